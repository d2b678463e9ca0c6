// Entry of the bench in Node. Takes one argument, what to measure as JSON, and prints the result as
// one line of JSON. Each question gets a process of its own, so that none warms the next one up.
import { measureHours } from './measure-hours.ts';
import { measureMemory } from './measure-memory.ts';
import { measureSnapshots } from './measure-snapshots.ts';
import { measureWorkload, runEngineTurns } from './measure-workload.ts';
import type { WorkloadName } from './workloads.ts';

interface WorkloadQuestion {
  readonly name: WorkloadName;
  readonly customers: number;
  readonly turns: number;
  readonly sampleSeconds?: number | undefined;
  /** The wall's time, or the process's own on the processor. */
  readonly clock: 'wall' | 'cpu';
}

export type Question =
  | ({ readonly subject: 'workload' } & WorkloadQuestion)
  /** The engine without the loop, for a profiler. */
  | ({ readonly subject: 'engine' } & WorkloadQuestion)
  | { readonly subject: 'memory'; readonly name: WorkloadName; readonly events: number }
  | { readonly subject: 'hours' }
  | { readonly subject: 'snapshots' };

console.log(JSON.stringify(answer(JSON.parse(process.argv[2]) as Question)));

function answer(question: Question): unknown {
  switch (question.subject) {
    case 'workload':
      return measureWorkload({ ...question, clock: clockOf(question) });
    case 'engine':
      return runEngineTurns({ ...question, clock: clockOf(question) });
    case 'memory':
      return measureMemory(question.name, question.events);
    case 'hours':
      return measureHours();
    case 'snapshots':
      return measureSnapshots();
  }
}

function clockOf({ clock }: WorkloadQuestion): () => number {
  return clock === 'cpu' ? processorTime : () => performance.now();
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
