// The list of kept runs as it crosses to the page: what comes out is what went in.
import { expect, it } from 'vitest';
import type { KeptRun } from '../../../src/store/kept-run.ts';
import { packed, unpacked } from '../../../src/worker/runs-on-the-wire.ts';
import { fork, keptRun, withFigures } from '../state/kept-runs.ts';

const picture = (cpu: readonly number[], ready: readonly number[]): KeptRun['picture'] => ({
  cpu: Float32Array.from(cpu),
  ready: Float32Array.from(ready),
});

const crossed = (runs: readonly KeptRun[]): readonly KeptRun[] => {
  const wire = packed(runs);
  const buffers = [wire.numbers.buffer, wire.points.buffer, wire.curves.buffer];
  return unpacked(structuredClone(wire, { transfer: buffers }));
};

it('brings every field of every run across, in the same order', () => {
  const full: KeptRun = {
    ...keptRun(9),
    ...{ engine: 'autoscaling-lab/7', seed: 2 ** 53 - 1, scenario: 'Ä "b"', preset: 'flash-sale' },
    ...{ parent: { id: '8', time: 0.1 }, interventions: 3, durationSeconds: 60.5 },
    ...{ reachedSeconds: 30.25, digest: '0123456789abcdef', isFinished: false, isDamaged: true },
    ...{ name: 'Mine', tags: ['one', 'two'], begun: 1.5e12, changed: 1.6e12 },
    figures: { p95Seconds: 1, usd: 2, staticUsd: 3, elasticity: 4, alerts: 5, decisions: 6 },
    picture: picture([1, NaN, 3], [4]),
  };
  const runs = [full, keptRun(7), fork(6, 5, 1234.5), withFigures(4, { usd: 0.25 })];
  expect(crossed(runs)).toEqual(runs);
});

it('gives each run its own picture, whatever the others have', () => {
  const pictures = [null, picture([], []), picture([1, 2], [3, 4]), null, picture([5], [])];
  const runs = pictures.map((each, i) => keptRun(i, { picture: each }));
  expect(crossed(runs).map((run) => run.picture)).toEqual(pictures);
});

it('brings an empty list across', () => {
  expect(crossed([])).toEqual([]);
});
