// The scenario format: everything that defines a situation, in one plain JSON object.
// The type `Scenario` is what the engine reads: every field present, every number in range.
// `version` rises when a field changes its meaning; migrate.ts lifts older files.
import * as v from 'valibot';
import { alertRule, containerKind, fault, machineKind, prices, region } from './cluster-schema.ts';
import { filledList, list, name, percent, seconds, text } from './fields.ts';
import { pool } from './pool-schema.ts';
import { requestClass, workload } from './workload-schema.ts';

export const SCENARIO_FORMAT = 'autoscaling-lab/scenario';
export const SCENARIO_VERSION = 1;
export const scenarioSchema = v.strictObject({
  format: v.optional(
    v.pipe(v.literal(SCENARIO_FORMAT), v.description('What this file is')),
    SCENARIO_FORMAT,
  ),
  version: v.optional(
    v.pipe(v.literal(SCENARIO_VERSION), v.description('Version of the format')),
    SCENARIO_VERSION,
  ),
  name: v.optional(name('Name of the scenario'), 'Untitled'),
  description: v.optional(text('What the situation is'), ''),
  notice: v.optional(list(text('Something to notice')), []),
  try: v.optional(list(text('Something to try')), []),
  durationSeconds: v.optional(seconds(1, 1e8, 'Length of the run, in simulated time'), 3600),
  openAtSeconds: v.optional(seconds(0, 1e8, 'The page shows the run from this time on'), 0),
  startsAt: v.optional(
    v.pipe(v.string(), v.isoTimestamp(), v.description('Date of time 0, for exports only')),
    '2026-01-05T00:00:00Z',
  ),
  metrics: v.optional(
    v.strictObject({
      sampleSeconds: v.optional(seconds(0.1, 3600, 'Time between two samples'), 2),
    }),
    {},
  ),
  slo: v.optional(
    v.strictObject({
      latencySeconds: v.optional(seconds(0.001, 86_400, 'Promised p95 latency'), 0.2),
      utilizationPercent: v.optional(
        percent(1, 100, 'Utilization at which the promise is held to be kept; defines demand'),
        60,
      ),
    }),
    {},
  ),
  classes: v.optional(filledList(requestClass), [{ name: 'request' }]),
  workload: v.optional(workload, { kind: 'open' }),
  regions: v.optional(filledList(region), [{ name: 'home' }]),
  machineKinds: v.optional(filledList(machineKind), [{ name: 'standard' }]),
  containerKinds: v.optional(filledList(containerKind), [{ name: 'standard' }]),
  pools: v.optional(filledList(pool), [{ name: 'shared' }]),
  alerts: v.optional(list(alertRule), [
    { metric: 'cpu', above: 80 },
    { metric: 'memory', above: 85 },
  ]),
  prices: v.optional(prices, {}),
  faults: v.optional(list(fault), []),
});

/** A complete, valid scenario. */
export type Scenario = v.InferOutput<typeof scenarioSchema>;
/** A scenario as a person writes it: any field may be left to its default. */
export type ScenarioInput = v.InferInput<typeof scenarioSchema>;
