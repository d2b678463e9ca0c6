// Loads the script of the judge into the engine's worker. The page gives its address, since a worker
// started from a blob: address does not know where it comes from; the policy it inherits lets
// scripts of this site through and no others.
import type { Judge } from './judge.ts';

/** A browser may remember that an address failed, so that a second try needs another one. */
let tries = 0;

/** Rejects when the script cannot be loaded. */
export async function loadJudge(address: string): Promise<Judge> {
  if (import.meta.env.DEV) return (await import('./judge.ts')).judge;
  await import(/* @vite-ignore */ tries++ === 0 ? address : `${address}?${tries}`);
  if (!globalThis.labJudge) throw new Error(`${address} is not the judge`);
  return globalThis.labJudge;
}
