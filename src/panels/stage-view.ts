// What the stage shows, out of the numbers of the moment: rows of machines with their words, the
// links to them, and how many places each region needs.
// Percent of CPU, simulated seconds.
import type { LinkView } from '../draw/topology/link-view.ts';
import type { MachineRowView } from '../draw/topology/machine-row-view.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import { largestFleet } from '../sim/scenario/largest-fleet.ts';
import { type MachineView, type Moment, MOST_ROWS } from '../state/moment.ts';
import type { FirstWords } from '../words/en-first.ts';
import { percent } from '../words/format.ts';
import { linkKey } from './stage-flows.ts';

/** A machine is new for this long after it became ready. */
const NEW_SECONDS = 60;
/** From a field back to rows only when this much fewer, so that it does not flicker. */
const HYSTERESIS = 0.8;

export type StageRow = MachineRowView & { readonly region: number; readonly pool: number };

export interface RowWords {
  readonly settings: Scenario;
  readonly words: FirstWords;
  readonly isShort: boolean;
}

/** Few enough machines for rows, where there is room for `fitting`? */
export function showsRows(moment: Moment, wasRows: boolean, fitting = MOST_ROWS): boolean {
  const machines = moment.ready + moment.booting + moment.draining + moment.failed;
  const most = Math.min(MOST_ROWS, fitting);
  return machines <= (wasRows ? most : most * HYSTERESIS);
}

/** The lines that colour the load of a pool's machines, when its autoscaler looks at CPU. */
export function linesOf({ pools }: Scenario, pool: number): { out: number; back: number } {
  const { policy, threshold, targetTracking } = pools[Math.min(pool, pools.length - 1)].autoscaler;
  if (policy === 'targetTracking') return { out: targetTracking.targetPercent, back: 0 };
  const { scaleOut, scaleIn } = threshold;
  const isOn = policy === 'threshold';
  return {
    out: isOn && scaleOut.metric === 'cpu' ? scaleOut.above : 100,
    back: isOn && scaleIn.metric === 'cpu' ? scaleIn.below : 0,
  };
}

export function rowsOf(machines: readonly MachineView[], time: number, said: RowWords): StageRow[] {
  const { pools } = said.settings;
  return machines.map((machine) => {
    const { serial, pool, region, state, readyAt, cpu, containers } = machine;
    const isNew = state === 'healthy' && readyAt > 0 && time - readyAt < NEW_SECONDS;
    return {
      key: serial,
      pool,
      region: Math.min(region, said.settings.regions.length - 1),
      name: said.words.stage.machine(serial),
      poolName: pools.length > 1 ? (pools[pool]?.name ?? '') : '',
      state,
      stateName: stateName(machine, isNew, said.words),
      isNew,
      bootShare: bootShare(machine, time),
      cpu,
      load: `${percent(cpu)}%`,
      containers: containers.map((each) => each.cpu),
      message: messageOf(machine, time, said),
    };
  });
}

function stateName({ state }: MachineView, isNew: boolean, { stage }: FirstWords): string {
  if (state !== 'healthy') return '';
  return isNew ? stage.isNew : stage.ready;
}

function bootShare({ orderedAt, readyAt }: MachineView, time: number): number {
  const length = readyAt - orderedAt;
  return length > 0 ? Math.min(1, Math.max(0, (time - orderedAt) / length)) : 1;
}

function messageOf(
  machine: MachineView,
  time: number,
  { words, isShort }: RowWords,
): string | null {
  const { stage } = words;
  const left = Math.max(0, machine.readyAt - time);
  switch (machine.state) {
    case 'healthy':
      return null;
    case 'booting':
      return isShort ? stage.bootingShort(left) : stage.booting(left);
    case 'draining':
      return stage.draining(machine.requests);
    case 'failed':
      return (isShort ? stage.failedShort : stage.failed)(machine.isReplaced);
  }
}

/** By region: places for its rows, and up to the largest fleet free ones while all of them fit. */
export function placesOf(settings: Scenario, rows: readonly StageRow[], fitting: number): number[] {
  const regions = settings.regions.length;
  const largest = largestFleet(settings);
  const taken = settings.regions.map((_, i) => rows.filter(({ region }) => region === i).length);
  if (largest > Math.min(MOST_ROWS, fitting)) return taken;
  const share = (index: number): number => Math.floor((largest - index + regions - 1) / regions);
  return taken.map((count, index) => Math.max(count, share(index)));
}

/** One link to each row. */
export function linksOf(rows: readonly StageRow[]): LinkView[] {
  const next = new Map<number, number>();
  return rows.map(({ key, region, state, cpu }) => {
    const row = next.get(region) ?? 0;
    next.set(region, row + 1);
    return { key: linkKey(key), region, row, working: state === 'healthy', cpu };
  });
}
