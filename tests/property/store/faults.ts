// The ways in which a call to storage goes wrong.
import { forceCloseDatabase } from 'fake-indexeddb';
import type { Call } from '../../unit/store/disturbed.ts';
import type { PatientClock } from '../../unit/store/patient-clock.ts';

export interface Fault {
  readonly name: string;
  /** In place of a request on the rows; `pass` does what was asked. */
  readonly ofRequest: (call: Call, clock: PatientClock) => unknown;
  readonly ofFiles: (clock: PatientClock) => void | Promise<void>;
}

/** What this fake does, and a browser does not show. */
interface FakeTransaction extends IDBTransaction {
  _abort(name: string): void;
  _execRequestAsync(asked: { source: IDBObjectStore; operation: () => unknown }): IDBRequest;
}

const refuse = (name: string) => (): never => {
  throw new DOMException('', name);
};
const pass = (): void => undefined;
const never = (): Promise<never> => new Promise(() => undefined);
const late = (clock: PatientClock): Promise<void> =>
  new Promise((resolve) => void clock.after(5000, resolve));

export const FAULTS: readonly Fault[] = [
  { name: 'throws at once', ofRequest: refuse('InvalidStateError'), ofFiles: refuse('TypeError') },
  {
    name: 'fails',
    ofRequest: ({ self }) => answering(self, refuse('UnknownError')),
    ofFiles: () => Promise.reject(new DOMException('', 'UnknownError')),
  },
  {
    name: 'aborts the transaction',
    ofRequest: (call) => aborting(call, 'AbortError'),
    ofFiles: refuse('AbortError'),
  },
  {
    name: 'finds no room',
    ofRequest: (call) => aborting(call, 'QuotaExceededError'),
    ofFiles: refuse('QuotaExceededError'),
  },
  { name: 'never ends', ofRequest: () => new IDBRequest(), ofFiles: never },
  {
    name: 'loses the connection',
    ofRequest: (call) => {
      forceCloseDatabase(transactionOf(call.self).db as never);
      return aborting(call, 'AbortError');
    },
    ofFiles: refuse('InvalidStateError'),
  },
  {
    name: 'gives wrong data',
    ofRequest: (call) => (call.name === 'put' ? call.pass() : answering(call.self, wrongData)),
    ofFiles: pass,
  },
  {
    name: 'ends after five seconds',
    ofRequest: (call, clock) => delayed(call, clock),
    ofFiles: late,
  },
];

/** Lets the call go wrong. */
export function wrong(fault: Fault, call: Call, clock: PatientClock): unknown {
  switch (call.name) {
    case 'open':
    case 'deleteDatabase':
    case 'transaction':
    case 'createObjectStore':
      return ofDatabase(fault, call);
    default:
      return fault.ofRequest(call, clock);
  }
}

function ofDatabase({ name }: Fault, call: Call): unknown {
  if (name === 'gives wrong data') return call.pass();
  const isOpening = call.name === 'open' || call.name === 'deleteDatabase';
  if (isOpening && name === 'never ends') return new IDBOpenDBRequest();
  throw new DOMException('', name === 'finds no room' ? 'QuotaExceededError' : 'UnknownError');
}

function answering(self: unknown, operation: () => unknown): unknown {
  // A commit answers nothing.
  if (self instanceof IDBTransaction) return refuse('UnknownError')();
  const source = self as IDBObjectStore;
  return transactionOf(self)._execRequestAsync({ source, operation });
}

function wrongData(): unknown {
  return { id: 5, body: [], bytes: 'x', checksum: NaN };
}

function aborting({ name, self, pass: ask }: Call, reason: string): unknown {
  const transaction = transactionOf(self);
  const request = name === 'commit' ? undefined : ask();
  transaction._abort(reason);
  return request;
}

function delayed({ name, pass: ask }: Call, clock: PatientClock): unknown {
  // A commit answers nothing: the transaction tells how it ended.
  if (name === 'commit') return ask();
  const request = new IDBRequest();
  const inner = ask() as IDBRequest<unknown>;
  for (const type of ['success', 'error']) {
    inner.addEventListener(type, () => {
      Object.assign(request, { result: inner.result, error: inner.error, readyState: 'done' });
      const event = { type, initialized: true, dispatched: false, eventPath: [] };
      clock.after(5000, () => request.dispatchEvent(event as never));
    });
  }
  return request;
}

function transactionOf(self: unknown): FakeTransaction {
  return (
    self instanceof IDBTransaction ? self : (self as IDBObjectStore).transaction
  ) as FakeTransaction;
}
