// The entry of the worker that makes results for exports and reads the files of runs. It is apart
// from the engine's, so that the run on the screen goes on; who exports nothing never loads it.
import { expose } from 'comlink';
import { enter } from './entry.ts';
import { ResultsDesk } from './results-desk.ts';
import type { ConnectResults } from './results-protocol.ts';

enter(({ control }: ConnectResults) => expose(new ResultsDesk(), control));
