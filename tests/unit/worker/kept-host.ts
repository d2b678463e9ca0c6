// A host with a keeper that only listens: what it was told, and how to go on.
import type { Checkpoint } from '../../../src/store/kept-run.ts';
import { CHECKPOINT_EVERY_MS, Keeping } from '../../../src/worker/keeping.ts';
import type { Source, Start } from '../../../src/worker/protocol.ts';
import { newHost, sourceOf } from './opened-host.ts';
import { smallScenario } from './small-run.ts';

export async function keptHost(start: Start, source: Source = sourceOf(smallScenario())) {
  const { clock, host } = newHost();
  const told: Checkpoint[] = [];
  host.keep(new Keeping(clock, (checkpoint) => told.push(structuredClone(checkpoint))));
  const outcome = host.open(source, start);
  await clock.pass(0);
  await outcome;
  /** Simulates on to a time and lets the keeper hear of it. */
  const go = async (time: number) => {
    const there = host.seek(time);
    await clock.pass(2 * CHECKPOINT_EVERY_MS);
    await there;
  };
  const newest = () => told[told.length - 1];
  return { clock, host, told, go, newest };
}
