// A small cloud for the worker's tests, and a clock that the test moves by hand.
import { parseScenario } from '../../../src/sim/scenario/validate.ts';
import type { Scenario, ScenarioInput } from '../../../src/sim/scenario/schema.ts';
import type { Clock } from '../../../src/worker/turns.ts';

/** Two machines, 60 requests/s of 30 ms, ten minutes; any field may be changed. */
export function smallScenario(changes: ScenarioInput = {}): Scenario {
  const parsed = parseScenario({
    name: 'Small',
    durationSeconds: 600,
    classes: [
      { name: 'light', share: 3, work: { meanCoreSeconds: 0.03 } },
      { name: 'heavy', share: 1, work: { meanCoreSeconds: 0.1 } },
    ],
    regions: [{ name: 'us-east' }, { name: 'eu-west' }],
    workload: { kind: 'open', peakRate: 60 },
    pools: [{ name: 'shared' }],
    ...changes,
  });
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.scenario;
}

/** A load that one machine more is needed for at once. */
export function busyScenario(): Scenario {
  return smallScenario({ workload: { kind: 'open', peakRate: 190 } });
}

/** Nobody waits in vain and nobody gives up: what is not served stays in flight. */
export function floodScenario(peakRate: number): Scenario {
  return smallScenario({
    workload: { kind: 'open', peakRate },
    classes: [{ name: 'light', timeoutSeconds: 'none' }],
    pools: [{ name: 'shared', balancer: { queueLimit: 'unlimited' } }],
  });
}

export interface HandClock extends Clock {
  /** Lets this much time pass, calling back whatever becomes due, each in its turn. */
  pass(milliseconds: number): Promise<void>;
  /** Wall time that goes by each time the clock is read: how long work seems to take. */
  cost: number;
}

interface Waiting {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
}

export function handClock(): HandClock {
  let now = 0;
  let order = 0;
  let waiting: Waiting[] = [];
  const wait = (at: number, callback: () => void): Waiting => {
    const entry = { at, order: order++, callback };
    waiting.push(entry);
    return entry;
  };
  const takeDue = (until: number): Waiting | undefined => {
    const due = waiting.filter(({ at }) => at <= until);
    const first = due.sort((a, b) => a.at - b.at || a.order - b.order)[0];
    waiting = waiting.filter((entry) => entry !== first);
    return first;
  };
  const clock: HandClock = {
    cost: 0,
    now: () => (now += clock.cost),
    soon: (callback) => void wait(now, callback),
    after: (milliseconds, callback) => wait(now + milliseconds, callback),
    cancel: (handle) => {
      waiting = waiting.filter((entry) => entry !== handle);
    },
    async pass(milliseconds) {
      const until = now + milliseconds;
      for (let due = takeDue(until); due; due = takeDue(until)) {
        now = Math.max(now, due.at);
        due.callback();
        await Promise.resolve();
      }
      now = Math.max(now, until);
    },
  };
  return clock;
}
