// The report: one HTML page that stands alone. No script, nothing fetched (a policy inside it forbids
// both), every text escaped; it prints to A4. The numbers are those of the screen and of the other
// exports, and the recipe at its end makes all of them again.
import { asMarkup, blockMarkup, element, type Markup, scrolling, section } from './html.ts';
import type { Results } from '../../sim/results/results.ts';
import { exportWords } from '../../words/en-export.ts';
import { escaped } from '../../draw/svg/svg-text.ts';
import { auditTable } from './audit-log.ts';
import { dashboardPicture, fourPicture } from './chart-pictures.ts';
import { figureCards, runFacts } from './report-facts.ts';
import { REPORT_STYLE } from './report-style.ts';
import {
  alertsPart,
  costPart,
  decisionsPart,
  interventionsPart,
  machinesPart,
  requestsPart,
  statisticsPart,
} from './report-tables.ts';
import { runFileOf } from '../../sim/results/result-file.ts';
import { svgElement } from './svg-file.ts';

const { report } = exportWords;
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * `day`: of the export, 2026-01-31; null where only the recipe may speak. `called`: the name that the run
 * was given, if any.
 */
export function reportOf(
  results: Results,
  day: string | null,
  called: string | null = null,
): string {
  const { scenario } = results.recipe;
  const parts = [
    section(report.figures, [figures(results)]),
    section(report.charts, charts(results)),
    section(report.statistics, statisticsPart(results).map(blockMarkup)),
    section(report.cost, costPart(results).map(blockMarkup)),
    section(report.requests, requestsPart(results).map(blockMarkup)),
    section(report.audit, auditTable(results)().map(blockMarkup)),
    section(report.decisions, decisionsPart(results).map(blockMarkup)),
    section(report.alerts, alertsPart(results).map(blockMarkup)),
    section(report.interventions, interventionsPart(results).map(blockMarkup)),
    section(report.machines, machinesPart(results).map(blockMarkup)),
    section(report.recipe, [
      element('p', report.recipeNote, ' class="note"'),
      element('pre', JSON.stringify(runFileOf(results.recipe))),
    ]),
  ];
  const body = [
    header(results, { day, called }),
    element('main', parts),
    element('footer', report.footer),
  ];
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(report.title(called ?? scenario.name))}</title>`,
    `<style>${REPORT_STYLE}</style>`,
    '</head>',
    element('body', body),
    '</html>\n',
  ].join('\n');
}

function header(
  results: Results,
  { day, called }: { day: string | null; called: string | null },
): Markup {
  const { scenario } = results.recipe;
  const facts = runFacts(results, day).map(([label, value]) => `${label} ${value}`);
  return element('header', [
    element('h1', called ?? scenario.name),
    ...(called === null ? [] : [element('p', scenario.name)]),
    ...(scenario.description === '' ? [] : [element('p', scenario.description)]),
    element('p', facts.join('  ·  ')),
  ]);
}

function figures(results: Results): Markup {
  const cards = figureCards(results).map(({ label, value, note }) =>
    element('div', [element('dt', label), element('dd', value), element('dd', note)]),
  );
  return element('dl', cards, ' class="figures"');
}

function charts(results: Results): Markup[] {
  const further = [...(['latency', 'requests', 'supply', 'cost'] as const)];
  const pictures = [
    dashboardPicture(results, 'bare'),
    fourPicture(results, further, { title: report.charts, day: 'bare' }),
  ];
  return pictures.map((picture, i) =>
    scrolling(report.charts, asMarkup(svgElement(picture, `charts${i}`))),
  );
}
