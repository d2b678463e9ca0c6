// Takes away from the worker every way to reach the network or to run foreign code, before it
// takes any input. The Content-Security-Policy that it inherits forbids the same; this holds even
// where a browser does not hand that policy on. What the page gives it (messages, files) stays.

const FORBIDDEN = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'importScripts',
  'Worker',
  'SharedWorker',
] as const;

/** Deletes them from the global object and all it inherits from. Throws if one is still there. */
export function lockDown(scope: object): void {
  for (const name of FORBIDDEN) {
    for (let owner: object | null = scope; owner; owner = prototypeOf(owner)) {
      Reflect.deleteProperty(owner, name);
    }
    if (name in scope) throw new Error(`${name} could not be taken away`);
  }
}

function prototypeOf(owner: object): object | null {
  return Object.getPrototypeOf(owner) as object | null;
}
