// The head of the report: which run it is, and the four figures that come first. For the file and for
// the screen; numbers are written as on the main screen.
import type { Results } from '../../sim/results/results.ts';
import { costAgainst } from '../../words/cost-share.ts';
import { en as words } from '../../words/en.ts';
import { exportWords } from '../../words/en-export.ts';
import { count, fraction } from '../../words/format.ts';
import { latencyText, moneyText } from '../../words/measured-text.ts';

const { report } = exportWords;
const { labels } = report;

export type Fact = readonly [label: string, value: string];

/** `day`: of the export, 2026-01-31; null where only the recipe may speak. */
export function runFacts(
  { recipe, digest, simulatedSeconds }: Results,
  day: string | null,
): Fact[] {
  const { scenario, seed, engine } = recipe;
  const facts: Fact[] = [
    [labels.seed, String(seed)],
    [labels.simulated, report.simulatedOf(simulatedSeconds, scenario.durationSeconds)],
    [labels.digest, digest],
    [labels.engine, engine],
  ];
  return day === null ? facts : [...facts, [labels.date, day]];
}

export interface ReportFigure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

export function figureCards({ figures, settings }: Results): ReportFigure[] {
  const { cost, requests, elasticity, machines } = figures;
  const { smallest, mean, largest } = machines;
  return [
    {
      label: words.figures.cost,
      value: costAgainst(cost.usd, cost.alwaysOnUsd),
      note: `${moneyText(cost.usd)} / ${moneyText(cost.alwaysOnUsd)}`,
    },
    {
      label: labels.latency,
      value: latencyText(requests.latency.p95Seconds),
      note: report.target(latencyText(settings.slo.latencySeconds)),
    },
    { label: labels.elasticity, value: fraction(elasticity.score), note: report.elasticityNote },
    { label: labels.machines, value: count(mean), note: report.fleet(smallest, largest) },
  ];
}
