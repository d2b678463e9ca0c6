// Entry of the bench in a browser's worker: each message is a question, each answer a message.
import { type Hours, measureHours } from './measure-hours.ts';
import { type Measured, measureWorkload } from './measure-workload.ts';
import type { WorkloadName } from './workloads.ts';

export type BrowserQuestion =
  | {
      readonly subject: 'workload';
      readonly name: WorkloadName;
      readonly customers: number;
      readonly turns: number;
      readonly sampleSeconds?: number | undefined;
    }
  | { readonly subject: 'hours' };

self.addEventListener('message', ({ data }: MessageEvent<BrowserQuestion>) => {
  postMessage(answer(data));
});

function answer(question: BrowserQuestion): Measured | Hours[] {
  if (question.subject === 'hours') return measureHours();
  return measureWorkload({ ...question, clock: () => performance.now() });
}
