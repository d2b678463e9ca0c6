// How the missions come on in a run that was changed: which are tried and done, and what a change has
// done, measured from the start of the run up to the moment at which the change was made, and again as
// the run goes on. Loaded with the first change of a run, for before one nothing is done. Simulated
// seconds.
import type { Comparison, MissionCheck, MissionId, MissionRun } from '../lessons/mission.ts';
import { changeOf, CHECKS, doneIn } from '../lessons/mission-checks.ts';
import type { MissionLab, Missions } from './missions.svelte.ts';

/** Measured again when the run is this much longer: each time it takes as long as the run so far. */
const LONGER = 1.03;
/** Faster runs are measured again when they pause or end, simulated seconds a second. */
const FASTEST_MEASURED = 60;

type Card = Pick<Missions, 'mission' | 'measured' | 'notMeasured'>;

export class MissionProgress {
  readonly #lab: MissionLab;
  /** The change that was measured last, or is being measured. */
  #question = '';
  #isMeasuring = false;
  /** Counts what was asked: of several answers only the newest counts. */
  #asked = 0;

  constructor(lab: MissionLab) {
    this.#lab = lab;
  }

  /** When a mission is done. */
  check(id: MissionId): MissionCheck {
    return CHECKS[id];
  }

  /** All that are done in a run, with the figures of the one that was measured. */
  done(run: MissionRun, id: MissionId, figures: Comparison | null): readonly MissionId[] {
    return doneIn(run, id, figures);
  }

  /** What was measured counts no more. */
  forget(): void {
    this.#question = '';
  }

  /** Has the run gone on since the same change was measured? */
  #isDueAgain(until: number, { measured }: Card): boolean {
    if (this.#isMeasuring || measured === null) return false;
    const { playing, speed } = this.#lab.playback;
    if (!playing) return until > measured.until;
    const isSlow = speed !== 'max' && speed <= FASTEST_MEASURED;
    return isSlow && until > LONGER * measured.until;
  }

  /** Measures what was changed for the mission on the card: for each change, and as the run goes on. */
  async measure(run: MissionRun, card: Card): Promise<void> {
    const { mission } = card;
    const seed = this.#lab.run.opened?.seed;
    const until = this.#lab.playback.time;
    const both = changeOf(mission.id, run, until);
    if (both === null || seed === undefined) return;
    const question = JSON.stringify([mission.id, this.#lab.playback.epoch, both.change]);
    if (question === this.#question && !this.#isDueAgain(until, card)) return;
    this.#question = question;
    this.#isMeasuring = true;
    const recipes = [both.with, both.without].map((interventions) => {
      return { scenario: run.opened, seed, interventions };
    });
    const asked = ++this.#asked;
    const figures = await this.#lab.measure(recipes, until);
    if (asked !== this.#asked || question !== this.#question) return;
    this.#isMeasuring = false;
    card.notMeasured = typeof figures === 'string' ? figures : null;
    if (figures === null) this.#question = '';
    else if (typeof figures === 'string') card.measured = null;
    else {
      const { settings } = run;
      const [changed, without] = figures;
      card.measured = { mission: mission.id, until, settings, with: changed, without };
    }
  }
}
