// The cluster part of the scenario format: regions, kinds of machines and containers, prices,
// faults, alerts. A machine holds a stated number of containers of one kind; the first engine
// gives each container whole cores and no more slots than cores (checked in validate.ts).
// Defaults: 4 cores, 16 GiB, 4 containers of one core, 60 s to boot, $0.10 a machine-hour.
import * as v from 'valibot';
import {
  DETERMINISTIC,
  distribution,
  name,
  number,
  mebibytes,
  requests,
  requestsOrUnlimited,
  seconds,
  usDollars,
  wholeCores,
} from './fields.ts';
import { METRICS } from './metric-names.ts';

export const region = v.strictObject({
  name: name('Name of the region'),
  networkDelaySeconds: v.optional(
    seconds(0, 60, 'Time on the network to this region and back; part of the latency'),
    0,
  ),
  priceFactor: v.optional(number(0, 1000, 'Price here relative to the list price'), 1),
});
export type Region = v.InferOutput<typeof region>;

export const machineKind = v.strictObject({
  name: name('Name of the kind of machine'),
  cores: v.optional(wholeCores(1, 1024, 'Cores of a machine'), 4),
  memoryMiB: v.optional(mebibytes(1, 1e8, 'Memory of a machine'), 16_384),
  systemMemoryMiB: v.optional(mebibytes(0, 1e8, 'Memory the system itself takes'), 2048),
  priceFactor: v.optional(
    number(0, 1000, 'Price of a machine of this kind relative to the list price'),
    1,
  ),
  boot: v.optional(
    v.strictObject({
      meanSeconds: v.optional(seconds(0, 86_400, 'Mean time from order to ready'), 60),
      distribution: v.optional(distribution, DETERMINISTIC),
    }),
    {},
  ),
});
export type MachineKind = v.InferOutput<typeof machineKind>;

export const containerKind = v.strictObject({
  name: name('Name of the kind of container'),
  cores: v.optional(wholeCores(1, 1024, 'Cores of a container'), 1),
  slots: v.optional(
    requests(1, 1024, 'Most requests in service at once; as many as cores if absent'),
  ),
  queueLimit: v.optional(
    requestsOrUnlimited(0, 1e6, 'Most requests waiting in the container itself'),
    0,
  ),
  baseMemoryMiB: v.optional(mebibytes(0, 1e8, 'Memory of an idle container'), 512),
});
export type ContainerKind = v.InferOutput<typeof containerKind>;

export const prices = v.strictObject({
  machineHourUsd: v.optional(usDollars(0, 1e5, 'List price of a machine for an hour'), 0.1),
});

/** cpu, memory: percent; latency: p95 in milliseconds; requestRate: per second; queue: requests. */
export const metric = v.pipe(
  v.picklist(METRICS),
  v.description(
    'cpu, memory: percent; latency: p95 in milliseconds; requestRate: a second; queue: requests',
  ),
);
export type MetricName = v.InferOutput<typeof metric>;

export const alertRule = v.strictObject({
  metric,
  above: number(0, 1e9, 'Fires above this value of the metric'),
  severity: v.optional(
    v.pipe(v.picklist(['warning', 'critical']), v.description('How serious it is')),
    'warning',
  ),
  holdSeconds: v.optional(seconds(0, 86_400, 'Fires and clears after this long'), 10),
});
export type AlertRule = v.InferOutput<typeof alertRule>;

export const fault = v.variant('kind', [
  v.strictObject({
    kind: v.literal('machineFails'),
    atSeconds: seconds(0, 1e9, 'When a machine fails: the busiest at that time'),
  }),
  v.strictObject({
    kind: v.literal('machinesFailAtRandom'),
    meanSecondsBetween: seconds(1, 1e9, 'Mean time between failures of any machine'),
  }),
]);
