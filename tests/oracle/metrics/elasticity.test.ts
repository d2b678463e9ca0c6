// The elasticity measures against series computed from the formulas of the SPEC Research Group,
// and against the output of its BUNGEE tool for time shares and jitter. BUNGEE's accuracies are
// in machines, not relative to demand: they are another measure and not compared.
import { describe, expect, it } from 'vitest';
import {
  elasticityOf,
  emptyElasticity,
  observeElasticity,
  type Piece,
} from '../../../src/sim/metrics/elasticity.ts';
import vectors from '../data/elasticity.json' with { type: 'json' };

interface Sampled {
  readonly id: string;
  readonly input: { demand: number[]; supply: number[]; dt_s: number };
  readonly expected: Partial<Record<keyof typeof NAMES, number>>;
}

interface Entry {
  readonly t: number;
  readonly amount: number;
}

interface Stepped {
  readonly id: string;
  readonly input: { demand: Entry[]; supply: Entry[] };
  readonly expected: { timeshare_U: number; timeshare_O: number; jitter: number };
}

const ofKind = (kind: string): unknown[] => vectors.filter((vector) => vector.kind === kind);
const sampled = ofKind('elasticity.metrics') as Sampled[];
const stepped = ofKind('elasticity.bungee') as Stepped[];

function measure(pieces: readonly Piece[]) {
  const data = emptyElasticity();
  for (const piece of pieces) observeElasticity(data, piece);
  return elasticityOf([data]);
}

/** The published names, in percent but jitter, by ours. */
const NAMES = {
  theta_U: ['underAccuracy', 100],
  theta_O: ['overAccuracy', 100],
  tau_U: ['underTime', 100],
  tau_O: ['overTime', 100],
  upsilon: ['instability', 100],
  jitter: ['jitterPerMinute', 1],
} as const;

const amountAt = (entries: readonly Entry[], time: number): number =>
  entries.filter(({ t }) => t <= time)[entries.filter(({ t }) => t <= time).length - 1].amount;

/** Step functions cut at every time at which one of them steps. */
function piecesOf({ demand, supply }: Stepped['input']): Piece[] {
  const times = [...new Set([...demand, ...supply].map(({ t }) => t))].sort((a, b) => a - b);
  return times.slice(0, -1).map((time, i) => ({
    seconds: times[i + 1] - time,
    demand: amountAt(demand, time),
    supply: amountAt(supply, time),
  }));
}

describe('elasticity measures', () => {
  it('are compared with five sampled and six stepped series', () => {
    expect([sampled.length, stepped.length]).toEqual([5, 6]);
  });

  it.each(sampled)('$id demand $input.demand, supply $input.supply', ({ input, expected }) => {
    const pieces = input.demand.map((demand, i) => {
      return { seconds: input.dt_s, demand, supply: input.supply[i] };
    });
    const found = measure(pieces);
    for (const [name, value] of Object.entries(expected)) {
      const [ours, scale] = NAMES[name as keyof typeof NAMES];
      expect(found[ours] * scale, name).toBeCloseTo(value, 9);
    }
  });

  it.each(stepped)('$id time shares and jitter of step functions', ({ input, expected }) => {
    const found = measure(piecesOf(input));
    expect(found.underTime).toBeCloseTo(expected.timeshare_U, 9);
    expect(found.overTime).toBeCloseTo(expected.timeshare_O, 9);
    expect(found.jitterPerMinute).toBeCloseTo(expected.jitter, 9);
  });
});

describe('the elasticity score of the lab', () => {
  it('is 1 when supply is demand', () => {
    expect(measure([{ seconds: 60, demand: 4, supply: 4 }]).score).toBe(1);
  });

  it('loses half of a quarter and a quarter for half of what is needed all the time', () => {
    expect(measure([{ seconds: 60, demand: 4, supply: 2 }]).score).toBe(1 - (0.5 + 1) / 4);
  });

  it('caps each part at 1: five times too much costs as much as twice', () => {
    expect(measure([{ seconds: 60, demand: 1, supply: 6 }]).score).toBe(0.5);
  });

  it('counts no demand as one machine, and is NaN before anything was seen', () => {
    expect(measure([{ seconds: 60, demand: 0, supply: 2 }]).overAccuracy).toBe(2);
    expect(measure([]).score).toBeNaN();
  });
});
