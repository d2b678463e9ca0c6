// What has become of the newest job, in a sentence: on its way, waiting, on a machine, or how it
// ended and how long it took. Jobs are numbered from 0 in the engine and from 1 on the screen.
import type { Words } from '../words/en.ts';
import { latencyText } from '../words/measured-text.ts';
import { latencyOf, type Sent } from './job-list.ts';

/** Empty before the first job. */
export function jobSentence(sent: Sent, { jobs, stage }: Words): string {
  const last = sent.jobSteps.at(-1);
  if (last === undefined) return '';
  const number = last.job + 1;
  const machine = last.machine === null ? '' : stage.machine(last.machine);
  switch (last.kind) {
    case 'born':
    case 'waiting':
    case 'rejected':
    case 'timedOut':
    case 'failed':
      return jobs[last.kind](number);
    case 'routed':
    case 'started':
      return jobs[last.kind](number, machine);
    case 'completed': {
      const steps = sent.jobSteps.filter(({ job }) => job === last.job);
      return jobs.completed(number, latencyText(latencyOf(steps, sent)), machine);
    }
  }
}
