// What this tab remembers of the run that it writes, and how a page that is loaded again goes on with
// it: at the moment that was shown, paused where it was paused. A run that has come to its end is
// shown there again. An address that was entered anew and asks for something is given that instead.
// Seconds are simulated.
import type { RunFacts } from '../store/kept-run.ts';
import type { Opening } from './kept-opening.ts';
import type { Lab } from './lab.svelte.ts';
import { forgetRun, mayGoOn, rememberRun, type RunOfTab, runOfTab } from './run-of-tab.ts';

export class TabRun {
  readonly #lab: Lab;
  /** What stands on the screen meanwhile is on its way to what is remembered. */
  #isGoingOn = false;

  constructor(lab: Lab) {
    this.#lab = lab;
    $effect.root(() => {
      $effect(() => this.#rememberAgain());
    });
    if (typeof window === 'undefined') return;
    for (const name of ['pagehide', 'visibilitychange'] as const) {
      addEventListener(name, () => this.#rememberAgain());
    }
  }

  /** A run has been written. */
  saved({ id, isFinished }: RunFacts, forgets: boolean): void {
    const { kept } = this.#lab.playback;
    if (id !== kept?.id || this.#isGoingOn) return;
    // Loaded again, what nobody touched begins anew.
    if (forgets || (isFinished && kept.onceTouched)) forgetRun();
    else this.#remember(id);
  }

  /** Goes on with what this tab was writing, which `opening` opens; was it opened? */
  async goOn(opening: (run: RunOfTab) => Promise<Opening | null>): Promise<boolean> {
    const run = runOfTab();
    if (run === null) return false;
    if (!mayGoOn()) {
      forgetRun();
      return false;
    }
    this.#isGoingOn = true;
    try {
      const opened = await opening(run);
      return opened !== null && (await this.#show(opened, run));
    } finally {
      this.#isGoingOn = false;
    }
  }

  async #show({ source, start }: Opening, { moment, playing }: RunOfTab): Promise<boolean> {
    const front = start.fromSeconds ?? 0;
    if (moment === null || moment === front) return this.#lab.start(source, start);
    // The last that was written may be a little behind what was shown; a copy is another's.
    const isPast = moment < front || source.kept?.id === null;
    const fromSeconds = isPast ? front : moment;
    if (!(await this.#lab.start(source, { ...start, fromSeconds, playing: false }))) return false;
    if (isPast) await this.#lab.seek(Math.min(moment, front));
    if (playing) await this.#lab.play();
    return true;
  }

  /** How it is shown has changed. */
  #rememberAgain(): void {
    const { kept, playing, speed } = this.#lab.playback;
    const id = runOfTab()?.id;
    if (this.#isGoingOn || id === undefined || id !== kept?.id) return;
    this.#remember(id, { playing, speed });
  }

  #remember(id: string, how: Pick<RunOfTab, 'playing' | 'speed'> = this.#lab.playback): void {
    const { time, recordedUntil, kept } = this.#lab.playback;
    const front = Math.max(recordedUntil, kept?.recordedUntil ?? 0);
    const { playing, speed } = how;
    rememberRun({ id, playing, speed, moment: playing && time >= front ? null : time });
  }
}
