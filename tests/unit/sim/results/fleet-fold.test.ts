import { describe, expect, it } from 'vitest';
import type { MachineEvent, MachineEventKind } from '../../../../src/sim/cluster/cluster.ts';
import { FleetFold } from '../../../../src/sim/results/fleet-fold.ts';

const event = (time: number, kind: MachineEventKind, serial: number): MachineEvent => ({
  ...{ time, kind, serial, pool: 0, region: 0 },
});

function counted(...events: readonly MachineEvent[]): FleetFold {
  const fold = new FleetFold();
  for (const each of events) fold.machine(each);
  return fold;
}

describe('smallest, mean and largest number of machines', () => {
  it('count ready machines at every moment, weighted by time', () => {
    const fold = counted(
      event(0, 'ordered', 1),
      event(0, 'ready', 1),
      event(10, 'ordered', 2),
      event(20, 'ready', 2),
      event(20, 'ready', 3),
      event(30, 'draining', 1),
      event(35, 'stopped', 1),
    );
    // 1 for 20 s, 3 for 10 s, 2 for 10 s.
    expect(fold.fleet(40)).toEqual({ smallest: 1, mean: (20 + 30 + 20) / 40, largest: 3 });
  });

  it('do not see a count that lasted no time', () => {
    const fold = counted(event(0, 'ready', 1), event(5, 'failed', 1), event(5, 'ready', 2));
    expect(fold.fleet(10)).toEqual({ smallest: 1, mean: 1, largest: 1 });
  });
});
