// What flows on the stage, out of what is measured: each ribbon with its requests per second of wall
// time by class. Ribbons are the lanes of the users and either the links to the machines or one ribbon
// to each region. Keys: lane-0, link-17 (the machine's serial), region-1.
import { type FlowPath, flowPath } from '../draw/topology/flow-path.ts';
import type { LinkView } from '../draw/topology/link-view.ts';
import type { Flow } from '../draw/topology/particle-scale.ts';
import type { StageLayout } from '../draw/topology/stage-layout.ts';
import type { FlowMeter } from '../state/flow-meter.ts';

/** Ribbons of machines are drawn this wide for those who travel on them. */
const LINK_WIDTH = 8;

/** Machines by region: their serials, from the frame. */
export interface Fleet {
  readonly serial: ArrayLike<number>;
  readonly region: ArrayLike<number>;
}

export function lanePaths({ lanes }: StageLayout, widths: readonly number[]): FlowPath[] {
  return lanes.map((ends, lane) => ({
    ...flowPath(`lane-${lane}`, ends, widths[lane] ?? LINK_WIDTH),
    isLane: true,
  }));
}

/** Of the machines that take work. */
export function linkPaths(layout: StageLayout, links: readonly LinkView[]): FlowPath[] {
  return links.flatMap(({ key, region, row, working }) => {
    const place = layout.regions[region]?.rows[row];
    if (!place || !working) return [];
    const to = { x: layout.rows.left - 3, y: place.top + layout.rows.height / 2 };
    return [flowPath(key, { from: place.port, to }, LINK_WIDTH)];
  });
}

/** The ribbons of a stage; to the machines either links or ribbons to the regions. */
export interface Ribbons {
  readonly lanes: readonly FlowPath[];
  readonly links: readonly FlowPath[];
  readonly fields: readonly FlowPath[];
}

/** What flows on all of them; `rates` and `regions` as in regionFlows. */
export function flowsOn(
  { lanes, links, fields }: Ribbons,
  meter: FlowMeter,
  given: Parameters<typeof regionFlows>[1] & { speed: number },
): Flow[] {
  const { speed } = given;
  return [
    ...laneFlows(lanes, meter, speed),
    ...linkFlows(links, meter, speed),
    ...regionFlows(fields, given, speed),
  ];
}

/** Lanes carry a class each, or all of them when there is but one lane. */
export function laneFlows(paths: readonly FlowPath[], meter: FlowMeter, speed: number): Flow[] {
  return paths.map((path, lane) => ({
    path,
    rates: kindsOf(meter).map((kind) =>
      paths.length === 1 || kind === lane ? meter.users(kind) * speed : 0,
    ),
  }));
}

function linkFlows(paths: readonly FlowPath[], meter: FlowMeter, speed: number): Flow[] {
  return paths.map((path) => ({
    path,
    rates: kindsOf(meter).map((kind) => meter.machine(serialOf(path.key), kind) * speed),
  }));
}

/** By region: requests of each class to all its machines, per simulated second. */
export function regionRates(meter: FlowMeter, fleet: Fleet, regions: number): number[][] {
  const kinds = kindsOf(meter);
  const sums = Array.from({ length: regions }, () => kinds.map(() => 0));
  for (let i = 0; i < fleet.serial.length; i++) {
    const sum = sums[fleet.region[i]];
    if (!sum) continue;
    for (const kind of kinds) sum[kind] += meter.machine(fleet.serial[i], kind);
  }
  return sums;
}

/** `regions` are those that have a ribbon, in the order of the paths. */
function regionFlows(
  paths: readonly FlowPath[],
  { rates, regions }: { rates: readonly (readonly number[])[]; regions: readonly number[] },
  speed: number,
): Flow[] {
  return paths.map((path, index) => ({
    path,
    rates: (rates[regions[index]] ?? []).map((rate) => rate * speed),
  }));
}

/** What part of all traffic goes to each region; NaN while none flows. */
export function trafficShares(rates: readonly (readonly number[])[]): number[] {
  const sums = rates.map((kinds) => kinds.reduce((sum, rate) => sum + rate, 0));
  const all = sums.reduce((sum, each) => sum + each, 0);
  return sums.map((sum) => (all > 0 ? sum / all : NaN));
}

export function linkKey(serial: number): string {
  return `link-${serial}`;
}

function serialOf(key: string): number {
  return Number(key.slice('link-'.length));
}

function kindsOf({ kinds }: FlowMeter): number[] {
  return Array.from({ length: kinds }, (_, kind) => kind);
}
