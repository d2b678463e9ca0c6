// window.lab: the engine's state and the calls of the controls, for tests and for the curious.
//   time, digest            simulated seconds now, and the fingerprint of the run at that time
//   scenario, seed, interventions   the recipe, plain data;  settings: the scenario as it is now
//   playing, speed, finished;  shownTime: of the picture and the numbers on the screen, which follow
//   play() pause() setSpeed(1 | 10 | 60 | 600 | 'max') nextDecision() startOver() newSeed(seed?)
//   advanceTo(seconds) seek(seconds) goBack() undo() redo() open(name) openScenario(scenario, seed?)
//   kept: the id under which the run is kept;  runs() openRun(id);  link(): an address that opens it
//   set(path, value) sendJob(class?) sendBurst() failMachine(number?): each adds an intervention
import { DEFAULT_SEED } from '../sim/scenario/default-seed.ts';
import type { Intervention } from '../sim/scenario/interventions.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { Speed, Status } from '../worker/protocol.ts';
import type { KeptRun } from '../store/kept-run.ts';
import type { KeeperDoor } from './keeper-door.svelte.ts';
import type { Lab } from './lab.svelte.ts';

type Answered = Promise<Status | null>;

export interface LabWindow {
  readonly time: number;
  /** Simulated seconds of the picture and the numbers on the screen; NaN before the first. */
  readonly shownTime: number;
  readonly digest: string;
  readonly scenario: Scenario | null;
  readonly settings: Scenario | null;
  readonly seed: number | null;
  readonly interventions: readonly Intervention[];
  readonly playing: boolean;
  readonly speed: Speed;
  readonly finished: boolean;
  /** The latest time reached; later than `time` while the past is shown. */
  readonly recordedUntil: number;
  readonly kept: string;
  /** All kept runs, newest first; null when nothing can be kept. */
  runs(): Promise<readonly KeptRun[] | null>;
  /** Opens a kept run where it was left. */
  openRun(id: string): Promise<boolean>;
  play(): Answered;
  pause(): Answered;
  setSpeed(speed: Speed): Answered;
  nextDecision(): Answered;
  startOver(): Answered;
  newSeed(seed?: number): Answered;
  /** Simulates up to this time and pauses there; a time that has passed changes nothing. */
  advanceTo(seconds: number): Answered;
  /** Shows any moment and pauses there; a change made in the past begins a new run. */
  seek(seconds: number): Answered;
  /** The run that was left when a change in the past began a new one. */
  goBack(): Answered;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Opens a scenario that ships, by its name in the address: flash-sale. */
  open(id: string): Promise<boolean>;
  /** Opens a scenario from time 0, paused; any field may be left to its default. */
  openScenario(scenario: unknown, seed?: number): Promise<boolean>;
  set(path: string, value: unknown): Promise<boolean>;
  sendJob(name?: string): Promise<boolean>;
  sendBurst(): Promise<boolean>;
  failMachine(machine?: number): Promise<boolean>;
  /** An address that opens this run at this time; null when only a file can hold it. */
  link(): Promise<string | null>;
}

/** The object for `window.lab`. */
export function labWindow(lab: Lab, door: KeeperDoor): LabWindow {
  const { run, playback } = lab;
  return {
    get time() {
      return playback.time;
    },
    get shownTime() {
      return run.moment?.time ?? NaN;
    },
    get digest() {
      return playback.digest;
    },
    get scenario() {
      return run.opened?.scenario ?? null;
    },
    get settings() {
      return run.settings;
    },
    get seed() {
      return run.opened?.seed ?? null;
    },
    get interventions() {
      return run.interventions;
    },
    get playing() {
      return playback.playing;
    },
    get speed() {
      return playback.speed;
    },
    get finished() {
      return playback.finished;
    },
    get recordedUntil() {
      return playback.recordedUntil;
    },
    get kept() {
      return playback.kept?.id ?? '';
    },
    runs: async () => (await door.open())?.call('list') ?? null,
    openRun: async (id) => (await door.open())?.open(id) ?? false,
    play: lab.play,
    pause: lab.pause,
    setSpeed: lab.setSpeed,
    nextDecision: lab.nextDecision,
    startOver: lab.startOver,
    newSeed: lab.newSeed,
    advanceTo: lab.advanceTo,
    seek: lab.seek,
    goBack: lab.goBack,
    undo: lab.undo,
    redo: lab.redo,
    open: (id) => lab.openShipped(id),
    openScenario: (scenario, seed = DEFAULT_SEED) => {
      const recipe = { scenario: scenario as Scenario, seed, interventions: [] };
      const start = { fromSeconds: 0, playing: false, speed: playback.speed };
      return lab.open({ kind: 'recipe', recipe }, start);
    },
    set: lab.set,
    sendJob: lab.sendJob,
    sendBurst: lab.sendBurst,
    failMachine: lab.failMachine,
    link: async () => (await import('./shared-run.ts')).addressOfRun(lab),
  };
}
