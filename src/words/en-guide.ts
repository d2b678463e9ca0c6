// The words of everything that explains: history, cards of figures, jobs, charts to choose from,
// missions, notes of the scenario, glossary.
import { historyWords } from './en-history.ts';
import { jobListWords, tryItWords } from './en-jobs.ts';
import { missionWords } from './en-missions.ts';

export const guideWords = {
  history: historyWords,
  jobList: jobListWords,
  mission: missionWords,
  tryIt: tryItWords,
} as const;
