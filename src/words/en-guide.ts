// The words of everything that explains: history, cards of figures, jobs, charts to choose from,
// missions, notes of the scenario, glossary.
import { historyWords } from './en-history.ts';
import { jobListWords } from './en-jobs.ts';

export const guideWords = {
  history: historyWords,
  jobList: jobListWords,
} as const;
