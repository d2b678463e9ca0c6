// Runs a random scenario event by event, with every book kept and every rule checked after each of
// them, and its interventions made by hand at their times, as a user would. What the run then says
// of itself (its recipe) must replay to the same fingerprint.
import {
  advanceRun,
  digestOf,
  intervene,
  recipeOf,
  type Run,
  startRun,
} from '../../../../src/sim/run.ts';
import { step } from '../../../../src/sim/kernel/loop.ts';
import type { Intervention } from '../../../../src/sim/scenario/interventions.ts';
import type { Scenario } from '../../../../src/sim/scenario/schema.ts';
import { ContainerRecount } from './container-recount.ts';
import { FleetLedger } from './fleet-ledger.ts';
import { checkNumbers } from './plain-numbers.ts';
import { randomInterventions } from './random-interventions.ts';
import { randomScenario } from './random-scenario.ts';
import * as S from './reading-state.ts';
import { RequestLedger } from './request-ledger.ts';

export interface Case {
  readonly seed: number;
  readonly scenario: Scenario;
  readonly interventions: readonly Intervention[];
}

export function randomCase(seed: number): Case {
  const scenario = randomScenario(seed);
  return { seed, scenario, interventions: randomInterventions(scenario, seed) };
}

/** What a watched run has seen, to show that the checks had something to check. */
export interface Sight {
  events: number;
  born: number;
  ended: number[];
  retries: number;
}

/** Runs a case to its end. Throws an error that tells seed and scenario if a rule is broken. */
export function watch(one: Case): Sight {
  let run: Run | undefined;
  try {
    run = startRun({ ...one, interventions: [] });
    return watchRun(run, one);
  } catch (error) {
    const { seed, scenario, interventions } = one;
    const at = run ? S.timeNow(run) : 0;
    const story = JSON.stringify({ seed, interventions, scenario });
    throw new Error(`${(error as Error).message} (at ${at} s, seed ${seed})\n${story}`, {
      cause: error,
    });
  }
}

function watchRun(run: Run, { scenario, interventions }: Case): Sight {
  const books = new Books(run);
  let events = 0;
  for (const each of interventions) {
    events += books.stepUntil(each.time);
    books.requests.expectIntervention();
    intervene(run, each);
    books.check();
  }
  events += books.stepUntil(scenario.durationSeconds);
  books.close();
  checkNumbers(run);
  return sightOf(run, events);
}

class Books {
  readonly #run: Run;
  readonly requests: RequestLedger;
  readonly #containers: ContainerRecount;
  readonly #fleet: FleetLedger;
  #next: S.NextEvent;

  constructor(run: Run) {
    this.#run = run;
    this.requests = new RequestLedger(run);
    this.#containers = new ContainerRecount(run);
    this.#fleet = new FleetLedger(run, this.#containers);
    this.#next = this.requests.expectEvent();
    this.requests.expectIntervention();
    this.check();
  }

  stepUntil(time: number): number {
    const { cluster, handlers } = this.#run;
    let events = 0;
    this.#next = this.requests.expectEvent();
    while (step(cluster.data.kernel, handlers, time)) {
      if (cluster.data.kernel.now !== this.#next.time) throw new Error('another event came');
      this.check();
      this.#next = this.requests.expectEvent();
      events++;
    }
    advanceRun(this.#run, time);
    this.requests.expectIntervention();
    this.#next = { kind: 'none', time, what: 0, subject: 0 };
    this.check();
    return events;
  }

  check(): void {
    this.#fleet.passTime();
    this.requests.book();
    this.#containers.check();
    this.#fleet.check(this.#next);
  }

  close(): void {
    this.#containers.close();
  }
}

function sightOf(run: Run, events: number): Sight {
  const ended = [0, 0, 0, 0];
  let born = 0;
  for (let k = 0; k < S.classCount(run); k++) {
    born += S.bornOf(run, k);
    for (let end = 0; end < ended.length; end++) ended[end] += S.endedOf(run, k, end);
  }
  return { events, born, ended, retries: S.retriesOf(run) };
}

/** Replays what a run made by hand says of itself; both must have the same fingerprint. */
export function checkReplay(one: Case): void {
  const { seed, scenario, interventions } = one;
  const live = startRun({ seed, scenario, interventions: [] });
  for (const each of interventions) {
    advanceRun(live, each.time);
    intervene(live, each);
  }
  advanceRun(live, Infinity);
  const replay = startRun(recipeOf(live));
  advanceRun(replay, Infinity);
  if (digestOf(replay) === digestOf(live)) return;
  throw new Error(
    `the replay differs, seed ${seed}\n${JSON.stringify({ interventions, scenario })}`,
  );
}
