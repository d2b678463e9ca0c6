// Asks one engine many questions, in its main thread or spread over several workers at once.
// Runs inside a browser's page. The workers are started from the same script, which answers
// messages when it finds itself in a worker (entry.ts).
import { answer, type Question } from './answer.ts';

/** In the order of the questions. */
export type Answers = string[];

export function askHere(questions: readonly Question[]): Answers {
  return questions.map(answer);
}

/** Question i goes to worker i modulo their number; all work at the same time. */
export async function askWorkers(
  questions: readonly Question[],
  script: string,
  count: number,
): Promise<Answers> {
  const parts = await Promise.all(
    Array.from({ length: count }, (_, first) =>
      askWorker(
        questions.filter((_question, i) => i % count === first),
        script,
      ),
    ),
  );
  return questions.map((_, i) => parts[i % count][Math.floor(i / count)]);
}

/** What a worker sends back. */
export type WorkerAnswer =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly reason: string };

function askWorker(questions: readonly Question[], script: string): Promise<Answers> {
  const worker = new Worker(script);
  return new Promise<Answers>((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(`the worker died: ${message}`));
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.ok) resolve(data.answers);
      else reject(new Error(data.reason));
    };
    worker.postMessage(questions);
  }).finally(() => worker.terminate());
}
