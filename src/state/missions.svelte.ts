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
import type * as checks from '../lessons/mission-checks.ts';
import { MISSIONS } from '../lessons/missions.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import { keepChoice, keptChoice } from './kept-choice.ts';
import type { Lab } from './lab.svelte.ts';
import { LateCode } from './late-code.svelte.ts';
import { DEFAULT_SEED } from './seed.ts';
import { homeSource } from './mission-home.ts';
import type { Asked } from './route.ts';
import type { NotMeasured } from '../worker/protocol.ts';

const DONE = 'missions/done';
const ENDED = 'missions/ended';

/** Measured again when the run is this much longer: each time it takes as long as the run so far. */
const LONGER = 1.1;
/** Faster runs are measured again when they pause or end, simulated seconds a second. */
const FASTEST_MEASURED = 60;

/** What was compared, and what came of it. */
export interface Measurement extends Comparison {
  readonly mission: MissionId;
  /** Both runs were simulated from 0 to here, simulated seconds. */
  readonly until: number;
  /** The settings that were in force. */
  readonly settings: Scenario;
}

type MissionLab = Pick<Lab, 'run' | 'playback' | 'measure' | 'open' | 'missing'>;
type Checks = typeof checks;

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
  readonly #checks: LateCode<Checks>;
  /** The interventions for which the checks were wanted last. */
  #asking: MissionRun['interventions'] = [];
  /** The change that was measured last, or is being measured. */
  #question = '';
  #isMeasuring = false;
  /** Counts what was asked: of several answers only the newest counts. */
  #asked = 0;

  constructor(
    lab: MissionLab,
    { mission, locked }: Pick<Asked, 'mission' | 'locked'>,
    loadChecks: () => Promise<Checks> = () => import('../lessons/mission-checks.ts'),
  ) {
    this.#lab = lab;
    this.#checks = new LateCode(loadChecks, () => lab.missing());
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
    return this.#checks.now?.CHECKS[this.mission.id] ?? null;
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
    if (this.#asking !== run.interventions) this.#checks.want();
    this.#asking = run.interventions;
    const { now: checks } = this.#checks;
    // Looked at again when it has come.
    if (!checks) return;
    if (!this.isTried) this.#forget();
    else void this.#measure(run, checks);
    const figures = this.measured?.mission === mission.id ? this.measured : null;
    const done = checks.doneIn(run, mission.id, figures);
    const more = done.filter((id) => !this.done.includes(id));
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
    const seed = this.#lab.run.opened?.seed ?? DEFAULT_SEED;
    const start = { playing: true, speed: this.#lab.playback.speed };
    return this.#lab.open(await homeSource(this.mission.home, seed), start);
  }

  #setDone(done: readonly MissionId[]): void {
    this.done = done;
    keepChoice(DONE, done.length > 0 ? done.join(' ') : null);
  }

  #forget(): void {
    this.#question = '';
    this.measured = null;
    this.notMeasured = null;
  }

  /** The run has gone on since the same change was measured. */
  #isDueAgain(until: number): boolean {
    if (this.#isMeasuring || this.measured === null) return false;
    const { playing, speed } = this.#lab.playback;
    if (!playing) return until > this.measured.until;
    const isSlow = speed !== 'max' && speed <= FASTEST_MEASURED;
    return isSlow && until > LONGER * this.measured.until;
  }

  async #measure(run: MissionRun, { changeOf }: Checks): Promise<void> {
    const { mission } = this;
    const seed = this.#lab.run.opened?.seed;
    const until = this.#lab.playback.time;
    const both = changeOf(mission.id, run, until);
    if (both === null || seed === undefined) return;
    const question = JSON.stringify([mission.id, this.#lab.playback.epoch, both.change]);
    if (question === this.#question && !this.#isDueAgain(until)) return;
    this.#question = question;
    this.#isMeasuring = true;
    const recipes = [both.with, both.without].map((interventions) => {
      return { scenario: run.opened, seed, interventions };
    });
    const asked = ++this.#asked;
    const figures = await this.#lab.measure(recipes, until);
    if (asked !== this.#asked || question !== this.#question) return;
    this.#isMeasuring = false;
    this.notMeasured = typeof figures === 'string' ? figures : null;
    if (figures === null) this.#question = '';
    else if (typeof figures === 'string') this.measured = null;
    else
      this.measured = {
        mission: mission.id,
        until,
        settings: run.settings,
        with: figures[0],
        without: figures[1],
      };
  }
}
