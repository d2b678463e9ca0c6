/*
 * What a panel says at the crosshair: a value for each line, with its name where there are several, and
 * for a screen reader the moment, the values in words, and what happened just then. Lines that are in the
 * table only are left out.
 * Times are simulated seconds; a line in a gap says nothing.
 */
import type { EventMark } from './event-marks.ts';
import type { PanelFrame, PanelLine } from './panel-picture.ts';
import { valueAt } from './series.ts';

export interface ReadingWords {
  readonly formatTime: (seconds: number) => string;
  readonly format: (value: number) => string;
  /** The value in words, with its unit in full. */
  readonly speak: (value: number) => string;
  readonly event?: ((mark: EventMark) => string) | undefined;
}

export interface Reading {
  readonly time: number;
  readonly values: readonly string[];
  readonly spoken: string;
}

type ReadLine = Pick<PanelLine, 'series' | 'name' | 'columnName' | 'tableOnly'>;

export function readingAt(frame: PanelFrame, time: number, words: ReadingWords): Reading {
  const { format, speak, formatTime, event } = words;
  const { lines, chosen } = frame;
  const read: readonly ReadLine[] = chosen ? [...lines, chosen] : lines;
  const found = read.flatMap(({ series, name, columnName = name, tableOnly }) => {
    const value = valueAt(series, time);
    return value === undefined || tableOnly ? [] : [{ value, name: columnName }];
  });
  const each = (write: (value: number) => string) =>
    found.map(({ name, value }) => [name, write(value)].filter(Boolean).join(' '));
  const happened = event ? (frame.marks ?? []).filter((mark) => mark.time === time).map(event) : [];
  return {
    time,
    values: each(format),
    spoken: [formatTime(time), ...each(speak), ...happened].filter(Boolean).join(', '),
  };
}
