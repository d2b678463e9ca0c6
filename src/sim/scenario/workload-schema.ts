// The workload part of the scenario format: request classes, the shape of the arrival rate over
// time, open users (a rate) and closed users (think, send, wait), bursty arrivals.
// Levels are fractions of the peak rate: a level of 1 is the peak. Times are simulated seconds.
// Defaults of classes and rates: the opening scenario (README, "The model").
import * as v from 'valibot';
import {
  bytes,
  cores,
  coreSeconds,
  distribution,
  EXPONENTIAL,
  filledList,
  mebibytes,
  name,
  number,
  perSecond,
  seconds,
  secondsOrNone,
  users,
} from './fields.ts';

/** Most points a curve may have; longer series are merged before they become a scenario. */
export const LONGEST_CURVE = 20_000;

export const requestClass = v.strictObject({
  name: name('Name of the class, such as light, medium or heavy'),
  share: v.optional(number(0, 1e6, 'Share of all requests, relative to the other classes'), 1),
  work: v.optional(
    v.strictObject({
      meanCoreSeconds: v.optional(coreSeconds(1e-6, 1e5, 'Mean work of a request'), 0.02),
      distribution: v.optional(distribution, EXPONENTIAL),
    }),
    {},
  ),
  coresPerRequest: v.optional(
    cores(0.01, 1, 'Cores one request can use at once; 0.5 means two requests fill a core'),
    1,
  ),
  memoryMiB: v.optional(mebibytes(0, 1e6, 'Memory a request holds while it is in a container'), 8),
  bytesIn: v.optional(bytes(0, 1e9, 'Size of the request'), 2_000),
  bytesOut: v.optional(bytes(0, 1e9, 'Size of the answer'), 50_000),
  timeoutSeconds: v.optional(
    secondsOrNone(0.001, 86_400, 'The client gives up this long after birth, or none'),
    10,
  ),
});

const level = number(0, 1000, 'Rate as a fraction of the peak rate');

export const shape = v.variant('kind', [
  v.strictObject({ kind: v.literal('steady') }),
  v.strictObject({
    kind: v.literal('wave'),
    periodSeconds: v.optional(seconds(1, 1e7, 'Length of one wave'), 86_400),
    lowLevel: v.optional(number(0, 1, 'Lowest rate as a fraction of the peak'), 0.2),
    peakAtSeconds: v.optional(seconds(0, 1e7, 'Time of the first peak'), 43_200),
  }),
  v.strictObject({
    kind: v.literal('surge'),
    restLevel: v.optional(number(0, 1, 'Rate at rest as a fraction of the peak'), 0.3),
    startSeconds: v.optional(seconds(0, 1e7, 'When the rise begins'), 600),
    riseSeconds: v.optional(seconds(1, 1e7, 'Length of the rise'), 600),
    holdSeconds: v.optional(seconds(0, 1e7, 'How long the peak lasts'), 600),
    fallHalfLifeSeconds: v.optional(seconds(1, 1e7, 'Half-life of the decay'), 240),
  }),
  v.strictObject({
    kind: v.literal('curve'),
    times: filledList(seconds(0, 1e9, 'Time of a point'), LONGEST_CURVE),
    levels: filledList(level, LONGEST_CURVE),
    join: v.optional(
      v.pipe(v.picklist(['line', 'step']), v.description('How the points are joined')),
      'line',
    ),
    repeatSeconds: v.optional(
      secondsOrNone(1, 1e9, 'The curve starts again after this long, or none'),
      'none',
    ),
  }),
]);
export type Shape = v.InferOutput<typeof shape>;

const burstiness = v.strictObject({
  variation: v.optional(
    number(0, 3, 'Coefficient of variation of the slowly changing rate; 0 is plain Poisson'),
    0,
  ),
  correlationSeconds: v.optional(seconds(1, 86_400, 'How long a high or low rate lasts'), 60),
});

export const workload = v.variant('kind', [
  v.strictObject({
    kind: v.literal('open'),
    peakRate: v.optional(perSecond(0, 1e7, 'Arrival rate at level 1'), 100),
    shape: v.optional(shape, { kind: 'steady' }),
    arrivals: v.optional(distribution, EXPONENTIAL),
    burstiness: v.optional(burstiness, {}),
  }),
  v.strictObject({
    kind: v.literal('closed'),
    users: v.optional(users(1, 100_000, 'Number of users, each with at most one request'), 100),
    think: v.optional(
      v.strictObject({
        meanSeconds: v.optional(
          seconds(0.001, 1e6, 'Mean time between answer and next request'),
          5,
        ),
        distribution: v.optional(distribution, EXPONENTIAL),
      }),
      {},
    ),
  }),
]);
export type Workload = v.InferOutput<typeof workload>;
