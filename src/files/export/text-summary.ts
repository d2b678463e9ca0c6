// A run in a few sentences: for the metadata of a picture and for those who cannot see it.
// Percent, MB/s, machines, seconds, US dollars.
import type { ColumnName } from '../../sim/recorder/columns.ts';
import type { Results } from '../../sim/results/results.ts';
import { en as words } from '../../words/en.ts';
import { exportWords } from '../../words/en-export.ts';
import { dollars, latency, percent } from '../../words/format.ts';

const { charts, figures } = words;

const TOLD: readonly (readonly [ColumnName, string, (value: number) => string])[] = [
  ['cpu', charts.names.cpu, charts.write.percent],
  ['memory', charts.names.memory, charts.write.percent],
  ['network', charts.names.network, charts.write.megabytes],
  ['ready', charts.names.instances, charts.write.machines],
];

export function textSummary({
  recipe,
  digest,
  simulatedSeconds,
  statistics,
  figures: sums,
}: Results) {
  const { picture, summary } = exportWords;
  const head = [recipe.scenario.name, picture.seed(recipe.seed), picture.span(simulatedSeconds)];
  const metrics = TOLD.flatMap(([column, name, write]) => {
    const found = statistics.find(({ metric }) => metric === column);
    if (found === undefined) return [];
    const { smallest, mean, largest } = found;
    return summary.metric({
      name,
      smallest: write(smallest),
      mean: write(mean),
      largest: write(largest),
    });
  });
  const { cost, requests, decisions } = sums;
  return [
    `${head.join(', ')}.`,
    ...metrics,
    `${figures.latency}: ${latency(requests.latency.p95Seconds).join(' ')}.`,
    `${figures.cost}: ${dollars(cost.usd)} / ${dollars(cost.alwaysOnUsd)} (${percent(-cost.saving * 100)}%).`,
    summary.changes(decisions.changes),
    `${picture.digest(digest)}, ${recipe.engine}.`,
  ].join(' ');
}
