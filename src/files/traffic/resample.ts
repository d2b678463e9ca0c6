// Resampling of a rate that is constant between its times, onto equal steps, so that the number of
// requests is the same before and after: each new rate is the integral of the old ones over its
// step, divided by the length of the step. The last step may be cut short by the end.
// Times are seconds from 0; a rate holds until the next time, the last until endSeconds.

/** A rate over time: constant from each time to the next, the last to endSeconds. */
export interface StepRates {
  readonly times: Float64Array;
  readonly rates: Float64Array;
  readonly endSeconds: number;
}

/** The part of a rate from one time to another, counted from its beginning. */
export function cutRates(
  { times, rates, endSeconds }: StepRates,
  from: number,
  to: number,
): StepRates {
  const first = Math.max(lastAtOrBefore(times, from), 0);
  let end = first + 1;
  while (end < times.length && times[end] < to) end += 1;
  return {
    times: times.slice(first, end).map((time) => Math.max(time - from, 0)),
    rates: rates.slice(first, end),
    endSeconds: Math.min(to, endSeconds) - from,
  };
}

/** The rate averaged over equal steps; keeps the number of requests. */
export function resampleRates(series: StepRates, stepSeconds: number): StepRates {
  const { endSeconds } = series;
  const length = stepsIn(endSeconds, stepSeconds);
  const times = Float64Array.from({ length }, (_, step) => step * stepSeconds);
  const rates = new Float64Array(length);
  let source = 0;
  for (let step = 0; step < length; step += 1) {
    const from = times[step];
    const to = step + 1 < length ? times[step + 1] : endSeconds;
    let requests = 0;
    for (; source < series.times.length; source += 1) {
      const until = endOf(series, source);
      const overlap = Math.min(until, to) - Math.max(series.times[source], from);
      if (overlap > 0) requests += series.rates[source] * overlap;
      if (until > to) break;
    }
    rates[step] = requests / (to - from);
  }
  return { times, rates, endSeconds };
}

/** How many steps cover a length; a remainder of less than a billionth of a step is rounding. */
export function stepsIn(lengthSeconds: number, stepSeconds: number): number {
  return Math.max(1, Math.ceil(lengthSeconds / stepSeconds - 1e-9));
}

/** The number of requests of a rate: its integral. */
export function requestsIn(series: StepRates): number {
  let requests = 0;
  for (let i = 0; i < series.times.length; i += 1) {
    requests += series.rates[i] * (endOf(series, i) - series.times[i]);
  }
  return requests;
}

function endOf({ times, endSeconds }: StepRates, i: number): number {
  return i + 1 < times.length ? times[i + 1] : endSeconds;
}

/** The place of the last time at or before a time, by halving; -1 when all are later. */
function lastAtOrBefore(times: Float64Array, time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
