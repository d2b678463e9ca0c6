// Without an autoscaler the fleet stays as it is, but for its limits: a fleet that is outside them
// after a change by hand is brought inside at the next tick, and a failed machine is replaced.
import { describe, expect, it } from 'vitest';
import { advanceRun } from '../../../../src/sim/run.ts';
import * as S from '../../../property/sim/engine/reading-state.ts';
import { cloudAt, machineSteps, set } from './small-cloud.ts';

describe('without an autoscaler', () => {
  it('a fleet above a lowered limit shrinks at the next tick', () => {
    const run = cloudAt(10, { autoscaler: { initial: 3 } });
    set(run, 'pools.0.autoscaler.largest', 2);
    advanceRun(run, 31);
    expect(machineSteps(run).slice(6)).toEqual(['15 vm-3 draining', '15 vm-3 stopped']);
    expect(S.desiredOf(S.poolsOf(run)[0])).toBe(2);
    const changes = run.recorder.decisions.filter(({ decision }) => decision.to !== decision.from);
    expect(changes.map(({ decision }) => [decision.time, decision.from, decision.to])).toEqual([
      [15, 3, 2],
    ]);
  });

  it('a fleet below a raised limit grows at the next tick', () => {
    const run = cloudAt(10, {});
    set(run, 'pools.0.autoscaler.smallest', 2);
    advanceRun(run, 31);
    expect(machineSteps(run).slice(2)).toEqual(['15 vm-2 ordered']);
  });
});
