// Every word on the screen in English, sentences and accessible names included. A part that speaks
// of numbers is a function of them. Another language is another object of the type Words.
// The parts of the first picture take theirs from en-first.ts, and those that come unasked after it
// from en-standing.ts, so that the rest can come later.
// Accessible names are part of the product: tests and screen readers find things by them.
import { chartAskedWords, linesMore, showsMore } from './en-charts-asked.ts';
import { controlDetailWords, shapeFieldWords } from './en-control-details.ts';
import { doneWords } from './en-done.ts';
import { historyWords } from './en-history.ts';
import { jobListWords, jobWords } from './en-jobs.ts';
import { loopWords } from './en-loop.ts';
import { missionOutcomeWords } from './en-mission-outcomes.ts';
import { standing } from './en-standing.ts';

export const en = {
  ...standing,
  appearance: {
    ...standing.appearance,
    theme: 'Theme',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
    projector: 'Projector: larger text, stronger lines',
    lessMotion: 'Less motion',
  },
  controls: { ...standing.controls, ...controlDetailWords },
  shapeFields: shapeFieldWords,
  charts: {
    ...standing.charts,
    ...chartAskedWords,
    lines: { ...standing.charts.lines, ...linesMore },
    shows: { ...standing.charts.shows, ...showsMore },
  },
  history: { ...standing.history, ...historyWords },
  loop: { ...standing.loop, ...loopWords },
  scrubber: { ...standing.scrubber, ...doneWords.scrubber },
  undoing: { ...standing.undoing, ...doneWords.undoing },
  tryIt: { ...standing.tryIt, ...doneWords.tryIt },
  mission: { ...standing.mission, ...missionOutcomeWords },
  jobs: jobWords,
  jobList: jobListWords,
} as const;

/** Any language has these. */
export type Words = typeof en;
