// Disturbs the calls that a store makes to its database: each call to one of the browser's methods
// is shown first to `disturb`, which may let it pass, throw, or do something else in its place.
import 'fake-indexeddb/auto';

export interface Call {
  readonly name: string;
  readonly self: unknown;
  /** Does what was asked. */
  readonly pass: () => unknown;
}

export type Disturb = (call: Call) => unknown;

type Method = (...args: unknown[]) => unknown;

/** All methods of the database that the store uses. */
function methods(): [string, object, string][] {
  return [
    ['open', IDBFactory.prototype, 'open'],
    ['deleteDatabase', IDBFactory.prototype, 'deleteDatabase'],
    ['transaction', IDBDatabase.prototype, 'transaction'],
    ['createObjectStore', IDBDatabase.prototype, 'createObjectStore'],
    ['commit', IDBTransaction.prototype, 'commit'],
    ...['get', 'getAll', 'put', 'delete', 'count'].map((name): [string, object, string] => [
      name,
      IDBObjectStore.prototype,
      name,
    ]),
  ];
}

/** Gives a function that ends the disturbance. */
export function disturbDatabase(disturb: Disturb): () => void {
  const restore = methods().map(([name, owner, method]) => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, method)!;
    const original = descriptor.value as Method;
    Object.defineProperty(owner, method, {
      ...descriptor,
      value: function (this: unknown, ...args: unknown[]) {
        return disturb({ name, self: this, pass: () => original.apply(this, args) });
      },
    });
    return () => void Object.defineProperty(owner, method, descriptor);
  });
  return () => restore.forEach((each) => each());
}
