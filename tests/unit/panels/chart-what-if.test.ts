// What is said while a threshold is dragged: what the 95th percentile and the cost would be instead,
// with units and as many digits as tell them apart, and how far it has come before that.
import { describe, expect, it } from 'vitest';
import { whatIfSentence } from '../../../src/panels/chart-what-if.ts';
import { en } from '../../../src/words/en.ts';
import { supposed } from './supposed.ts';

describe('what is said while a threshold is dragged', () => {
  it('is what p95 and cost would be instead', () => {
    expect(whatIfSentence(supposed, en)).toBe(
      'What if ▲ 55: p95 180 ms not 215, cost $0.93 not $0.89',
    );
    const inside = { ...supposed, path: 'pools.0.autoscaler.threshold.scaleIn.below', value: 20 };
    expect(whatIfSentence(inside, en)).toMatch(/^What if ▼ 20: /);
    expect(whatIfSentence(inside, en, 'spoken')).toBe(
      'With a scale-in threshold of 20: p95 180 ms instead of 215, cost $0.93 instead of $0.89',
    );
  });

  it('has other units where it must, and as many digits as tell two costs apart', () => {
    const slow = { ...supposed, p95: 1.24, usd: 0.1394, actual: { p95: 0.215, usd: 0.1361 } };
    expect(whatIfSentence(slow, en)).toBe(
      'What if ▲ 55: p95 1.24 s not 215 ms, cost $0.139 not $0.136',
    );
    const near = { ...supposed, usd: 0.424, actual: { p95: 0.215, usd: 0.43 } };
    expect(whatIfSentence(near, en)).toMatch(/cost \$0\.424 not \$0\.430$/);
    const same = { ...supposed, actual: { p95: supposed.p95, usd: supposed.usd } };
    expect(whatIfSentence(same, en)).toBe('What if ▲ 55: p95 still 180 ms, cost still $0.93');
  });

  it('says how far it has come until it can be compared', () => {
    expect(whatIfSentence({ ...supposed, isComplete: false }, en)).toBe(
      'What if ▲ 55: simulated again up to 05:00 …',
    );
  });
});
