// The scenario format: everything that defines a situation, in one plain JSON object.
// The type `Scenario` is what the engine reads: every field present, every number in range.
// `version` rises when a field changes its meaning; migrate.ts lifts older files.
import * as v from 'valibot';
import { alertRule, containerKind, fault, machineKind, prices, region } from './cluster-schema.ts';
import { name, number, text } from './fields.ts';
import { pool } from './pool-schema.ts';
import { requestClass, workload } from './workload-schema.ts';

export const SCENARIO_FORMAT = 'autoscaling-lab/scenario';
export const SCENARIO_VERSION = 1;
/** Largest number of elements in any list of a scenario but curves. */
const LONGEST_LIST = 50;

const list = <T extends v.GenericSchema>(item: T) =>
  v.pipe(v.array(item), v.maxLength(LONGEST_LIST));

export const scenarioSchema = v.strictObject({
  format: v.optional(v.literal(SCENARIO_FORMAT), SCENARIO_FORMAT),
  version: v.optional(v.literal(SCENARIO_VERSION), SCENARIO_VERSION),
  name: v.optional(name('Name of the scenario'), 'Untitled'),
  description: v.optional(text('What the situation is'), ''),
  notice: v.optional(list(text('Something to notice')), []),
  try: v.optional(list(text('Something to try')), []),
  durationSeconds: v.optional(number(1, 1e8, 'Length of the run, simulated seconds'), 3600),
  openAtSeconds: v.optional(number(0, 1e8, 'The page shows the run from this time on, seconds'), 0),
  startsAt: v.optional(
    v.pipe(v.string(), v.isoTimestamp(), v.description('Date of time 0, for exports only')),
    '2026-01-05T00:00:00Z',
  ),
  metrics: v.optional(
    v.strictObject({
      sampleSeconds: v.optional(number(0.1, 3600, 'Time between two samples, seconds'), 2),
    }),
    {},
  ),
  slo: v.optional(
    v.strictObject({
      latencySeconds: v.optional(number(0.001, 86_400, 'Promised p95 latency, seconds'), 0.2),
      utilizationPercent: v.optional(
        number(1, 100, 'Utilization at which the promise is held to be kept; defines demand'),
        60,
      ),
    }),
    {},
  ),
  classes: v.optional(v.pipe(list(requestClass), v.minLength(1)), [{ name: 'request' }]),
  workload: v.optional(workload, { kind: 'open' }),
  regions: v.optional(v.pipe(list(region), v.minLength(1)), [{ name: 'home' }]),
  machineKinds: v.optional(v.pipe(list(machineKind), v.minLength(1)), [{ name: 'standard' }]),
  containerKinds: v.optional(v.pipe(list(containerKind), v.minLength(1)), [{ name: 'standard' }]),
  pools: v.optional(v.pipe(list(pool), v.minLength(1)), [{ name: 'shared' }]),
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
