/*
 * One panel as plain data: all that `drawPanel` needs, and nothing about where the data is from.
 * The first line is the one whose value is read by the heading and the crosshair.
 * Times are simulated seconds, values are in the panel's own unit.
 */
import type { Palette } from '../../theme/palette.ts';
import type { Band } from './band.ts';
import type { CrosshairLook } from './crosshair.ts';
import type { EventMark } from './event-marks.ts';
import type { DrawnGap } from './gap.ts';
import type { Plot } from './line.ts';
import type { TextStage } from './panel-text.ts';
import type { Canvas2d, PenName } from './pen.ts';
import type { PlotArea } from './plot-area.ts';
import type { Domain } from './scale.ts';
import type { Series, TimeWindow } from './series.ts';
import type { Threshold } from './threshold-line.ts';

export interface PanelLine {
  readonly series: Series;
  readonly pen: PenName;
  /** Counts are steps; all else is straight joins. */
  readonly shape: 'line' | 'steps';
  /** Steps only: strength of the fill to the base, 0 to 1. */
  readonly fill?: number | undefined;
  /** Written outside on the right where the line ends, and the heading of its table column. */
  readonly name?: string | undefined;
  /** In the table and at the crosshair, when the line needs no name in the picture. */
  readonly columnName?: string | undefined;
  /** Of no interest to the eye now; it stays in the table. */
  readonly tableOnly?: boolean | undefined;
}

/** A level that stays: the fleet that is always on, a target. */
export interface Reference {
  readonly value: number;
  readonly name: string;
  /** Where it was before, oldest first, each until a time; it steps there. */
  readonly earlier?: readonly { readonly until: number; readonly value: number }[];
}

/** What changes from frame to frame. */
export interface PanelFrame {
  readonly window: TimeWindow;
  /** Simulated seconds; without it there is no future and no now line. */
  readonly now?: number | undefined;
  readonly domain: Domain;
  readonly lines: readonly PanelLine[];
  /** Hair-thin lines, one a machine, up to 50; beyond, give a band. */
  readonly members?: readonly Series[] | undefined;
  /** The machine that is pointed at. */
  readonly chosen?: { readonly series: Series; readonly name: string } | undefined;
  readonly bands?: readonly Band[] | undefined;
  /** What draws bands and the names of lines: it comes with the first chart that has any. */
  readonly extras?: PanelExtras | undefined;
  readonly marks?: readonly EventMark[] | undefined;
  readonly references?: readonly Reference[] | undefined;
  /** Two counts of which one should follow the other: what lies between them is filled. */
  readonly gap?: DrawnGap | undefined;
  /** How the value axis writes a number; short, without its unit. */
  readonly tick?: ((value: number) => string) | undefined;
}

export interface PanelExtras {
  readonly drawBand: (plot: Plot, band: Band) => void;
  readonly drawLineNames: (stage: TextStage, lines: readonly PanelLine[], now?: number) => void;
  /** Under the future, where a forecast is drawn. */
  readonly drawForecastWord?: (canvas: Canvas2d, palette: Palette, area: PlotArea) => void;
}

export interface PanelHeading {
  readonly name: string;
  readonly note?: string | undefined;
  readonly value?: string | undefined;
  /** Set right after the value; with a space of its own where it is a word. */
  readonly unit?: string | undefined;
  /** Stands in place of note and value for a while, on at most two lines. */
  readonly remark?: string | undefined;
}

export interface PanelWords {
  /** At the foot of the now line. */
  readonly now: string;
  readonly formatTime: (seconds: number) => string;
}

/** A frame with what stays the same between frames. */
export interface PanelPicture extends PanelFrame {
  readonly thresholds: readonly Threshold[];
  /** Whether event glyphs stand here (their lines go through every panel). */
  readonly glyphs: boolean;
  /** The uppermost panel: the now line begins under its heading. */
  readonly first: boolean;
  /** The lowest panel: carries the time axis. */
  readonly timeAxis: boolean;
  readonly words: PanelWords;
  /** What it says, with what draws it: that comes with the hand that points. */
  readonly crosshair?: DrawnCrosshair | undefined;
  /** Drawn into the picture for an export; on the page they are elements above the canvas. */
  readonly exported?: ExportedParts | undefined;
}

export interface DrawnCrosshair {
  readonly time: number;
  readonly values: readonly string[];
  readonly draw: (canvas: Canvas2d, palette: Palette, look: CrosshairLook) => void;
}

/** The thresholds with the pills at their ends; the heading is drawn by the export itself. */
export interface ExportedParts {
  drawPills(stage: TextStage, width: number): void;
}
