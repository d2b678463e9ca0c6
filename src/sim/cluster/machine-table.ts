// The machines of one pool, as columns indexed by slot; a slot is used again after its machine is
// gone. States: booting, healthy, draining, failed (shown for a while after it died), and free.
// Times are simulated seconds. A machine is paid from its order to its stop or failure.
import { copyInto } from './request-table.ts';

export const MACHINE = { free: 0, booting: 1, healthy: 2, draining: 3, failed: 4 } as const;
export const MACHINE_STATES = 5;
export type MachineState = (typeof MACHINE)[keyof typeof MACHINE];

/** A healthy machine is shown as new for this long after it became ready, seconds. */
export const NEW_SECONDS = 60;
/** A failed machine stays on the picture this long, seconds. */
export const FAILED_SHOWN_SECONDS = 90;

export interface MachineTable {
  state: Uint8Array;
  /** Number shown to people (vm-1, vm-2, ...), never used again; 0 in a free slot. */
  serial: Int32Array;
  region: Int32Array;
  orderedAt: Float64Array;
  /** When it became or will become ready. */
  readyAt: Float64Array;
  /** When its draining must end, or when it failed. */
  leavesAt: Float64Array;
  /** At the last sample: busy core-seconds so far, bytes moved so far. */
  busyBefore: Float64Array;
  bytesBefore: Float64Array;
  /** Over the last sample: CPU percent of the machine, memory percent, bytes per second. */
  cpu: Float64Array;
  memory: Float64Array;
  network: Float64Array;
  /** Slots in use, oldest machine first. */
  live: Int32Array;
  liveCount: number;
}

export function createMachineTable(slots: number): MachineTable {
  return {
    state: new Uint8Array(slots),
    serial: new Int32Array(slots),
    region: new Int32Array(slots),
    orderedAt: new Float64Array(slots),
    readyAt: new Float64Array(slots),
    leavesAt: new Float64Array(slots),
    busyBefore: new Float64Array(slots),
    bytesBefore: new Float64Array(slots),
    cpu: new Float64Array(slots),
    memory: new Float64Array(slots),
    network: new Float64Array(slots),
    live: new Int32Array(slots),
    liveCount: 0,
  };
}

/** A free slot, or -1 when the table is full. */
export function findFreeMachine(table: MachineTable): number {
  return table.state.indexOf(MACHINE.free);
}

export function addLive(table: MachineTable, slot: number): void {
  table.live[table.liveCount++] = slot;
}

/** The machine is gone: its slot is free. */
export function removeLive(table: MachineTable, slot: number): void {
  const position = table.live.indexOf(slot);
  table.live.copyWithin(position, position + 1, table.liveCount);
  table.liveCount--;
  table.state[slot] = MACHINE.free;
  table.serial[slot] = 0;
}

/** How many machines are in a state. */
export function countInState(table: MachineTable, state: MachineState): number {
  let count = 0;
  for (let i = 0; i < table.liveCount; i++) if (table.state[table.live[i]] === state) count++;
  return count;
}

/** Makes room for `slots` machines. */
export function growMachines(table: MachineTable, slots: number): void {
  table.state = copyInto(new Uint8Array(slots), table.state);
  table.serial = copyInto(new Int32Array(slots), table.serial);
  table.region = copyInto(new Int32Array(slots), table.region);
  table.orderedAt = copyInto(new Float64Array(slots), table.orderedAt);
  table.readyAt = copyInto(new Float64Array(slots), table.readyAt);
  table.leavesAt = copyInto(new Float64Array(slots), table.leavesAt);
  table.busyBefore = copyInto(new Float64Array(slots), table.busyBefore);
  table.bytesBefore = copyInto(new Float64Array(slots), table.bytesBefore);
  table.cpu = copyInto(new Float64Array(slots), table.cpu);
  table.memory = copyInto(new Float64Array(slots), table.memory);
  table.network = copyInto(new Float64Array(slots), table.network);
  table.live = copyInto(new Int32Array(slots), table.live);
}
