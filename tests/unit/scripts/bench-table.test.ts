import { describe, expect, it } from 'vitest';
import { hoursTable, ratesTable } from '../../../scripts/bench-table.mjs';

const w3 = {
  name: 'W3' as const,
  about: 'two choices',
  customers: 1000,
  sampleSeconds: 2,
  engineRate: 6_000_000,
  loopRate: 12_000_000,
  ratio: 0.5,
  engineResponse: 2.64,
  loopResponse: 2.65,
  theory: [2.614, 2.68] as const,
  isRight: true,
};

describe('the tables of the bench', () => {
  it('show rates, their ratio and the response beside theory', () => {
    const w4 = { ...w3, name: 'W4' as const, engineRate: 4_800_000, ratio: 0.4 };
    expect(ratesTable('Node 20', [w3, w4]).split('\n')).toEqual([
      'Node 20: million events a second',
      '    engine   loop  ratio  of W3   sampled  response         theory',
      'W3    6.00  12.00  0.500   1.00  each 2 s    2.6400  2.614 to 2.68  two choices',
      'W4    4.80  12.00  0.400   0.80  each 2 s    2.6400  2.614 to 2.68  two choices',
      '',
    ]);
  });

  it('say so when an answer is wrong', () => {
    expect(ratesTable('Node 20', [{ ...w3, isRight: false }])).toContain('WRONG: outside theory');
  });

  it('say so when a situation is slower than its goal', () => {
    const hour = { simulatedSeconds: 3600, events: 1e6, coldSeconds: 2, goalSeconds: 1 };
    const text = hoursTable('Node 20', [
      { ...hour, name: 'fast', bestSeconds: 0.9 },
      { ...hour, name: 'slow', bestSeconds: 1.2 },
    ]);
    expect(text).toMatch(/^fast +2\.000 +0\.900 +1\.00 +4,000 +1,000,000$/m);
    expect(text).toMatch(/^slow .* slower than its goal$/m);
  });
});
