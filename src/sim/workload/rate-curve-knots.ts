// The plain data of a rate curve, and how it is built from knots.
// A curve says what fraction of the peak rate (its level, 1 is the peak) holds at each simulated
// second. It is piecewise linear: segment i begins at times[i] with levels[i] and climbs by
// slopes[i] a second until times[i + 1]. Levels may jump between segments, never within one.
// Always: times[0] is 0, times rise strictly, no level is negative anywhere.

export interface RateCurve {
  /** Start of each segment, seconds; the first is 0. */
  times: Float64Array;
  /** Level at the start of each segment. */
  levels: Float64Array;
  /** Change of the level a second within each segment. */
  slopes: Float64Array;
  /** Integral of the level from 0 to the start of each segment, seconds at level 1. */
  areas: Float64Array;
  /** The curve starts again after this long, seconds; 0: never, its last level stays. */
  repeatSeconds: number;
  /** Integral of the level over one repetition, seconds at level 1; 0 without repetition. */
  repeatArea: number;
}

/** Corners of a curve before it is cut into segments; times rise strictly, the first is 0. */
export interface Knots {
  times: readonly number[];
  levels: readonly number[];
}

/** A curve that runs straight from knot to knot, and stays at the last level. */
export function lineThrough(knots: Knots): RateCurve {
  return build(knots, 0, (i) => slopeBetween(knots, i));
}

/** A curve that runs straight from knot to knot, back to the first one, and starts again. */
export function lineThroughAgain(knots: Knots, repeatSeconds: number): RateCurve {
  const last = knots.times.length - 1;
  return build(knots, repeatSeconds, (i) =>
    i < last
      ? slopeBetween(knots, i)
      : (knots.levels[0] - knots.levels[last]) / (repeatSeconds - knots.times[last]),
  );
}

/** A curve that keeps each knot's level until the next knot; repeatSeconds 0: it never repeats. */
export function stepsThrough(knots: Knots, repeatSeconds: number): RateCurve {
  return build(knots, repeatSeconds, () => 0);
}

function slopeBetween({ times, levels }: Knots, i: number): number {
  if (i + 1 >= times.length) return 0;
  return (levels[i + 1] - levels[i]) / (times[i + 1] - times[i]);
}

function build(knots: Knots, repeatSeconds: number, slopeOf: (i: number) => number): RateCurve {
  const times = Float64Array.from(knots.times);
  const levels = Float64Array.from(knots.levels);
  const slopes = Float64Array.from(knots.times, (_, i) => slopeOf(i));
  const areas = new Float64Array(times.length);
  for (let i = 1; i < times.length; i++) {
    const length = times[i] - times[i - 1];
    areas[i] = areas[i - 1] + areaWithin(levels[i - 1], slopes[i - 1], length);
  }
  const last = times.length - 1;
  const repeatArea =
    repeatSeconds === 0
      ? 0
      : areas[last] + areaWithin(levels[last], slopes[last], repeatSeconds - times[last]);
  return { times, levels, slopes, areas, repeatSeconds, repeatArea };
}

/** Integral of a segment over its first `seconds`, seconds at level 1. */
export function areaWithin(level: number, slope: number, seconds: number): number {
  return seconds * (level + 0.5 * slope * seconds);
}
