// Entry of the bundle that every engine runs: one classic script for Node, pages and workers alike.
// It leaves `engineCheck` behind for whoever asks. In a worker it answers messages besides.
import { ENGINE } from '../../src/sim/run.ts';
import { allQuestions, type Question } from './answer.ts';
import { type Answers, askHere, askWorkers, type WorkerAnswer } from './ask.ts';

export interface EngineCheck {
  /** Version of the engine in this bundle. */
  readonly version: string;
  allQuestions(): Question[];
  askHere(questions: readonly Question[]): Answers;
  askWorkers(questions: readonly Question[], script: string, count: number): Promise<Answers>;
}

const engineCheck: EngineCheck = { version: ENGINE, allQuestions, askHere, askWorkers };
Object.assign(globalThis, { engineCheck });

if ('WorkerGlobalScope' in globalThis) {
  globalThis.onmessage = ({ data }: MessageEvent<Question[]>) => {
    globalThis.postMessage(answerOf(data));
  };
}

function answerOf(questions: readonly Question[]): WorkerAnswer {
  try {
    return { ok: true, answers: askHere(questions) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : 'an unknown error' };
  }
}
