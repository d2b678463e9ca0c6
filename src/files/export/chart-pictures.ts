// The pictures of charts: the four classic panels together, 8 by 5 inches (2400 by 1500 dots at 300
// an inch), and each chart by itself. The panels of the dashboard stand two by two and share their
// edges, so that equal times stand under each other.
import { type ChartName, CLASSIC } from '../../words/chart-kinds.ts';
import type { Results } from '../../sim/results/results.ts';
import { en as words } from '../../words/en.ts';
import { exportWords } from '../../words/en-export.ts';
import { chartDrawing } from './chart-drawing.ts';
import { textSummary } from './text-summary.ts';
import { type Caption, CAPTION_HEIGHT, EDGE, type Picture, pictureOf } from './picture.ts';

/** 8 by 5 inches with the caption. */
const DASHBOARD = { width: 768, height: 480 - CAPTION_HEIGHT };
/** 6 by 3.25 inches with the caption. */
const SINGLE = { width: 576, height: 312 - CAPTION_HEIGHT };
const BETWEEN = { columns: 18, rows: 6 };
const TOP = 14;

export function dashboardPicture(results: Results, day: string | null): Picture {
  const title = exportWords.picture.dashboard(results.recipe.scenario.name);
  return fourPicture(results, CLASSIC, { title, day });
}

/** Two by two. */
export function fourPicture(
  results: Results,
  charts: readonly ChartName[],
  caption: Caption,
): Picture {
  const { width, height } = DASHBOARD;
  const panel = {
    width: (width - 2 * EDGE - BETWEEN.columns) / 2,
    height: (height - TOP - BETWEEN.rows) / 2,
  };
  const parts = charts.map((chart, i) => ({
    ...panel,
    draw: chartDrawing(results, chart),
    left: EDGE + (i % 2) * (panel.width + BETWEEN.columns),
    top: TOP + Math.floor(i / 2) * (panel.height + BETWEEN.rows),
  }));
  const description = textSummary(results, charts);
  return pictureOf(results, parts, { size: DASHBOARD, caption, description });
}

export function chartPicture(results: Results, chart: ChartName, day: string | null): Picture {
  const { width, height } = SINGLE;
  const part = {
    width: width - 2 * EDGE,
    height: height - TOP,
    draw: chartDrawing(results, chart),
    left: EDGE,
    top: TOP,
  };
  const title = exportWords.picture.chart(results.recipe.scenario.name, words.charts.names[chart]);
  const description = textSummary(results, [chart]);
  return pictureOf(results, [part], { size: SINGLE, caption: { title, day }, description });
}
