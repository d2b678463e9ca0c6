// What is said of one machine: its numbers out of the frame, and what it cost so far.
// A failed machine is paid, and grows older, until it failed.
// Percent of CPU, simulated seconds, US dollars.
import type { FrameReader } from '../state/frame-reader.ts';
import { machineKindOf } from '../sim/scenario/resolve.ts';
import { hourUsdIn, pricesOf } from '../sim/scenario/prices.ts';
import type { Scenario } from '../sim/scenario/schema.ts';

/** A machine that is pointed at or has the focus, and where it stands on the stage, CSS px. */
export interface Pointed {
  readonly serial: number;
  readonly region: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type FactState = 'booting' | 'healthy' | 'draining' | 'failed';

export interface MachineFacts {
  readonly serial: number;
  readonly region: number;
  /** Names of its pool and of its kind; empty where there is only one. */
  readonly pool: string;
  readonly kind: string;
  readonly state: FactState;
  readonly cpu: number;
  readonly serving: number;
  readonly queued: number;
  readonly ageSeconds: number;
  readonly usd: number;
}

const STATES: readonly FactState[] = ['booting', 'booting', 'healthy', 'draining', 'failed'];
const SECONDS_PER_HOUR = 3600;

/** Of the machine at a place of the frame. */
export function factsAt(reader: FrameReader, index: number, settings: Scenario): MachineFacts {
  const read = (name: Parameters<FrameReader['machines']>[0]): number =>
    reader.machines(name)[index];
  const state = STATES[read('state')] ?? 'healthy';
  const end = state === 'failed' ? read('leavesAt') : reader.header('time');
  const ageSeconds = Math.max(0, end - read('orderedAt'));
  const region = read('region');
  const pool = settings.pools[read('pool')];
  const prices = pricesOf(settings, pool);
  const from = read('firstContainer');
  const to = from + read('containers');
  return {
    serial: read('serial'),
    region,
    pool: settings.pools.length > 1 ? pool.name : '',
    kind: settings.machineKinds.length > 1 ? machineKindOf(settings, pool).name : '',
    state,
    cpu: read('cpu'),
    serving: sum(reader.containers('serving').subarray(from, to)),
    queued: sum(reader.containers('queued').subarray(from, to)),
    ageSeconds,
    usd: (ageSeconds / SECONDS_PER_HOUR) * hourUsdIn(prices, region),
  };
}

/** Of the machine with this number; null when it is not there any more. */
export function factsOf(
  reader: FrameReader,
  serial: number,
  settings: Scenario,
): MachineFacts | null {
  const index = reader.machines('serial').indexOf(serial);
  return index < 0 ? null : factsAt(reader, index, settings);
}

function sum(values: Float64Array): number {
  return values.reduce((total, each) => total + each, 0);
}
