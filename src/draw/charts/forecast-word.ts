// The word under the future, at the foot of a chart in which a forecast is drawn, in the forecast's colour.
// It comes with such a chart, as its band does (PanelExtras).
import type { Palette } from '../../theme/palette.ts';
import type { Canvas2d } from './pen.ts';
import type { PlotArea } from './plot-area.ts';
import { axisBaseline } from './time-axis.ts';

type DrawWord = (canvas: Canvas2d, palette: Palette, area: PlotArea) => void;

export function forecastWord(word: string): DrawWord {
  return (canvas, palette, area) => {
    canvas.textAlign = 'right';
    canvas.font = `400 ${11 * palette.scale}px ${palette.font}`;
    canvas.fillStyle = palette.colour.forecast;
    canvas.fillText(word, area.right, axisBaseline(area, palette));
  };
}
