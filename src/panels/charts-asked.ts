// What the charts need only when somebody does something, or when others than the classic ones are
// shown: reading them at a moment and aloud, what stands in the other charts, bands and names of lines,
// the course of a chart and what a dragged threshold would have done in words. Loaded together
// (Charts.svelte).
import { drawBand } from '../draw/charts/band.ts';
import { drawLineNames } from '../draw/charts/line-names.ts';
import type { PanelFrame } from '../draw/charts/panel-picture.ts';
import { keyFrom, readPanel } from '../draw/charts/panel-reading.ts';
import { type StaticStep, staticSteps } from '../sim/scenario/static-steps.ts';
import type { CurrentRun } from '../state/current-run.svelte.ts';
import { en } from '../words/en.ts';
import type { Supposed } from '../worker/protocol.ts';
import type { ChartName } from '../words/chart-kinds.ts';
import { CLASSIC_PARTS } from './chart-parts.ts';
import { speakerOf } from './chart-speakers.ts';
import { summaryOf } from './chart-summary.ts';
import { whatIfSentence } from './chart-what-if.ts';
import { MORE_PARTS } from './more-chart-parts.ts';

export const chartsAsked = {
  reading: { readPanel, keyFrom },
  words: en,
  speakerOf: (chart: ChartName) => speakerOf(chart, en),
  extras: { drawBand, drawLineNames },
  parts: { ...CLASSIC_PARTS, ...MORE_PARTS },
  steps: stepsOf,
  summary: (chart: ChartName, frame: PanelFrame | undefined): string => summaryOf(chart, frame, en),
  whatIf: (part: Supposed): string => whatIfSentence(part, en),
  whatIfSpoken: (part: Supposed): string => whatIfSentence(part, en, 'spoken'),
};

/** Of a run in which nothing was done there are none: its level is that of its settings. */
function stepsOf(run: CurrentRun): StaticStep[] | undefined {
  const { opened, interventions, notApplied } = run;
  if (opened === null || interventions.length === 0) return undefined;
  return staticSteps(opened.scenario, interventions, notApplied);
}
