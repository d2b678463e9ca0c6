/*
 * A panel's lines as a table: at most 100 rows at round times, newest last, the text twin of the picture.
 * A cell is undefined where a line has no value yet.
 */
import type { PanelFrame, PanelLine } from './panel-picture.ts';
import { valueAt, type TimeWindow } from './series.ts';

export interface TableRow {
  /** Simulated seconds. */
  readonly time: number;
  readonly values: readonly (number | undefined)[];
}

export interface PanelTable {
  /** One heading for each line. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

const roundSteps = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21600, 86400, 604800,
];
export const mostRows = 100;

/** Of a panel with this name, which its lines take that have none of their own. */
export function tableOf(frame: PanelFrame | undefined, panel: string): PanelTable {
  if (!frame) return { columns: [], rows: [] };
  const { lines, window, now } = frame;
  const columns = lines.map(({ columnName, name }) => columnName ?? name ?? panel);
  return { columns, rows: tableRows(lines, window, now ?? window.to) };
}

/** Rows from the window's start (never before 0) to `last`. */
export function tableRows(
  lines: readonly PanelLine[],
  window: TimeWindow,
  last: number,
): TableRow[] {
  const from = Math.max(0, window.from);
  const to = Math.min(window.to, last);
  const fits = (step: number) => Math.floor(to / step) - Math.ceil(from / step) + 1 <= mostRows;
  const step = roundSteps.find(fits) ?? (to - from) / (mostRows - 1);
  const rows: TableRow[] = [];
  for (let k = Math.ceil(from / step); k * step <= to && rows.length < mostRows; k++) {
    const time = k * step;
    rows.push({ time, values: lines.map(({ series }) => valueAt(series, time)) });
  }
  return rows;
}
