// Where a worker's script comes from. It is one classic file of this site, fetched as text and
// started from a blob: address, for only such a worker inherits the page's Content-Security-Policy
// (a worker started by its own address would be free of it on a host that sends no headers).
// Our Trusted Types policy lets the addresses made here through and nothing else.
import keeperAddress from './keeper-worker.ts?worker&url';
import judgeScript from './judge-script.ts?worker&url';
import resultsAddress from './results-worker.ts?worker&url';
import trafficAddress from './traffic-worker.ts?worker&url';
import engineAddress from './worker.ts?worker&url';

/** The part of the browser's Trusted Types that is used; the types of the DOM do not have it yet. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

const POLICY_NAME = 'lab-worker';
const ADDRESSES = {
  engine: engineAddress,
  keeper: keeperAddress,
  results: resultsAddress,
  traffic: trafficAddress,
};
type Task = keyof typeof ADDRESSES;

/** Where the engine's worker finds its judge. */
export const JUDGE_ADDRESS = import.meta.env.DEV ? '' : judgeScript;

const blobAddresses: Partial<Record<Task, Promise<string>>> = {};
const allowed = new Set<string>();
let policy: { createScriptURL(address: string): string } | undefined;

/** A new worker. Rejects when the script cannot be fetched. */
export async function startWorker(task: Task = 'engine'): Promise<Worker> {
  // The development server gives modules, not one file, and runs without the policy.
  if (import.meta.env.DEV) return new Worker(ADDRESSES[task], { type: 'module' });
  blobAddresses[task] ??= fetchScript(ADDRESSES[task]);
  try {
    return new Worker(trusted(await blobAddresses[task]));
  } catch (error) {
    delete blobAddresses[task];
    throw error;
  }
}

/** Kept for as long as the page lives: a worker that died is started again without the network. */
async function fetchScript(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  const script = new Blob([await answer.text()], { type: 'text/javascript' });
  const made = URL.createObjectURL(script);
  allowed.add(made);
  return made;
}

function trusted(address: string): string {
  policy ??= createPolicy();
  return policy.createScriptURL(address);
}

function createPolicy(): { createScriptURL(address: string): string } {
  const rules = {
    createScriptURL: (address: string): string => {
      if (allowed.has(address)) return address;
      throw new TypeError(`${address} is not a worker of this page`);
    },
  };
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  return trustedTypes?.createPolicy(POLICY_NAME, rules) ?? rules;
}
