// The lab: the engine, the run on the screen, and everything a control can do. A control never reaches
// into the run: it asks the engine for an intervention at the current simulated time, or moves along
// the run. When the engine dies, its recipe stays: `startAgain` comes back to the same time and digest.
import type { Problem } from '../sim/scenario/problem.ts';
import { EngineClient, type EngineEvents } from '../worker/client.ts';
import type {
  CatalogEntry,
  Change,
  Done,
  GaveUp,
  Outcome,
  Source,
  Speed,
  Start,
  Status,
} from '../worker/protocol.ts';
import type { News } from '../worker/protocol-news.ts';
import { atMostEvery } from './at-most.ts';
import { ChangesMade, type Direction } from './changes-made.svelte.ts';
import { CurrentRun } from './current-run.svelte.ts';
import { EngineLink, type Given, type MoveName, type StartEngine } from './engine-link.ts';
import { FlowMeter } from './flow-meter.ts';
import { FrameStream } from './frame-stream.ts';
import { inOrder, latestOf } from './latest.ts';
import { momentOf } from './moment.ts';
import { NewsAwaited } from './news-awaited.ts';
import { Playback } from './playback.svelte.ts';
import { reopening } from './reopening.ts';
import { anySeed } from './seed.ts';
import { changesOf } from '../sim/scenario/setting-changes.ts';
import { refusal, type Trouble } from './trouble.ts';
import { Unanswered } from './unanswered.ts';
import { WhatIfDoor } from './what-if-door.svelte.ts';

/** Numbers on the screen change at most this often, milliseconds. */
const MOMENT_EVERY_MS = 250;

export class Lab {
  readonly run = new CurrentRun();
  readonly playback = new Playback();
  readonly frames = new FrameStream();
  readonly meter = new FlowMeter();
  readonly changesMade = new ChangesMade();
  readonly whatIf = new WhatIfDoor(this, {
    ask: (question) => void this.#link.call('suppose', question),
    stop: () => void this.#link.call('dropQuestion'),
  });
  engine: 'starting' | 'running' | 'stopped' = $state('starting');
  /** Why the engine stopped, where that is known. */
  gaveUp: GaveUp | null = $state(null);
  trouble: Trouble | null = $state.raw(null);
  /** The pool that controls, loop and thresholds speak of. */
  pool = $state(0);
  /** Serial of the machine that is selected on the stage: what is done to a machine is done to it. */
  machine: number | null = $state(null);
  /** Serial of the machine that is pointed at or has the focus there: every picture of it shows. */
  pointed: number | null = $state(null);
  catalog: readonly CatalogEntry[] = $state.raw([]);
  /** The page comes to where its run is kept, which it need not have drawn (catching-up.ts). */
  catchUp?: () => Promise<void>;
  readonly #link: EngineLink;
  readonly #news = new NewsAwaited();
  /** What was opened last, for the case that it never came to a recipe. */
  #asked: { source: Source; start: Start } | null = null;
  readonly #unanswered = new Unanswered();
  readonly #refreshMoment = atMostEvery(MOMENT_EVERY_MS, () => {
    const { shown } = this.frames;
    if (shown) this.run.moment = momentOf(shown);
  });

  constructor(startEngine: StartEngine = (events) => EngineClient.start(events)) {
    this.#link = new EngineLink(startEngine);
    this.frames.paint((frame) => {
      this.playback.takeFrame(frame);
      // At rest each frame was asked for: its numbers come with its picture.
      if (this.playback.playing) this.#refreshMoment();
      else this.run.moment = momentOf(frame);
    });
  }

  /** Starts the engine and opens a run; was it opened? */
  async start(source: Source, start: Start): Promise<boolean> {
    this.#asked = { source, start };
    if (!(await this.#connect())) return false;
    const opened = this.open(source, start);
    const catalog = await this.#link.call('catalog');
    if (catalog) this.catalog = catalog;
    return opened;
  }

  /** After the engine stopped: a new one, at the same time of the same run. */
  async startAgain(): Promise<boolean> {
    const { opened } = this.run;
    const { kept } = this.playback;
    if (this.#asked === null) return false;
    if (!opened || !kept) return this.start(this.#asked.source, this.#asked.start);
    this.engine = 'starting';
    await this.catchUp?.();
    const { source, start } = reopening(this, opened, kept);
    const unanswered = this.#unanswered.take();
    if (!(await this.start(source, start))) {
      this.#unanswered.putBack(unanswered);
      this.engine = 'stopped';
      return false;
    }
    for (const change of unanswered) await this.intervene(change);
    return true;
  }

  /** Opens another run; a refusal leaves the present one as it is. */
  async open(source: Source, start: Start): Promise<boolean> {
    const outcome = await this.#link.call('open', source, start);
    if (outcome?.ok) await this.#news.until(outcome.status.news);
    return this.#took(outcome, { source, start });
  }

  /** Opens a scenario that ships, as it opens for everyone: playing, with the present seed. */
  openShipped(id: string): Promise<boolean> {
    const { seed } = this.run;
    return this.open({ kind: 'shipped', id, seed }, { playing: true, speed: this.playback.speed });
  }

  play = (): Promise<Status | null> => this.#status('play');
  pause = (): Promise<Status | null> => this.#status('pause');
  toggle = (): Promise<Status | null> => (this.playback.playing ? this.pause() : this.play());
  startOver = (): Promise<Status | null> => this.#status('startOver');
  nextDecision = (): Promise<Status | null> => this.#status('nextDecision');
  setSpeed = (speed: Speed): Promise<Status | null> => this.#status('setSpeed', speed);
  advanceTo = (seconds: number): Promise<Status | null> => this.#status('advanceTo', seconds);
  /** Shows any moment of the run and pauses there; of several wishes at once only the newest. */
  seek = latestOf((seconds: number): Promise<Status | null> => this.#status('seek', seconds));
  /** The run that was left when a change in the past made a new one. */
  goBack = (): Promise<Status | null> => this.#status('goBack');
  undo = (): Promise<boolean> => this.#move('undo');
  redo = (): Promise<boolean> => this.#move('redo');
  /** Other random numbers; without a seed any. */
  newSeed = (seed: number = anySeed()): Promise<Status | null> => this.#status('newSeed', seed);

  /** The engine tells the keeper on this line what becomes of every run. */
  keep = (line: MessagePort) => this.#link.keep(line);
  /** The page may be about to go. */
  flush = (): void => void this.#link.call('flush');

  /** How other runs would stand at a time; see EngineControl. */
  measure = (...given: Given<'measure'>) => this.#link.call('measure', ...given);

  /** A setting gets a new value now; the path is one of a live setting. */
  set = (path: string, value: unknown): Promise<boolean> =>
    this.intervene({ kind: 'set', path, value });
  sendBurst = (): Promise<boolean> => this.intervene({ kind: 'burst' });
  failMachine = (machine: number | 'busiest' = 'busiest'): Promise<boolean> =>
    this.intervene({ kind: 'failMachine', machine });
  /** A request of a class, the first one without a name. */
  sendJob = (name = this.run.opened?.scenario.classes[0]?.name ?? ''): Promise<boolean> =>
    this.intervene({ kind: 'sendJob', class: name });

  async intervene(change: Change): Promise<boolean> {
    const done = await this.#intervene(change);
    if (done === null) return false;
    const { time } = done.intervention;
    if (change.kind === 'set')
      this.changesMade.add({ time, path: change.path, before: done.before, after: change.value });
    return true;
  }

  /** One after the other: the next one builds on what the last has done. */
  readonly #move = inOrder(async (direction: Direction): Promise<boolean> => {
    const change = this.changesMade.next(direction, this.playback.time);
    if (change === undefined) return false;
    const value = direction === 'undo' ? change.before : change.after;
    const done = await this.#intervene({ kind: 'set', path: change.path, value });
    if (done !== null) this.changesMade.moved(direction, change);
    return done !== null;
  });

  /** What was done, or null when it was not accepted. */
  async #intervene(change: Change): Promise<Done | null> {
    const done = await this.#unanswered.ask(change, () => this.#link.call('intervene', change));
    if (!done?.ok) {
      if (done !== null) this.#refuse(done.problems);
      return null;
    }
    this.changesMade.fork(done.status.epoch, done.intervention.time);
    this.run.takeInterventions(done);
    this.playback.takeStatus(done.status);
    if (done.notApplied !== null) this.trouble = { kind: 'didNotApply', reason: done.notApplied };
    return done;
  }

  dismiss = (): void => void (this.trouble = null);
  missing = (): void => void (this.trouble = { kind: 'partMissing' });

  async #connect(): Promise<boolean> {
    this.engine = 'starting';
    const events: EngineEvents = {
      onframe: (frame) => this.frames.take(frame),
      onnews: (news) => this.#takeNews(news),
      onsupposed: (part) => this.whatIf.take(part),
      ondeath: (reason) => {
        this.engine = 'stopped';
        this.gaveUp = reason === 'tooManyInFlight' ? reason : null;
        this.#news.forget();
      },
    };
    const client = await this.#link.connect(events);
    if (client === null) return false;
    this.#news.forget();
    this.run.forgetEpochs();
    this.playback.forgetRevisions();
    this.whatIf.drop();
    this.frames.connect((buffer) => client.handBack(buffer));
    this.engine = 'running';
    return true;
  }

  #takeNews(news: News): void {
    this.run.takeNews(news);
    const { epoch, opened, interventions = [], notApplied = [] } = news;
    if (opened)
      this.changesMade.arrive(epoch, changesOf(opened.scenario, interventions, notApplied));
    this.#news.take();
  }

  #took(outcome: Outcome | null, asked: { source: Source; start: Start }): boolean {
    if (outcome === null) return false;
    if (!outcome.ok) return this.#refuse(outcome.problems);
    this.#asked = asked;
    this.pool = 0;
    this.machine = null;
    this.trouble = null;
    this.changesMade.leave(outcome.status.epoch);
    this.whatIf.drop();
    this.playback.takeStatus(outcome.status);
    return true;
  }

  #refuse(problems: readonly Problem[]): false {
    this.trouble = refusal(problems);
    return false;
  }

  async #status<Name extends MoveName>(name: Name, ...given: Given<Name>): Promise<Status | null> {
    const status = (await this.#link.call(name, ...given)) as Status | null;
    if (status === null) return null;
    this.changesMade.leave(status.epoch);
    this.playback.takeStatus(status);
    await this.#news.until(status.news);
    return status;
  }
}
