// A traffic file at the worker: described, refused in words, made into a scenario that is valid.
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/sim/scenario/validate.ts';
import { TrafficDesk } from '../../../src/worker/traffic-desk.ts';

/** What the engine makes of the scenario. */
function made(desk: TrafficDesk, use: { peakRate: number; compression: number }) {
  const shaped = desk.shape(use);
  return shaped.ok ? parseScenario(shaped.scenario) : shaped;
}

const file = (text: string, name = 'own.csv'): File => new File([text], name);
const HOUR = ['time,rps', ...Array.from({ length: 60 }, (_, i) => `${i * 60},${100 + i}`)].join(
  '\n',
);

describe('reading', () => {
  it('describes what was understood', async () => {
    const read = await new TrafficDesk().read(file(HOUR));
    expect(read).toMatchObject({
      ok: true,
      reading: {
        name: 'own.csv',
        timeColumn: 'time',
        valueColumn: 'rps',
        kind: 'rate',
        rows: 60,
        spanSeconds: 3600,
        lowestRate: 100,
        highestRate: 159,
      },
    });
    expect(read.ok && read.reading.preview).toEqual(Array.from({ length: 60 }, (_, i) => 100 + i));
  });

  it('refuses with row, column and value', async () => {
    const read = await new TrafficDesk().read(file('time,rps\n0,1\n60,much\n'));
    expect(read.ok ? '' : read.message).toContain('Row 3, column “rps”: “much” is not a number.');
  });
});

describe('using', () => {
  it('makes a run without requests of a file without traffic', async () => {
    const desk = new TrafficDesk();
    await desk.read(file('time,rps\n0,0\n60,0\n120,0\n'));
    expect(made(desk, { peakRate: 520, compression: 1 })).toMatchObject({
      ok: true,
      scenario: { durationSeconds: 180, workload: { kind: 'open', peakRate: 0 } },
    });
  });

  it('makes a valid scenario of the curve, scaled and compressed', async () => {
    const desk = new TrafficDesk();
    await desk.read(file(HOUR));
    const scenario = made(desk, { peakRate: 318, compression: 2 });
    expect(scenario).toMatchObject({
      ok: true,
      scenario: { name: 'own.csv', durationSeconds: 1800 },
    });
    const { workload, pools } = scenario.ok ? scenario.scenario : never();
    expect(workload).toMatchObject({
      kind: 'open',
      peakRate: 318,
      shape: { kind: 'curve', join: 'step' },
    });
    const shape =
      workload.kind === 'open' && workload.shape.kind === 'curve' ? workload.shape : never();
    expect(shape.times.slice(0, 2)).toEqual([0, 30]);
    expect(shape.levels[0]).toBeCloseTo(100 / 159, 9);
    expect(shape.levels.at(-1)).toBe(1);
    expect(pools[0].autoscaler).toMatchObject({ smallest: 2, largest: 10 });
  });

  it('gives a large peak a large fleet', async () => {
    const desk = new TrafficDesk();
    await desk.read(file(HOUR));
    const large = made(desk, { peakRate: 5800, compression: 1 });
    expect(large.ok && large.scenario.pools[0].autoscaler.largest).toBe(125);
  });

  it('cannot be used before a file was read, and refuses a compression that is not possible', async () => {
    const desk = new TrafficDesk();
    expect(() => desk.shape({ peakRate: 1, compression: 1 })).toThrow('No traffic');
    await desk.read(file(HOUR));
    expect(desk.shape({ peakRate: 100, compression: 0 })).toMatchObject({
      ok: false,
      message: expect.stringContaining('0') as string,
    });
  });
});

function never(): never {
  throw new Error('the scenario has another form');
}
