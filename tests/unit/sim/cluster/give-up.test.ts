// Clients who give up, counted from birth: what becomes of a request that waits in the balancer,
// in a container, or is in service, with and without cancelling. Every time is computed by hand.
import { describe, expect, it } from 'vitest';
import { advanceRun } from '../../../../src/sim/run.ts';
import * as S from '../../../property/sim/engine/reading-state.ts';
import { cloudAt, jobSteps, send, startCloud } from './small-cloud.ts';

const { END } = S;

/** Jobs sent at the given times to one server; each takes two seconds. */
function jobsAt(times: readonly number[], cloud: Parameters<typeof startCloud>[0]) {
  const run = startCloud({ work: 2, ...cloud });
  for (const time of times) {
    advanceRun(run, time);
    send(run);
  }
  advanceRun(run, 100);
  return run;
}

describe('a client who gives up', () => {
  it('takes a request that waits in the balancer out of the middle of the queue', () => {
    const run = jobsAt([0, 1, 1.5], { class: { timeoutSeconds: 3.25 } });
    expect(jobSteps(run)).toEqual([
      '0 #0 born',
      '0 #0 routed vm-1',
      '0 #0 started vm-1',
      '1 #1 born',
      '1 #1 waiting',
      '1.5 #2 born',
      '1.5 #2 waiting',
      '2 #0 completed vm-1',
      '2 #1 routed vm-1',
      '2 #1 started vm-1',
      '4 #1 completed vm-1',
      '4 #2 routed vm-1',
      '4 #2 started vm-1',
      '4.75 #2 timedOut vm-1',
    ]);
  });

  it('leaves the queue of a container at once, and gives the place to who waits outside', () => {
    const run = jobsAt([0, 0.25, 0.5], {
      class: { timeoutSeconds: 1 },
      container: { queueLimit: 1 },
    });
    expect(jobSteps(run).slice(-5)).toEqual([
      '0.5 #2 waiting',
      '1 #0 timedOut vm-1',
      '1.25 #1 timedOut vm-1',
      '1.25 #2 routed vm-1',
      '1.5 #2 timedOut vm-1',
    ]);
  });

  it('does not stop the work in service, which is wasted and keeps its place', () => {
    const run = jobsAt([0, 1.25], { class: { timeoutSeconds: 1 } });
    expect(jobSteps(run).slice(3)).toEqual([
      '1 #0 timedOut vm-1',
      '1.25 #1 born',
      '1.25 #1 waiting',
      '2 #1 routed vm-1',
      '2 #1 started vm-1',
      '2.25 #1 timedOut vm-1',
    ]);
    expect(run.cluster.data.wastedWork).toBe(4);
  });

  it('frees the place at once where the scenario cancels the work', () => {
    const balancer = { cancelTimedOut: true };
    const run = jobsAt([0, 0.25], { class: { timeoutSeconds: 1 }, balancer });
    expect(jobSteps(run).slice(-4)).toEqual([
      '1 #0 timedOut vm-1',
      '1 #1 routed vm-1',
      '1 #1 started vm-1',
      '1.25 #1 timedOut vm-1',
    ]);
    expect(run.cluster.data.wastedWork).toBe(1.25);
  });

  it('lets the first of the container take over a cancelled service, before any newcomer', () => {
    const run = jobsAt([0, 0.5, 1.25], {
      class: { timeoutSeconds: 1 },
      container: { queueLimit: 'unlimited' },
      balancer: { cancelTimedOut: true },
    });
    expect(jobSteps(run).slice(3)).toEqual([
      '0.5 #1 born',
      '0.5 #1 routed vm-1',
      '1 #0 timedOut vm-1',
      '1 #1 started vm-1',
      '1.25 #2 born',
      '1.25 #2 routed vm-1',
      '1.5 #1 timedOut vm-1',
      '1.5 #2 started vm-1',
      '2.25 #2 timedOut vm-1',
    ]);
  });

  it('is answered when the answer is ready at the very moment of giving up', () => {
    const run = jobsAt([0], { work: 1, class: { timeoutSeconds: 1 } });
    expect(S.endedOf(run, 0, END.completed)).toBe(1);
    expect(S.endedOf(run, 0, END.timedOut)).toBe(0);
  });

  it('keeps the patience it was born with when the setting changes', () => {
    const run = jobsAt([0], { class: { timeoutSeconds: 1 } });
    expect(jobSteps(run).at(-1)).toBe('1 #0 timedOut vm-1');
    const later = startCloud({ work: 2, class: { timeoutSeconds: 1 } });
    send(later);
    later.interventions.push({
      kind: 'set',
      time: 0.5,
      path: 'classes.0.timeoutSeconds',
      value: 3,
    });
    advanceRun(later, 100);
    expect(jobSteps(later).at(-1)).toBe('1 #0 timedOut vm-1');
  });
});

describe('the alarms of giving up', () => {
  it('do not pile up when short and long patience come together', () => {
    const patience = (name: string, timeoutSeconds: number) => ({ name, timeoutSeconds });
    const run = cloudAt(900, {
      more: {
        classes: [patience('short', 0.05), patience('long', 1000)],
        workload: { kind: 'open', peakRate: 20 },
        durationSeconds: 1000,
      },
    });
    expect(S.kernelOf(run).agenda.size).toBeLessThan(10);
  });
});
