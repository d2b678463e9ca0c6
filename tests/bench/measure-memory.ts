// Memory of a run that goes on: bytes allocated for each event, and what is left after 10 million
// events and a forced collection. That must be nothing but the log of decisions, about 500 bytes
// each, which grows to its bound of 20,000 entries and then no more.
// Node only, with --expose-gc and a young generation so large that nothing is collected while it
// is counted; then the growth of the heap is what was allocated.
import { advanceRun } from '../../src/sim/run.ts';
import { startWorkload, totalEvents } from './run-engine.ts';
import { type WorkloadName, WORKLOADS } from './workloads.ts';

export interface Memory {
  readonly name: WorkloadName;
  readonly events: number;
  /** On the heap and in typed arrays, while running. */
  readonly allocatedBytesAnEvent: number;
  /** Still held at the end, more than at the start. */
  readonly keptBytes: number;
  /** Decisions written down meanwhile. */
  readonly decisionsLogged: number;
  readonly heapMegabytes: number;
}

declare const gc: () => void;

/** Before it is counted: queues find their length and the code its final form. */
const WARM_UP_SECONDS = 20_000;
const PARTS = 20;

export function measureMemory(name: WorkloadName, events: number): Memory {
  const { rate } = WORKLOADS[name].loop;
  const run = startWorkload(WORKLOADS[name], 1);
  advanceRun(run, WARM_UP_SECONDS);
  const decisionsBefore = run.recorder.decisions.length;
  const eventsBefore = totalEvents(run);
  const before = bytesHeld();
  let allocated = 0;
  for (let part = 1; part <= PARTS; part++) {
    const start = bytesHeld();
    advanceRun(run, WARM_UP_SECONDS + (part * events) / PARTS / (2 * rate));
    allocated += bytesNow() - start;
  }
  const after = bytesHeld();
  const counted = totalEvents(run) - eventsBefore;
  return {
    ...{ name, events: counted, allocatedBytesAnEvent: allocated / counted },
    ...{ keptBytes: after - before, heapMegabytes: after / 1e6 },
    decisionsLogged: run.recorder.decisions.length - decisionsBefore,
  };
}

/** After a collection, twice, so that what is freed late is gone too. */
function bytesHeld(): number {
  gc();
  gc();
  return bytesNow();
}

function bytesNow(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
