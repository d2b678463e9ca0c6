import { describe, expect, it } from 'vitest';
import { FleetFold } from '../../../src/headless/fleet-fold.ts';
import type { MachineEvent, MachineEventKind, Recorder } from '../../../src/sim/cluster/cluster.ts';

const nothing = (): void => undefined;
/** A recorder that writes nothing down. */
const SILENT: Recorder = { sampled: nothing, decided: nothing, machine: nothing, job: nothing };

const event = (time: number, kind: MachineEventKind, serial: number): MachineEvent => ({
  ...{ time, kind, serial, pool: 0, region: 0 },
});

describe('smallest, mean and largest number of machines', () => {
  it('count ready machines at every moment, weighted by time', () => {
    const fold = new FleetFold(SILENT, [event(0, 'ordered', 1), event(0, 'ready', 1)]);
    fold.machine(event(10, 'ordered', 2));
    fold.machine(event(20, 'ready', 2));
    fold.machine(event(20, 'ready', 3));
    fold.machine(event(30, 'draining', 1));
    fold.machine(event(35, 'stopped', 1));
    // 1 for 20 s, 3 for 10 s, 2 for 10 s.
    expect(fold.fleet(40)).toEqual({ smallest: 1, mean: (20 + 30 + 20) / 40, largest: 3 });
  });

  it('do not see a count that lasted no time', () => {
    const fold = new FleetFold(SILENT, [event(0, 'ready', 1)]);
    fold.machine(event(5, 'failed', 1));
    fold.machine(event(5, 'ready', 2));
    expect(fold.fleet(10)).toEqual({ smallest: 1, mean: 1, largest: 1 });
  });

  it('pass every event on', () => {
    const passed: MachineEvent[] = [];
    const fold = new FleetFold({ ...SILENT, machine: (each) => void passed.push(each) }, []);
    fold.machine(event(1, 'ordered', 9));
    expect(passed).toEqual([event(1, 'ordered', 9)]);
  });
});
