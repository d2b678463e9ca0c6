// The figures of a run as rows of name, unit and value, since the start and over all pools.
// Shares and accuracies are fractions of 1. The report and the complete CSV say the same numbers.
import type { Figures } from '../../sim/results/figures.ts';

export type FigureRow = readonly [figure: string, unit: string, value: number];

export function figureRows(figures: Figures): FigureRow[] {
  const { requests, machines, decisions, cost, elasticity, alerts } = figures;
  const { latency } = requests;
  return [
    ['simulated', 's', figures.simulatedSeconds],
    ['arrived', 'requests', requests.arrived],
    ['completed', 'requests', requests.completed],
    ['rejected', 'requests', requests.rejected],
    ['timed out', 'requests', requests.timedOut],
    ['failed', 'requests', requests.failed],
    ['in flight', 'requests', requests.inFlight],
    ['slower than promised', 'requests', requests.slow],
    ['retries', 'attempts', figures.retries],
    ['wasted work', 'core-seconds', figures.wastedCoreSeconds],
    ['latency mean', 's', latency.meanSeconds],
    ['latency p50', 's', latency.p50Seconds],
    ['latency p95', 's', latency.p95Seconds],
    ['latency p99', 's', latency.p99Seconds],
    ['CPU mean', 'percent', figures.cpuPercent],
    ['memory mean', 'percent', figures.memoryPercent],
    ['machines smallest', 'machines', machines.smallest],
    ['machines mean', 'machines', machines.mean],
    ['machines largest', 'machines', machines.largest],
    ['decisions', 'decisions', decisions.made],
    ['decisions that changed the fleet', 'decisions', decisions.changes],
    ['cost', 'US$', cost.usd],
    ['cost always on', 'US$', cost.alwaysOnUsd],
    ['cost of the largest demand', 'US$', cost.peakUsd],
    ['saving', 'fraction', cost.saving],
    ['elasticity score', 'fraction', elasticity.score],
    ['time with too few machines', 'fraction', elasticity.underTime],
    ['time with too many machines', 'fraction', elasticity.overTime],
    ['machines missing', 'fraction', elasticity.underAccuracy],
    ['machines spare', 'fraction', elasticity.overAccuracy],
    ['alerts fired', 'alerts', alerts.fired],
    ['alerts firing', 'alerts', alerts.firing],
  ];
}
