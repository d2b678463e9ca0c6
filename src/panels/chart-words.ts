// The words that every panel needs, with its own name in them. What happened is said at the crosshair
// alone, so its words come with what reads the panel.
import type { EventMark } from '../draw/charts/event-marks.ts';
import type { Words } from '../words/en.ts';
import type { StandingWords } from '../words/en-standing.ts';
import { clock } from '../words/format.ts';

export interface PanelText {
  readonly now: string;
  readonly formatTime: (seconds: number) => string;
  readonly reader: string;
  readonly viewAsTable: string;
  readonly viewAsChart: string;
  readonly timeColumn: string;
  readonly event: ((mark: EventMark) => string) | undefined;
}

/** A time before the start, left of a young run, has no name. */
const timeName = (seconds: number): string => (seconds < 0 ? '' : clock(seconds));

export function panelWords({ charts }: Words | StandingWords, panel: string): PanelText {
  const events = 'events' in charts ? charts.events : undefined;
  return {
    now: charts.now,
    formatTime: timeName,
    reader: charts.read(panel),
    viewAsTable: charts.viewAsTable,
    viewAsChart: charts.viewAsChart,
    timeColumn: charts.time,
    event: events && (({ kind, level }) => events[kind](level)),
  };
}
