// Which charts are shown, in the order in which they stand: the four classic ones unless others were
// chosen. A choice is kept as text on this computer; what stands there is checked, for it may be of
// another version.
import { type ChartName, CHARTS, CLASSIC } from '../words/chart-kinds.ts';

/** Under which name the choice is kept. */
export const CHARTS_KEPT = 'charts';

/** The charts that were chosen, in their order; the classic ones when there is no sound choice. */
export function chartsOf(kept: string | null): readonly ChartName[] {
  const names = kept?.split(',') ?? [];
  const chosen = CHARTS.filter((name) => names.includes(name));
  return chosen.length > 0 ? chosen : CLASSIC;
}

/** The choice as it is kept; the classic charts need not be. */
export function keptCharts(chosen: readonly ChartName[]): string | null {
  const text = chosen.join(',');
  return text === CLASSIC.join(',') ? null : text;
}
