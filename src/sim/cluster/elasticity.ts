// The elasticity measures of a run so far: each pool measured by itself, joined as
// metrics/elasticity.ts says. The one place that the screen, the command line and the
// comparisons read, so that all of them say the same. Fractions; jitter in machines a minute.
// Reading it changes nothing, so that looking never alters a run.
import { type Elasticity, elasticityOf } from '../metrics/elasticity.ts';
import type { Cluster } from './cluster.ts';

/** The measures of all pools together; NaN before the first sample. */
export function elasticitySoFar({ pools }: Cluster): Elasticity {
  return elasticityOf(pools.map((pool) => pool.data.metrics.elasticity));
}
