// The choice of charts with one of them shown or put away, always in the order in which they stand.
// Comes with the list of them (ChartList.svelte). The last one stays.
import { type ChartName, CHARTS } from '../words/chart-kinds.ts';

/** With a chart shown, or no longer; the last one stays. */
export function withChart(
  chosen: readonly ChartName[],
  name: ChartName,
  isShown: boolean,
): readonly ChartName[] {
  const wanted = CHARTS.filter((each) => (each === name ? isShown : chosen.includes(each)));
  return wanted.length > 0 ? wanted : chosen;
}
