// Interventions: the timed changes made to a running scenario, in the order they were made.
// set: a live setting gets a new value (live-settings.ts). burst: an extra stream of requests for
// 30 s. failMachine: one machine fails, by its number or the busiest. sendJob: one request by hand.
// Times are simulated seconds and never fall from one intervention to the next.
// Whether a set value is allowed depends on the moment, so the run says so when it acts.
import * as v from 'valibot';
import { LONGEST_NAME, seconds, wholeNumberOr } from './fields.ts';
import { MOST_INTERVENTIONS } from './most-interventions.ts';

/** Latest time of an intervention, as long as the longest run; seconds. */
const LATEST = 1e8;

const time = seconds(0, LATEST, 'When it acts, in simulated time');

export const intervention = v.variant('kind', [
  v.strictObject({
    time,
    kind: v.literal('set'),
    path: v.pipe(
      v.string(),
      v.minLength(1),
      v.maxLength(200),
      v.description('Path of the setting, such as pools.0.autoscaler.largest'),
    ),
    value: v.pipe(v.unknown(), v.description('The new value of the setting')),
  }),
  v.strictObject({ time, kind: v.literal('burst') }),
  v.strictObject({
    time,
    kind: v.literal('failMachine'),
    machine: wholeNumberOr('busiest', [1, 1e9], 'Number of the machine, or busiest'),
  }),
  v.strictObject({
    time,
    kind: v.literal('sendJob'),
    class: v.pipe(
      v.string(),
      v.minLength(1),
      v.maxLength(LONGEST_NAME),
      v.description('Name of the class of the request'),
    ),
  }),
]);
export type Intervention = v.InferOutput<typeof intervention>;

export const interventions = v.pipe(v.array(intervention), v.maxLength(MOST_INTERVENTIONS));
