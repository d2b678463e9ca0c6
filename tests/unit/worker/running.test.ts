// A run under way under a load that rises from one moment to the next: no turn of the worker grows
// with it, so that the page is always answered.
import { expect, it } from 'vitest';
import { advanceRun, digestOf, type Run, startRun, timeOf } from '../../../src/sim/run.ts';
import { Recorded } from '../../../src/worker/recorded.ts';
import { Running } from '../../../src/worker/running.ts';
import { MOST_EVENTS } from '../../../src/worker/slices.ts';
import { smallScenario } from './small-run.ts';

/** Nobody for an hour, then 2,000 requests a second at once, with events at equal times. */
const SUDDEN = smallScenario({
  durationSeconds: 3900,
  workload: {
    kind: 'open',
    peakRate: 2000,
    arrivals: { law: 'deterministic' },
    shape: { kind: 'curve', times: [0, 3600], levels: [0, 1], join: 'step' },
  },
});

const begun = (): Run => startRun({ scenario: SUDDEN, seed: 5, interventions: [] });

const eventsOf = (run: Run): number => {
  const { born, ended } = run.cluster.data.classes;
  return [...born, ...ended].reduce((sum, count) => sum + count, 0);
};

it('takes a sudden crowd in turns of few events', () => {
  let now = 0;
  // Each look at the clock takes a millisecond, so a turn of 4 ms has two slices at most.
  const running = new Running(Recorded.begin(begun()), 'max', () => (now += 1));
  running.play(true);
  let most = 0;
  while (running.isPlaying) {
    const before = eventsOf(running.run);
    running.turn();
    most = Math.max(most, eventsOf(running.run) - before);
  }
  expect(timeOf(running.run)).toBe(3900);
  expect(most).toBeGreaterThan(1000);
  expect(most).toBeLessThanOrEqual(2 * (MOST_EVENTS + 100));
});

it('comes to the same digest at every stop', () => {
  let now = 0;
  const running = new Running(Recorded.begin(begun()), 'max', () => (now += 1));
  const beside = begun();
  running.play(true);
  while (running.isPlaying) {
    running.turn();
    advanceRun(beside, timeOf(running.run));
    expect(digestOf(running.run)).toBe(digestOf(beside));
  }
});
