// The golden recipes come to the same digests in one worker and in several at the same time: threads
// of Node that run the bundle of the engine (the check in browsers is npm run engines).
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bundle, bundleEngine } from '../../../../scripts/engines-bundle.mjs';
import table from '../../data/digests.json' with { type: 'json' };

const WORKER = `
  const { parentPort, workerData } = require('node:worker_threads');
  require(workerData.file);
  parentPort.postMessage(globalThis.engineCheck.askHere(workerData.questions));
`;

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleEngine();
});
afterAll(() => bundle.remove());

const questions = table.rows.map(({ name }) => ({ kind: 'golden' as const, name }));

/** Answers of one worker to the questions it is given. */
function ask(given: readonly unknown[]): Promise<string[]> {
  const workerData = { file: bundle.file, questions: given };
  const worker = new Worker(WORKER, { eval: true, workerData });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Question i goes to worker i modulo their number; all work at the same time. */
async function askWorkers(count: number): Promise<unknown[]> {
  const parts = await Promise.all(
    Array.from({ length: count }, (_, w) => ask(questions.filter((_one, i) => i % count === w))),
  );
  return questions.map((_, i) => JSON.parse(parts[i % count][Math.floor(i / count)]) as unknown);
}

it.each([1, 4])('the golden digests are the same in %i workers at once', async (count) => {
  expect(await askWorkers(count)).toEqual(table.rows);
});
