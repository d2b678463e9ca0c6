/*
 * Where the parts of one panel stand, in CSS px from its upper left corner.
 * A heading of 30, axis labels outside on the left, pills and names of lines outside on the right,
 * 12 under the plot, and 20 more where the time axis is written. All panels of a column share left and right,
 * so that one now line and one crosshair go through them.
 */
import { linearScale, type Domain, type LinearScale } from './scale.ts';
import type { TimeWindow } from './series.ts';

export interface PanelSize {
  readonly width: number;
  readonly height: number;
}

export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PlotLayout {
  /** Palette.scale: 1, or 1.2 on a projector. */
  readonly scale: number;
  /** True for the lowest panel of a column, which carries the time axis. */
  readonly timeAxis: boolean;
}

export const leftMargin = 30;
export const rightMargin = 54;
export const headingHeight = 30;
export const timeAxisHeight = 20;
export const footMargin = 12;

export function plotArea({ width, height }: PanelSize, layout: PlotLayout): PlotArea {
  const { scale } = layout;
  const foot = (footMargin + (layout.timeAxis ? timeAxisHeight : 0)) * scale;
  const left = leftMargin * scale;
  const top = headingHeight * scale;
  return {
    left,
    top,
    right: Math.max(left + 1, width - rightMargin * scale),
    bottom: Math.max(top + 1, height - foot),
  };
}

export interface PlotScales {
  readonly x: LinearScale;
  readonly y: LinearScale;
}

/** Time runs right, values run up. */
export function plotScales(area: PlotArea, window: TimeWindow, domain: Domain): PlotScales {
  return {
    x: linearScale([window.from, window.to], [area.left, area.right]),
    y: linearScale(domain, [area.bottom, area.top]),
  };
}
