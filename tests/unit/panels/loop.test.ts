// The control loop in words, from real decisions of a small run under every policy and limit: the
// steps tell one decision, with the numbers that the autoscaler itself compared.
import { describe, expect, it } from 'vitest';
import { compareText } from '../../../src/panels/loop-compare.ts';
import { decideText } from '../../../src/panels/loop-decide.ts';
import { loopSteps } from '../../../src/panels/loop-steps.ts';
import { toldDecision, waitsOf } from '../../../src/panels/loop-told.ts';
import { en } from '../../../src/words/en.ts';
import { smallScenario } from '../worker/small-run.ts';
import { loopAt, loopNow, scaled } from './loop-at.ts';

const MEAN = 'mean of the last 60\u2009s';
const EVERY = 'every 15\u2009s';

describe('the threshold rule', () => {
  it('above the line: one machine more, and what is waited for', () => {
    const { texts, states, at } = loopAt(scaled(190, {}), 20);
    expect(texts).toEqual([
      `CPU 99.0% | ${MEAN}`,
      'above ▲ 70% | one check decides',
      '+1 machine | 2 → 3, at most 10',
      '55 s to boot | cooldown: 55 s more',
    ]);
    expect(at).toBe('00:15');
    expect(states).toEqual(['rest', 'rest', 'out', 'rest']);
  });

  it('tells the change as long as its wait lasts, whatever is decided meanwhile', () => {
    const { texts, states, last, change } = loopAt(scaled(190, {}), 70);
    expect([last?.time, change?.time]).toEqual([60, 15]);
    expect(texts[0]).toBe(`CPU 99.0% | ${MEAN}`);
    expect(texts[2]).toBe('+1 machine | 2 → 3, at most 10');
    expect(texts[3]).toBe('5 s to boot | cooldown: 5 s more');
    expect(states).toEqual(['rest', 'rest', 'rest', 'active']);
  });

  it('waits for the cooldown alone once the machine is ready', () => {
    const { texts } = loopAt(scaled(190, { threshold: { cooldownSeconds: 300 } }), 110);
    expect(texts[3]).toBe('205 s of cooldown | no change until 05:15');
  });

  it('below the other line: one fewer', () => {
    const few = scaled(20, { initial: 5, threshold: { cooldownSeconds: 0 } });
    const { texts, states } = loopAt(few, 16);
    expect(texts.slice(1)).toEqual([
      'below ▼ 30% | one check decides',
      '−1 machine | 5 → 4, at least 2',
      `check in 14 s | ${EVERY}`,
    ]);
    expect(states[2]).toBe('in');
  });

  it('between the lines: no change, and when the next check is', () => {
    const { texts, states } = loopAt(scaled(80, {}), 100);
    expect(texts.slice(1)).toEqual([
      'between ▼ and ▲ | 30% to 70%',
      'no change | between the lines',
      `check in 5 s | ${EVERY}`,
    ]);
    expect(states).toEqual(['active', 'rest', 'rest', 'rest']);
  });

  it('several data points: how many of how many, also while they are too few', () => {
    const some = scaled(190, { threshold: { datapoints: 3, ofDatapoints: 4 } });
    expect(loopAt(some, 31).texts.slice(1, 3)).toEqual([
      'above ▲ 70% | 2 of 2 checks, too few',
      'no change | too few checks so far',
    ]);
    expect(loopAt(some, 46).texts[1]).toBe('above ▲ 70% | 3 of 3 checks');
  });

  it('two metrics: each with its own limit and unit', () => {
    const scaleIn = { metric: 'requestRate', below: 40 } as const;
    const of = (above: number) => ({
      threshold: { scaleOut: { metric: 'latency' as const, above }, scaleIn },
    });
    expect(loopAt(scaled(190, of(200)), 20).texts.slice(0, 2)).toEqual([
      'Latency 921 ms | p95 of the last 60\u2009s',
      'above ▲ 200 ms | one check decides',
    ]);
    const { texts } = loopAt(scaled(60, of(20_000)), 20);
    expect(texts[1]).toMatch(
      /^not above ▲ 20 s \| Request rate [\d.]+ req\/s, not below ▼ 40 req\/s$/,
    );
    const below = loopAt(scaled(20, of(20_000)), 20).texts;
    expect(below[0]).toMatch(/^Request rate [\d.]+ req\/s \| mean of/);
    expect(below[1]).toBe('below ▼ 40 req/s | one check decides');
  });

  it('old metrics: nothing at first, then how old', () => {
    const old = scaled(190, { metricDelaySeconds: 30 });
    expect(loopAt(old, 16).texts.slice(0, 3)).toEqual([
      'nothing measured yet | ',
      'nothing to compare | ',
      'no change | nothing measured',
    ]);
    expect(loopAt(old, 100).texts[0]).toMatch(/\| mean of 60\u2009s, measured 31\u2009s before$/);
  });
});

describe('the limits of the fleet', () => {
  it('the largest: held there, or cut to it', () => {
    expect(loopAt(scaled(400, { largest: 3, initial: 3 }), 20).texts[2]).toBe(
      'no change | asked for 4; cut to 3: largest fleet',
    );
    const steps = { largest: 4, initial: 3, threshold: { stepOut: 5 } };
    expect(loopAt(scaled(400, steps), 20).texts[2]).toBe(
      '+1 machine | 3 → 4, cut to 4: largest fleet',
    );
  });

  it('the smallest: held there', () => {
    expect(loopAt(scaled(20, {}), 20).texts[2]).toBe(
      'no change | asked for 1; raised to 2: smallest fleet',
    );
  });

  it('a fleet outside them is brought inside, cooldown or not', () => {
    const smaller = { kind: 'set', path: 'pools.0.autoscaler.largest', value: 3 } as const;
    const { texts } = loopAt(scaled(60, { initial: 6, largest: 8 }), 35, [
      { ...smaller, time: 16 },
    ]);
    expect(texts.slice(1, 3)).toEqual([
      'more than allowed | 5 of 2 to 3',
      '−2 machines | 5 → 3, cut to 3: largest fleet',
    ]);
  });

  it('the cooldown: what was asked for, and how long it is held', () => {
    const { last } = loopNow(scaled(190, {}), 40);
    expect(last && decideText(last, en)).toEqual([
      'no change',
      'asked for 4; cooldown, 45\u2009s left',
    ]);
  });
});

describe('target tracking', () => {
  const tracking = { policy: 'targetTracking' } as const;

  it('shows the sum that it did, and what it waits for', () => {
    expect(loopAt(scaled(190, tracking), 20).texts).toEqual([
      `CPU 99.0% | ${MEAN}`,
      'asks for 4 | ceil(2 × 99.0 / 60) = 4',
      '+2 machines | 2 → 4, at most 10',
      '55 s to boot | check in 10 s',
    ]);
  });

  it('cut to the largest fleet, or raised to the smallest', () => {
    const { texts } = loopAt(scaled(400, { ...tracking, largest: 4 }), 100);
    expect(texts.slice(1, 3)).toEqual([
      'asks for 7 | ceil(4 × 99.2 / 60) = 7',
      'no change | asked for 7; cut to 4: largest fleet',
    ]);
    expect(loopAt(scaled(20, { ...tracking, initial: 8 }), 20).texts[2]).toBe(
      '−6 machines | 8 → 2, raised to 2: smallest fleet',
    );
  });

  it('held by what was needed lately', () => {
    const { texts } = loopAt(scaled(190, tracking), 200);
    expect(texts.slice(1, 3)).toEqual([
      'asks for 4 | ceil(7 × 32.3 / 60) = 4',
      'no change | asked for 4; held at 7: needed in the last 5\u2009min',
    ]);
  });

  it('close enough to the target, with its tolerance', () => {
    const { texts } = loopAt(
      scaled(80, {
        ...tracking,
        initial: 4,
        targetTracking: { targetPercent: 25, tolerance: 0.5 },
      }),
      100,
    );
    expect(texts[1]).toMatch(/^close to 25% \| [\d.]+ \/ 25 = \d\.\d\d, 1 ± 0\.5$/);
    expect(texts[2]).toBe('no change | close to the target');
  });

  it('enough is on the way while machines boot that will bring it there', () => {
    const { last } = loopNow(scaled(190, tracking), 40);
    expect(last && compareText(last, en)).toEqual(['enough is on the way', '2 × 99.5 / 4 = 49.8%']);
  });
});

describe('no autoscaler', () => {
  it('says that the fleet stays as it is, and fills no step', () => {
    const { texts, states } = loopAt(scaled(190, { policy: 'none' }), 60);
    expect(texts.slice(1)).toEqual([
      'no autoscaler | the fleet stays as it is',
      'no change | no autoscaler',
      'nothing to wait for | ',
    ]);
    expect(texts[0]).toMatch(/^CPU [\d.]+%/);
    expect(new Set(states)).toEqual(new Set(['rest']));
  });
});

describe('at the ends of a run', () => {
  it('before the first decision there is what is measured, or nothing', () => {
    expect(loopAt(scaled(190, {}), 0).texts[0]).toBe('nothing measured yet | ');
    expect(loopAt(scaled(190, {}), 10).texts).toEqual([
      `CPU 98.5% | ${MEAN}`,
      'nothing to compare | ',
      'no decision yet | ',
      `check in 5 s | ${EVERY}`,
    ]);
  });

  it('at the end nothing is waited for', () => {
    const { texts, states } = loopAt(scaled(80, {}), 600);
    expect(texts[3]).toBe('the run is over | ');
    expect(states).not.toContain('active');
  });
});

describe('the decision that is told', () => {
  it('is the change until its machine is ready and its cooldown is over, then the newest', () => {
    const told = [16, 50, 74, 76, 100, 134, 136].map((time) => {
      return toldDecision(loopNow(scaled(190, { largest: 3 }), time))?.time;
    });
    expect(told).toEqual([15, 15, 15, 75, 90, 120, 135]);
  });

  it('is not held up by the boot of a replacement', () => {
    const fails = { time: 18, kind: 'failMachine', machine: 1 } as const;
    const now = loopNow(scaled(80, {}), 20, [fails]);
    expect(now.moment.pools[0].boots).toEqual([{ orderedAt: 18, readyAt: 78 }]);
    expect(waitsOf(now)).toEqual({ bootSeconds: 0, cooldownSeconds: 0 });
  });
});

describe('several pools', () => {
  it('are told apart by the name of the one that is observed', () => {
    const pools = [
      { name: 'small', classes: ['light'] },
      { name: 'big', classes: ['heavy'] },
    ];
    const now = { ...loopNow(smallScenario({ pools }), 20), pool: 1 };
    expect(loopSteps(now, en).map(({ at }) => at)).toEqual(['big', '', '00:15', '']);
    expect(loopSteps(loopNow(scaled(80, {}), 20), en)[0].at).toBe('');
  });
});
