// The words of the report's screen beside those of the exported report (en-export.ts), which are used
// as they are. They come with the screen and with nothing else.
// Percent of the simulated time, machines, requests.
import { wholeNumber } from '../sim/units/number-text.ts';
import { percent } from './format.ts';

export const reportWords = {
  title: 'Report',
  of: (name: string) => `Report of ${name}`,
  toRuns: 'Runs',
  backToRuns: 'Back to Runs',
  open: 'Open in the lab',
  notOpened: 'This run could not be opened.',
  scenario: 'Scenario',
  begun: 'Begun',
  changed: 'Last kept',
  interventions: 'Interventions',
  reading: 'Reading the run…',
  simulating: 'Simulating the run again…',
  progress: 'How much of the run is simulated',
  notRead: 'What is kept on this computer could not be read.',
  missing: 'This run is not kept here any more.',
  missingNote:
    'It was deleted, it was kept by another browser or on another computer, or its address is not whole.',
  damaged: 'This run is damaged: its recipe cannot be read, so there is nothing to report.',
  partlyDamaged:
    'Part of what was written of this run cannot be read. Everything here was simulated again from its recipe, and the digest is that of the run.',
  failed:
    'The report could not be made: a part of the page is missing, or the browser ran out of memory.',
  again: 'Try again',
  differs: (kept: string, now: string) =>
    `This run comes out differently now: it was kept with digest ${kept}, simulated again it is ${now}. Its report would be of another run, so none is shown.`,
  otherEngine: (theirs: string, ours: string) =>
    `It was made by engine ${theirs}, this is ${ours}.`,
  sameEngine: 'Please report this with its seed.',
  save: 'Save',
  saves: { report: 'Save report', csvComplete: 'Save tables (CSV)', json: 'Save JSON' },
  writing: 'Writing the file…',
  saved: (name: string) => `Saved as ${name}`,
  notSaved: 'The file could not be written.',
  sections: {
    figures: 'Figures',
    charts: 'Charts',
    statistics: 'Statistics of the whole run',
    cost: 'Cost',
    requests: 'Requests by class',
    audit: 'Audit log',
    alerts: 'Alert history',
    machines: 'Machines',
  },
  threshold: (kind: string, value: number) => `${kind === 'up' ? '▲' : '▼'} ${percent(value)}%`,
  filter: 'Show',
  all: 'All',
  kinds: {
    intervention: 'Interventions',
    failure: 'Failures',
    alert: 'Alerts',
    decision: 'Decisions',
  },
  more: (n: number) => `Show ${wholeNumber(n)} more`,
  rows: (shown: number, all: number) => `${wholeNumber(shown)} of ${wholeNumber(all)}`,
  noRows: 'None.',
} as const;
