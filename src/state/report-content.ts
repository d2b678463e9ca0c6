// What the report of a run says on the screen: the words and numbers of the exported report, of the
// same functions, and the same lines for the charts, drawn in the colours of the page.
// Lists are made and put in order once for a run; their rows as far as they are shown.
import { type AuditKind, auditTable } from '../files/export/audit-log.ts';
import { chartFrame, hasGlyphs, headingOf } from '../files/export/chart-drawing.ts';
import { type ColumnOrder, inMachineOrder } from '../files/export/machine-order.ts';
import type { ReportBlock } from '../files/export/report-blocks.ts';
import {
  type Fact,
  figureCards,
  type ReportFigure,
  runFacts,
} from '../files/export/report-facts.ts';
import {
  alertsPart,
  costPart,
  machinesPart,
  requestsPart,
  statisticsPart,
} from '../files/export/report-tables.ts';
import { cpuLevels } from '../files/export/settings-lines.ts';
import { chartText } from '../files/export/text-summary.ts';
import type { PanelFrame, Reference } from '../draw/charts/panel-picture.ts';
import type { MachineLife } from '../sim/results/machine-fold.ts';
import type { Results } from '../sim/results/results.ts';
import { type ChartName, CHARTS } from '../words/chart-kinds.ts';
import { reportWords } from '../words/en-report.ts';

export interface ReportChart {
  readonly chart: ChartName;
  readonly name: string;
  readonly note: string;
  /** Mean and largest value. */
  readonly sums: string;
  readonly summary: string;
  readonly frame: PanelFrame;
  readonly glyphs: boolean;
}

export interface ReportContent {
  readonly description: string;
  readonly facts: readonly Fact[];
  readonly figures: readonly ReportFigure[];
  readonly charts: readonly ReportChart[];
  readonly statistics: readonly ReportBlock[];
  readonly cost: readonly ReportBlock[];
  readonly requests: readonly ReportBlock[];
  /** `most`: rows that are shown. */
  readonly alerts: (most: number) => readonly ReportBlock[];
  readonly audit: (kind: AuditKind | 'all', most: number) => readonly ReportBlock[];
  readonly machines: (order: ColumnOrder, most: number) => readonly ReportBlock[];
}

export function contentOf(results: Results): ReportContent {
  return {
    description: results.recipe.scenario.description,
    facts: runFacts(results, null),
    figures: figureCards(results),
    charts: CHARTS.map((chart) => chartOf(results, chart)),
    statistics: statisticsPart(results),
    cost: costPart(results),
    requests: requestsPart(results),
    alerts: (most) => alertsPart(results, most),
    audit: auditTable(results),
    machines: machinesTable(results),
  };
}

/** Put in order once for each order that is asked for, not for each row more. */
function machinesTable({ machines, machinesLeftOut }: Results): ReportContent['machines'] {
  let last: { order: ColumnOrder; inOrder: readonly MachineLife[] } | null = null;
  return (order, most) => {
    if (last?.order !== order) last = { order, inOrder: inMachineOrder(machines, order) };
    return machinesPart({ machines: last.inOrder, machinesLeftOut }, most);
  };
}

function chartOf(results: Results, chart: ChartName): ReportChart {
  const frame = chartFrame(results, chart);
  const levels = chart === 'cpu' ? thresholdsOf(results) : [];
  return {
    chart,
    ...headingOf(results, chart),
    summary: chartText(results, chart),
    frame: { ...frame, references: [...(frame.references ?? []), ...levels] },
    glyphs: hasGlyphs(chart),
  };
}

/** As levels with names: nothing can be dragged here. */
function thresholdsOf(results: Results): Reference[] {
  return cpuLevels(results).map(({ value, kind, earlier }) => {
    return { value, earlier, name: reportWords.threshold(kind, value) };
  });
}
