// Where the warm-up of a run ends: the rule MSER-5 (K. P. White, "An effective truncation heuristic
// for bias reduction in simulation output", Simulation 69, 1997; with batches of 5: White, Cobb and
// Spratt, WSC 2000). The series is averaged in fives; the cut is where the rest, of n - d averages
// z, has the smallest sum of (z - mean)^2 / (n - d)^2: noise against the number left.
// Never cuts more than half: a smaller value there means that the run was too short.

const BATCH = 5;

export interface WarmUp {
  /** Observations to leave out at the start, a multiple of 5. */
  readonly observations: number;
  /** The smallest value of the criterion. */
  readonly criterion: number;
}

/** The cut for a series of at least 5 observations; fewer than 5 at the end do not count. */
export function warmUpOf(series: ArrayLike<number>): WarmUp {
  const averages = averagesOfFive(series);
  let best = { observations: 0, criterion: Infinity };
  let mean = 0;
  let squares = 0;
  // From the end to the start, so that mean and squares of the rest are updated in one pass.
  for (let cut = averages.length - 1; cut >= 0; cut--) {
    const left = averages.length - cut;
    const away = averages[cut] - mean;
    mean += away / left;
    squares += away * (averages[cut] - mean);
    const criterion = squares / (left * left);
    if (2 * cut <= averages.length && criterion <= best.criterion) {
      best = { observations: cut * BATCH, criterion };
    }
  }
  return best;
}

function averagesOfFive(series: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: Math.floor(series.length / BATCH) }, (_, batch) => {
    let sum = 0;
    for (let i = 0; i < BATCH; i++) sum += series[batch * BATCH + i];
    return sum / BATCH;
  });
}
