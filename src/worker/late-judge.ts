// The judge of the page's worker: not there at first, for what opens the page and what moves along a
// run needs no judgement. Whoever needs it asks `isReady` before; the opening scenario is known to
// be good, so it is begun at once.
import type { ChangeSetting } from '../sim/scenario/live-settings.ts';
import { isSeed } from './call-checks.ts';
import { OPENING } from './catalog.ts';
import type { Judge, Refused } from './judge.ts';
import type { Source, Start } from './protocol.ts';
import type { Plan } from './stages.ts';

export class LateJudge implements Judge {
  readonly #load: () => Promise<Judge>;
  #loading: Promise<Judge> | null = null;
  #judge: Judge | null = null;

  constructor(load: () => Promise<Judge>) {
    this.#load = load;
  }

  /** Loads it unless it is there. False when that failed; the next call tries again. */
  async isReady(): Promise<boolean> {
    if (this.#judge !== null) return true;
    try {
      this.#loading ??= this.#load();
      this.#judge = await this.#loading;
      return true;
    } catch {
      this.#loading = null;
      return false;
    }
  }

  plan(source: Source, start: Pick<Start, 'anySize'>): Plan | Refused {
    if (!isOpening(source)) return this.#there().plan(source, start);
    return { scenario: OPENING.scenario, seed: source.seed, interventions: [] };
  }

  keeping: Judge['keeping'] = (...given) => this.#there().keeping(...given);

  beside: Judge['beside'] = (...given) => this.#there().beside(...given);

  changeSetting: ChangeSetting = (...given) => this.#there().changeSetting(...given);

  #there(): Judge {
    if (this.#judge === null) throw new Error('The judge has not been loaded.');
    return this.#judge;
  }
}

type Opening = Extract<Source, { kind: 'shipped' }>;

/** Can a run be begun from it without a judge? */
export function isOpening(source: Source): source is Opening {
  if (source.kind !== 'shipped' || source.id !== OPENING.id) return false;
  return isSeed(source.seed);
}
