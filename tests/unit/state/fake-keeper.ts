// A page with a keeper whose worker answers as the test says. A test file puts `clientKeeper` in the place
// of src/worker/client-keeper.ts, and calls `freshWorker` before each test.
import { Keeper } from '../../../src/state/keeper.svelte.ts';
import { Lab } from '../../../src/state/lab.svelte.ts';
import type { KeeperEvents } from '../../../src/worker/client-keeper.ts';
import type { KeptAs } from '../../../src/worker/kept-as.ts';
import { fakeEngine, statusOf } from './fake-engine.ts';

interface FakeWorker {
  answers: Record<string, (...given: never[]) => unknown>;
  events: KeeperEvents | null;
  calls: string[];
  isMissing: boolean;
}

export const worker = {} as FakeWorker;

export function freshWorker(): void {
  Object.assign(worker, { answers: {}, events: null, calls: [], isMissing: false });
}

export const clientKeeper = {
  KeeperClient: {
    start: (_: unknown, events: KeeperEvents) => {
      if (worker.isMissing) return Promise.reject(new Error('no script'));
      worker.events = events;
      return Promise.resolve({
        call: (name: string, ...given: never[]) => {
          worker.calls.push(name);
          return Promise.resolve(worker.answers[name]?.(...given));
        },
        line: () => Promise.resolve({} as MessagePort),
        close: () => worker.calls.push('close'),
      });
    },
  },
};

export const ID = 'a'.repeat(32);
export const OTHER = 'b'.repeat(32);
export const FRESH: KeptAs = { id: ID, parent: null, recordedUntil: 0, onceTouched: false };

export async function page({ isKept = true } = {}) {
  let kept = FRESH;
  let epoch = 1;
  const fake = fakeEngine({
    catalog: () => [],
    open: () => ({ ok: true, status: statusOf({ kept, epoch: epoch++ }) }),
  });
  const start = fake.start;
  const lab = new Lab(async (events) => ({
    ...(await start(events)),
    keep: () => Promise.resolve(isKept),
  }));
  const show = (as: KeptAs) => {
    kept = as;
    return lab.start({ kind: 'shipped', id: 'x', seed: 1 }, { playing: false, speed: 10 });
  };
  await show(FRESH);
  return { lab, fake, keeper: new Keeper(lab), show };
}
