// Exporting: everything leaves as the run was when the menu was opened. Its results are made by
// simulating it again in a worker, once for all files that are asked for at this moment, and are
// kept while the menu is open. That nothing went wrong is checked: the digest must be the screen's.
// A video alone is of what comes after that moment: it is recorded while the run plays on.
import { type ExportFile, type ExportKind, makeFile } from '../files/export/make-file.ts';
import type { Filming } from '../files/export/topology-video.ts';
import { videoKind } from '../files/export/video-kind.ts';
import type { Results } from '../sim/results/results.ts';
import type { Recipe } from '../sim/run.ts';
import type { Lab } from './lab.svelte.ts';
import type { Playback } from './playback.svelte.ts';
import { RunMaker } from './run-maker.ts';
import { saveFile } from './save-file.ts';
import { today } from './today.ts';

export type ExportStep =
  | { readonly kind: 'ready' }
  | { readonly kind: 'simulating'; readonly share: number }
  | { readonly kind: 'drawing' }
  /** Whole seconds of it. */
  | { readonly kind: 'recording'; readonly seconds: number; readonly of: number }
  | { readonly kind: 'done'; readonly name: string }
  | { readonly kind: 'failed'; readonly why: Failure };

type Failure = 'failed' | 'differs' | 'notPlaying' | 'unrecorded';

/** The run and the moment that are exported. */
interface Subject {
  readonly recipe: Omit<Recipe, 'engine'>;
  readonly until: number;
  readonly digest: string;
}

export class Exporting {
  step: ExportStep = $state.raw({ kind: 'ready' });
  /** Null: there is no run yet. */
  readonly subject: Subject | null;
  /** Null: this browser makes no videos. */
  readonly video = videoKind();
  readonly #playback: Playback;
  readonly #maker: RunMaker;
  readonly #save: (name: string, content: Blob) => void;
  #results: Promise<Results> | null = null;
  #turn = 0;
  #recording: AbortController | null = null;

  constructor(lab: Lab, maker = new RunMaker(), save = saveFile) {
    this.subject = subjectOf(lab);
    this.#playback = lab.playback;
    this.#maker = maker;
    this.#save = save;
  }

  get isBusy(): boolean {
    return ['simulating', 'drawing', 'recording'].includes(this.step.kind);
  }

  /** Makes a file and saves it. */
  async save(wanted: ExportKind): Promise<void> {
    if (this.subject === null || this.isBusy) return;
    const { subject } = this;
    await this.#leave('failed', async (isMine) => {
      const results = await this.#resultsOf(subject);
      if (!isMine()) return null;
      if (results.digest !== subject.digest) {
        this.step = { kind: 'failed', why: 'differs' };
        return null;
      }
      this.step = { kind: 'drawing' };
      // The word is seen before the drawing holds up the page.
      await new Promise((resolve) => setTimeout(resolve));
      return makeFile(results, wanted, { day: today() });
    });
  }

  /** Records the run as it plays on, from now, and saves the video. */
  async record(shoot: Filming['shoot']): Promise<void> {
    const { subject, video: kind } = this;
    if (subject === null || kind === null || this.isBusy) return;
    if (!this.#playback.playing || this.#playback.finished) {
      this.step = { kind: 'failed', why: 'notPlaying' };
      return;
    }
    const recording = new AbortController();
    this.#recording = recording;
    this.step = { kind: 'recording', seconds: 0, of: kind.seconds };
    await this.#leave('unrecorded', async (isMine) => {
      const { topologyVideo } = await import('../files/export/topology-video.ts');
      const onprogress = (at: number): void => {
        if (isMine()) this.#recorded(Math.floor(at));
      };
      const filming = { kind, shoot, onprogress, signal: recording.signal };
      return topologyVideo(subject.recipe, filming, today());
    });
  }

  #recorded(seconds: number): void {
    const { step } = this;
    if (step.kind === 'recording' && step.seconds !== seconds) this.step = { ...step, seconds };
  }

  /** Saves what is made, unless it was cancelled meanwhile; null: nothing came of it, and it is said. */
  async #leave(
    failure: Failure,
    make: (isMine: () => boolean) => Promise<ExportFile | null>,
  ): Promise<void> {
    const turn = ++this.#turn;
    const isMine = (): boolean => turn === this.#turn;
    try {
      const file = await make(isMine);
      if (file === null || !isMine()) return;
      this.#save(file.name, file.content);
      this.step = { kind: 'done', name: file.name };
    } catch {
      if (isMine()) this.step = { kind: 'failed', why: failure };
    }
  }

  /** What is under way is dropped. */
  cancel = (): void => {
    this.#turn++;
    this.#maker.cancel();
    this.#recording?.abort();
    // What is cancelled has no outcome to wait for; what was made is kept.
    if (this.step.kind === 'simulating') this.#results = null;
    this.step = { kind: 'ready' };
  };

  #resultsOf({ recipe, until }: Subject): Promise<Results> {
    if (this.#results !== null) return this.#results;
    this.step = { kind: 'simulating', share: 0 };
    const onprogress = (share: number): void => {
      if (this.step.kind === 'simulating') this.step = { kind: 'simulating', share };
    };
    const made = this.#maker.use((maker) => maker.make({ recipe, until }, onprogress));
    this.#results = made;
    made.catch(() => {
      if (this.#results === made) this.#results = null;
    });
    return made;
  }
}

function subjectOf({ run, playback }: Lab): Subject | null {
  const { opened, interventions } = run;
  if (opened === null || playback.digest === '') return null;
  const { scenario, seed } = opened;
  return {
    recipe: { scenario, seed, interventions },
    until: playback.time,
    digest: playback.digest,
  };
}
