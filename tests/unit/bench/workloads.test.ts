import { describe, expect, it } from 'vitest';
import { referenceLoop } from '../../bench/reference-loop.ts';
import { runEngine } from '../../bench/run-engine.ts';
import { WORKLOADS, type WorkloadName } from '../../bench/workloads.ts';

const CUSTOMERS = 200_000;

/**
 * Means of 200,000 customers scatter around theory: relative half-widths beyond four standard
 * errors, found from 20 seeds of the reference loop.
 */
const SCATTER: Readonly<Record<WorkloadName, number>> = {
  W1: 0.2,
  W2: 0.1,
  W3: 0.06,
  W4: 0.015,
  W5: 0.06,
};

describe.each(Object.keys(WORKLOADS) as WorkloadName[])('the bench workload %s', (name) => {
  const workload = WORKLOADS[name];
  const middle = (workload.theory[0] + workload.theory[1]) / 2;
  const isNear = (value: number): boolean => Math.abs(value / middle - 1) < SCATTER[name];

  it('is answered by the engine as by theory, with two events a customer', () => {
    const { events, meanResponse } = runEngine(workload, CUSTOMERS, 1);
    expect(Math.abs(events / (2 * CUSTOMERS) - 1)).toBeLessThan(0.02);
    expect({ meanResponse, isNear: isNear(meanResponse) }).toEqual({ meanResponse, isNear: true });
  });

  it('is answered by the reference loop as by theory, with two events a customer', () => {
    const { events, meanResponse } = referenceLoop(workload.loop, CUSTOMERS, 1);
    expect(events).toBe(2 * CUSTOMERS);
    expect({ meanResponse, isNear: isNear(meanResponse) }).toEqual({ meanResponse, isNear: true });
  });

  it('gives the same digest twice', () => {
    expect(runEngine(workload, 5000, 7).digest).toBe(runEngine(workload, 5000, 7).digest);
  });
});
