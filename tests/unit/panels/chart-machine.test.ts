// The CPU chart shows the line of the machine that is pointed at, while each machine has one.
import { expect, it } from 'vitest';
import { ChartComposer, type Composed } from '../../../src/panels/chart-frames.ts';
import { CLASSIC_PARTS } from '../../../src/panels/chart-parts.ts';
import { FrameReader } from '../../../src/state/frame-reader.ts';
import { advanceRun, startRun } from '../../../src/sim/run.ts';
import type { Scenario } from '../../../src/sim/scenario/schema.ts';
import { en } from '../../../src/words/en.ts';
import { packFrame } from '../../../src/worker/frame-packing.ts';
import { Watch } from '../../../src/worker/watch.ts';
import { busyScenario, smallScenario } from '../worker/small-run.ts';

const CONTEXT: Composed = {
  charts: ['cpu'],
  parts: CLASSIC_PARTS,
  words: en.charts,
  marks: [],
  largest: 10,
  sloSeconds: 0.2,
  whatIf: null,
  machine: null,
};

function readerAt(scenario: Scenario, until: number): FrameReader {
  const run = startRun({ scenario, seed: 7, interventions: [] });
  const watch = new Watch(run);
  advanceRun(run, until);
  const source = { run, watch, epoch: 1, revision: 1, playing: false, speed: 10 } as const;
  return new FrameReader(packFrame(source, new ArrayBuffer(0)));
}

function chosenIn(reader: FrameReader, serial: number) {
  const machine = { serial, name: `vm-${serial}` };
  return new ChartComposer().compose(reader, { ...CONTEXT, machine }).cpu?.chosen;
}

it('is that machine’s own, up to its load now, with its name', () => {
  const reader = readerAt(busyScenario(), 300);
  const serials = [...reader.machines('serial')];
  const ready = serials.filter((_, i) => reader.machines('state')[i] === 2);
  expect(ready.length).toBeGreaterThan(1);
  for (const serial of ready) {
    const line = chosenIn(reader, serial);
    expect(line?.name).toBe(`vm-${serial}`);
    expect(line?.series.values.at(-1)).toBe(reader.machines('cpu')[serials.indexOf(serial)]);
  }
});

it('is none of a machine that is unknown, nor where there are too many for a line each', () => {
  expect(chosenIn(readerAt(busyScenario(), 300), 999)).toBeUndefined();
  const autoscaler = { initial: 60, smallest: 60, largest: 60 };
  const many = smallScenario({ pools: [{ name: 'shared', autoscaler }] });
  expect(chosenIn(readerAt(many, 20), 1)).toBeUndefined();
});
