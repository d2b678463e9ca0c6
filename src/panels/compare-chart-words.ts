// A chart of compared runs in sentences, for those who do not see it: what it shows, and from where to
// where the line of each run went. Runs are named by their letters.
import type { PanelFrame, PanelLine } from '../draw/charts/panel-picture.ts';
import { summarize } from '../draw/charts/series-summary.ts';
import { compareWords } from '../words/en-compare.ts';
import type { ComparedChart } from './compare-charts.ts';

export function courseSentence(
  chart: ComparedChart,
  { lines, domain }: Pick<PanelFrame, 'lines' | 'domain'>,
  speak: (value: number) => string,
): string {
  const { charts } = compareWords;
  const told = lines.map(({ series, name = '', columnName = name }: PanelLine) => {
    const sum = summarize(series, 0, domain);
    if (sum === undefined) return charts.noCourse(columnName);
    const [low, high, mean] = [sum.lowest, sum.highest, sum.mean].map(speak);
    return charts.course({ run: columnName, low, high, mean });
  });
  return [charts.shows[chart], ...told].join(' ');
}
