// How a value of a chart is read aloud, with its unit in full. Wanted only once somebody reads: of the
// pills, which can be read from the beginning, the words of percent are there before (en-charts.ts).
import type { Words } from '../words/en.ts';
import { CHART_KINDS, type ChartName } from '../words/chart-kinds.ts';

export function speakerOf(chart: ChartName, { charts }: Words): (value: number) => string {
  return charts.speak[CHART_KINDS[chart]];
}
