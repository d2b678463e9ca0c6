// Where the worker's script comes from. It is one classic file of this site, fetched as text and
// started from a blob: address, for only such a worker inherits the page's Content-Security-Policy
// (a worker started by its own address would be free of it on a host that sends no headers).
// Our Trusted Types policy lets this one address through and nothing else.
import workerAddress from './worker.ts?worker&url';

/** The part of the browser's Trusted Types that is used; the types of the DOM do not have it yet. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

const POLICY_NAME = 'lab-worker';

let blobAddress: Promise<string> | undefined;
let policy: { createScriptURL(address: string): string } | undefined;
let allowed = '';

/** A new worker. Rejects when the script cannot be fetched. */
export async function startWorker(): Promise<Worker> {
  // The development server gives modules, not one file, and runs without the policy.
  if (import.meta.env.DEV) return new Worker(workerAddress, { type: 'module' });
  blobAddress ??= fetchScript();
  try {
    allowed = await blobAddress;
  } catch (error) {
    blobAddress = undefined;
    throw error;
  }
  return new Worker(trusted(allowed));
}

/** Kept for as long as the page lives: a worker that died is started again without the network. */
async function fetchScript(): Promise<string> {
  const answer = await fetch(workerAddress);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  const script = new Blob([await answer.text()], { type: 'text/javascript' });
  return URL.createObjectURL(script);
}

function trusted(address: string): string {
  policy ??= createPolicy();
  return policy.createScriptURL(address);
}

function createPolicy(): { createScriptURL(address: string): string } {
  const rules = {
    createScriptURL: (address: string): string => {
      if (address !== '' && address === allowed) return address;
      throw new TypeError(`${address} is not the worker of this page`);
    },
  };
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  return trustedTypes?.createPolicy(POLICY_NAME, rules) ?? rules;
}
