// A chart in two or three sentences, for those who do not see it: what it shows, from where to where
// it went in the last minutes, and what was done to the fleet last.
import type { PanelFrame } from '../draw/charts/panel-picture.ts';
import { summarize } from '../draw/charts/series-summary.ts';
import type { EventMark } from '../draw/charts/event-marks.ts';
import type { Words } from '../words/en.ts';
import { speakerOf } from './chart-speakers.ts';
import type { ChartName } from '../words/chart-kinds.ts';

export function summaryOf(chart: ChartName, frame: PanelFrame | undefined, words: Words): string {
  const { shows, summary } = words.charts;
  const lead = frame?.lines[0];
  const sum = lead && summarize(lead.series, Math.max(0, frame.window.from), frame.domain);
  if (!sum) return [shows[chart], summary.nothing].join(' ');
  const speak = speakerOf(chart, words);
  const range = summary.range({
    minutes: Math.max(1, Math.round((sum.to - sum.from) / 60)),
    low: speak(sum.lowest),
    high: speak(sum.highest),
    mean: speak(sum.mean),
    trend: summary.trends[sum.trend],
  });
  const last = frame.marks?.at(-1);
  return [shows[chart], range, ...(last ? [happened(last, words)] : [])].join(' ');
}

function happened(mark: EventMark, { charts }: Words): string {
  return charts.summary.lastScaling(mark.time, charts.events[mark.kind](mark.level));
}
