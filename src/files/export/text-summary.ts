// A picture of a run in a few sentences: for its metadata and for those who cannot see it. Of each
// chart that is in it the smallest, mean and largest value of its lines, then what came of the run.
// Percent, MB/s, machines, requests, seconds, US dollars.
import type { ColumnName } from '../../sim/recorder/columns.ts';
import type { Results } from '../../sim/results/results.ts';
import { CHART_KINDS, type ChartName } from '../../words/chart-kinds.ts';
import { costAgainst } from '../../words/cost-share.ts';
import { en as words } from '../../words/en.ts';
import { exportWords } from '../../words/en-export.ts';
import { latencyText, moneyText } from '../../words/measured-text.ts';

const { charts, figures } = words;
const { picture, summary, report } = exportWords;

/** What is told of a chart; of cost, whose lines are totals, the end is told of every picture. */
const TOLD: Readonly<Record<ChartName, readonly ColumnName[]>> = {
  cpu: ['cpu'],
  memory: ['memory'],
  network: ['network'],
  instances: ['ready'],
  supply: ['ready', 'demand'],
  latency: ['p95', 'p50', 'p99'],
  requests: ['completedRate', 'rejectedRate', 'timedOutRate', 'failedRate'],
  queue: ['queue'],
  cost: [],
};

export function textSummary(results: Results, shown: readonly ChartName[]): string {
  const { recipe, digest, simulatedSeconds } = results;
  const head = [recipe.scenario.name, picture.seed(recipe.seed), picture.span(simulatedSeconds)];
  const { cost, requests, decisions } = results.figures;
  return [
    `${head.join(', ')}.`,
    ...shown.map((chart) => chartText(results, chart)),
    `${report.labels.latency}: ${latencyText(requests.latency.p95Seconds)}.`,
    `${figures.cost}: ${moneyText(cost.usd)} / ${moneyText(cost.alwaysOnUsd)} (${costAgainst(cost.usd, cost.alwaysOnUsd)}).`,
    summary.changes(decisions.changes),
    `${picture.digest(digest)}, ${recipe.engine}.`,
  ].join(' ');
}

/** What a chart shows, in a sentence. */
export function chartText({ statistics }: Results, chart: ChartName): string {
  const write = charts.write[CHART_KINDS[chart]];
  const lines = TOLD[chart].flatMap((column) => {
    const found = statistics.find(({ metric }) => metric === column);
    if (found === undefined || Number.isNaN(found.mean)) return [];
    const [smallest, mean, largest] = [found.smallest, found.mean, found.largest].map(write);
    return summary.metric({ name: report.metrics[column], smallest, mean, largest });
  });
  return summary.chart(charts.names[chart], lines);
}
