// Whether the same requests came in compared runs: what is said, and that the engine agrees.
import { describe, expect, it } from 'vitest';
import { arrivalsOf, arrivalsText } from '../../../src/panels/compare-arrivals.ts';
import { advanceRun, ENGINE, type Recipe, startRun } from '../../../src/sim/run.ts';
import type { Intervention } from '../../../src/sim/scenario/interventions.ts';
import { compareWords } from '../../../src/words/en-compare.ts';
import { smallScenario } from '../worker/small-run.ts';

const recipe = (rest: Partial<Recipe> = {}): Recipe => ({
  engine: ENGINE,
  scenario: smallScenario(),
  seed: 42,
  interventions: [],
  ...rest,
});
const made = (...interventions: Intervention[]) => recipe({ interventions });
const set = (time: number, path: string, value: unknown): Intervention => ({
  ...{ time, kind: 'set', path, value },
});
const text = (...recipes: Recipe[]) => arrivalsText(arrivalsOf(recipes), compareWords);

const SAME = 'Same arrivals: every request is the same in these runs.';
const above = 'pools.0.autoscaler.threshold.scaleOut.above';
const PATIENCE = 'classes.0.timeoutSeconds';
const closed = smallScenario({ workload: { kind: 'closed', users: 5 } });

describe('of two runs', () => {
  it.each<[string, Recipe, Recipe, string]>([
    ['the same recipe', recipe(), recipe(), SAME],
    ['another threshold from the start', recipe(), made(set(0, above, 50)), SAME],
    ['a machine that failed', recipe(), made({ time: 9, kind: 'failMachine', machine: 1 }), SAME],
    ['another largest fleet', recipe(), recipe({ scenario: withLargest(4) }), SAME],
    [
      'clients that wait longer from the start',
      recipe(),
      recipe({ scenario: withPatience(3) }),
      SAME,
    ],
    ['clients that wait longer later', recipe(), made(set(60, PATIENCE, 3)), SAME],
    [
      'another share of a class later',
      recipe(),
      made(set(60, 'classes.0.share', 2)),
      'Same arrivals until 01:00; from then on the mix of work differs.',
    ],
    ['another seed', recipe(), recipe({ seed: 43 }), 'Different arrivals: the seed differs.'],
    [
      'another seed and another workload',
      recipe(),
      recipe({ seed: 43, scenario: smallScenario({ workload: { kind: 'open', peakRate: 9 } }) }),
      'Different arrivals: the seed and the workload differ.',
    ],
    [
      'other classes',
      recipe(),
      recipe({ scenario: smallScenario({ classes: [{ name: 'light' }] }) }),
      'Different arrivals: the mix of work differs.',
    ],
    [
      'another engine',
      recipe(),
      recipe({ engine: 'autoscaling-lab/0' }),
      'Different arrivals: the version of the engine differs.',
    ],
    [
      'a burst in one of them',
      recipe(),
      made({ time: 60, kind: 'burst' }),
      'Same arrivals until 01:00; from then on the bursts sent by hand differ.',
    ],
    [
      'a later second burst',
      made({ time: 60, kind: 'burst' }),
      made({ time: 60, kind: 'burst' }, { time: 90, kind: 'burst' }),
      'Same arrivals until 01:30; from then on the bursts sent by hand differ.',
    ],
    ['the same burst', made({ time: 60, kind: 'burst' }), made({ time: 60, kind: 'burst' }), SAME],
    [
      'a job and then another rate',
      recipe(),
      made({ time: 60, kind: 'sendJob', class: 'light' }, set(70, 'workload.peakRate', 5)),
      'Same arrivals until 01:00; from then on the workload and the jobs sent by hand differ.',
    ],
    [
      'closed users',
      recipe({ scenario: closed }),
      recipe({ scenario: closed }),
      'The same users, but closed ones: each sends again when it has its answer, so requests come at other times.',
    ],
  ])('%s', (_, one, other, expected) => {
    expect(text(one, other)).toBe(expected);
    expect(text(other, one)).toBe(expected);
  });

  it('one that differs is enough among six', () => {
    const five = Array.from({ length: 5 }, () => recipe());
    expect(text(...five, recipe({ seed: 7 }))).toBe('Different arrivals: the seed differs.');
  });
});

describe('in the engine', () => {
  const offered = (of: Recipe, until: number) => {
    const run = startRun(of);
    advanceRun(run, until);
    return [...run.cluster.data.classes.offeredWork];
  };

  it('as much work is offered where the arrivals are called the same', () => {
    const other = made(set(0, above, 40), { time: 9, kind: 'failMachine', machine: 'busiest' });
    expect(arrivalsOf([recipe(), other]).kind).toBe('same');
    expect(offered(other, 200)).toEqual(offered(recipe(), 200));
  });

  it('and where clients give up sooner', () => {
    const patient = made(set(60, PATIENCE, 0.05));
    expect(arrivalsOf([recipe(), patient]).kind).toBe('same');
    expect(offered(patient, 200)).toEqual(offered(recipe(), 200));
  });

  it('and up to the time until which they are', () => {
    const other = made({ time: 60, kind: 'sendJob', class: 'light' });
    expect(arrivalsOf([recipe(), other])).toEqual({ kind: 'until', time: 60, by: ['job'] });
    expect(offered(other, 59)).toEqual(offered(recipe(), 59));
    expect(offered(other, 200)).not.toEqual(offered(recipe(), 200));
  });
});

function withLargest(largest: number) {
  const scenario = smallScenario();
  const pools = scenario.pools.map((pool) => ({
    ...pool,
    autoscaler: { ...pool.autoscaler, largest },
  }));
  return { ...scenario, pools };
}

function withPatience(timeoutSeconds: number) {
  const scenario = smallScenario();
  const classes = scenario.classes.map((each) => ({ ...each, timeoutSeconds }));
  return { ...scenario, classes };
}
