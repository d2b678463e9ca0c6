// The missions of the first five minutes on the card: which one stands there, which are done, and
// what a change was measured to have done. The run alone says what is done. What is done and
// whether the card was put away for good are kept on this computer; a mission that the address asks
// for begins anew. Measured from the start of the run up to the moment at which the change was made, and
// again as the run goes on: what a change does shows in what comes after it.
import type {
  Comparison,
  Mission,
  MissionCheck,
  MissionId,
  MissionRun,
} from '../lessons/mission.ts';
import { MISSIONS } from '../lessons/missions.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import { keepChoice, keptChoice } from './kept-choice.ts';
import type { Lab } from './lab.svelte.ts';
import { LateCode } from './late-code.svelte.ts';
import { homeSource } from './mission-home.ts';
import type { MissionProgress } from './mission-progress.ts';
import type { Asked } from './route.ts';
import type { NotMeasured } from '../worker/protocol.ts';

const DONE = 'missions/done';
const ENDED = 'missions/ended';

/** What was compared, and what came of it. */
export interface Measurement extends Comparison {
  readonly mission: MissionId;
  /** Both runs were simulated from 0 to here, simulated seconds. */
  readonly until: number;
  /** The settings that were in force. */
  readonly settings: Scenario;
}

export type MissionLab = Pick<Lab, 'run' | 'playback' | 'measure' | 'open' | 'missing'>;

async function loadProgress(lab: MissionLab): Promise<MissionProgress> {
  const { MissionProgress } = await import('./mission-progress.ts');
  return new MissionProgress(lab);
}

export class Missions {
  isShown = $state(false);
  /** Place of the mission on the card. */
  place = $state(0);
  done: readonly MissionId[] = $state.raw([]);
  /** Of the mission on the card, once it has been measured. */
  measured: Measurement | null = $state.raw(null);
  /** Why it cannot be measured. */
  notMeasured: NotMeasured | null = $state(null);
  readonly mission: Mission = $derived(MISSIONS[this.place]);
  readonly locked: Asked['locked'];
  readonly #lab: MissionLab;
  readonly #late: LateCode<MissionProgress>;
  /** The interventions for which they were wanted last. */
  #asking: MissionRun['interventions'] = [];

  constructor(
    lab: MissionLab,
    { mission, locked }: Pick<Asked, 'mission' | 'locked'>,
    load: (lab: MissionLab) => Promise<MissionProgress> = loadProgress,
  ) {
    this.#lab = lab;
    this.#late = new LateCode(
      () => load(lab),
      () => lab.missing(),
    );
    this.locked = locked;
    const done = keptChoice(DONE)?.split(' ') ?? [];
    this.done = MISSIONS.map(({ id }) => id).filter((id) => done.includes(id));
    this.isShown = keptChoice(ENDED) === null && this.done.length < MISSIONS.length;
    if (mission !== null) this.begin(mission);
    else if (this.isShown) this.place = MISSIONS.findIndex(({ id }) => !this.done.includes(id));
  }

  get isDone(): boolean {
    return this.done.includes(this.mission.id);
  }

  /** When the mission on the card is done; null before a run has been changed. */
  get check(): MissionCheck | null {
    return this.#late.now?.check(this.mission.id) ?? null;
  }

  get isTried(): boolean {
    const { run, check } = this;
    return run !== null && check !== null && check.isTried(run);
  }

  get isLast(): boolean {
    return this.place === MISSIONS.length - 1;
  }

  /** The run as the missions see it; null before one is open. */
  get run(): MissionRun | null {
    const { opened, settings, interventions, notApplied } = this.#lab.run;
    if (opened === null || settings === null) return null;
    return { opened: opened.scenario, settings, interventions, notApplied };
  }

  /** Looks at the run: measures what was changed, and ticks off what is done. */
  follow(): void {
    const { run, mission } = this;
    // Looked at again with every moment: what was done may lie ahead of the picture for a while.
    void this.#lab.run.moment;
    if (run === null || !this.isShown) return;
    if (run.interventions.length === 0) return this.#forget();
    // Once for each change of the run: where it cannot be loaded, not again with each moment.
    if (this.#asking !== run.interventions) this.#late.want();
    this.#asking = run.interventions;
    const { now: progress } = this.#late;
    // Looked at again when it has come.
    if (!progress) return;
    if (!this.isTried) this.#forget();
    else void progress.measure(run, this);
    const figures = this.measured?.mission === mission.id ? this.measured : null;
    const more = progress.done(run, mission.id, figures).filter((id) => !this.done.includes(id));
    if (more.length > 0) this.#setDone([...this.done, ...more]);
  }

  /** On to the next mission; after the last one the card is put away. */
  next(): void {
    if (this.isLast) return this.end();
    this.place++;
    this.#forget();
  }

  /** Puts the card away for good. */
  end(): void {
    this.isShown = false;
    keepChoice(ENDED, 'yes');
  }

  /** The card stands again; when all was done, from the first mission on. */
  bringBack(): void {
    if (this.isShown) return;
    const open = MISSIONS.findIndex(({ id }) => !this.done.includes(id));
    if (open < 0) this.#setDone([]);
    this.begin(Math.max(0, open));
  }

  /** A mission from its beginning. */
  begin(place: number): void {
    keepChoice(ENDED, null);
    this.isShown = true;
    this.place = place;
    this.#forget();
    const { id } = MISSIONS[place];
    if (this.done.includes(id)) this.#setDone(this.done.filter((each) => each !== id));
  }

  /** Opens a scenario in which the mission can be done. */
  async openHome(): Promise<boolean> {
    const { run, playback } = this.#lab;
    const start = { playing: true, speed: playback.speed };
    return this.#lab.open(await homeSource(this.mission.home, run.seed), start);
  }

  #setDone(done: readonly MissionId[]): void {
    this.done = done;
    keepChoice(DONE, done.length > 0 ? done.join(' ') : null);
  }

  #forget(): void {
    this.#late.now?.forget();
    this.measured = null;
    this.notMeasured = null;
  }
}
