// A host with a run in it, a clock in the test's hand, and everything that left the worker.
import { expect } from 'vitest';
import type { Scenario } from '../../../src/sim/scenario/schema.ts';
import { Host } from '../../../src/worker/host.ts';
import { judge } from '../../../src/worker/judge.ts';
import type { FromEngine, Source, Start } from '../../../src/worker/protocol.ts';
import type { News } from '../../../src/worker/protocol-news.ts';
import { handClock } from './small-run.ts';

export const SEED = 11;

export function sourceOf(scenario: Scenario): Source {
  return { kind: 'recipe', recipe: { scenario, seed: SEED, interventions: [] } };
}

export function newHost() {
  const clock = handClock();
  const sent: FromEngine[] = [];
  const host = new Host(clock, (message) => sent.push(message), judge);
  const frames = () => sent.flatMap((each) => (each.kind === 'frame' ? [each.frame] : []));
  const news = () => sent.filter((each): each is News & { kind: 'news' } => each.kind === 'news');
  return { clock, host, sent, frames, news };
}

export const PAUSED: Start = { fromSeconds: 0, playing: false, speed: 10 };
export const PLAYING: Start = { fromSeconds: 0, playing: true, speed: 10 };

/** Opens a run; the clock must move for that. */
export async function opened(scenario: Scenario, start: Start) {
  const made = newHost();
  const outcome = made.host.open(sourceOf(scenario), start);
  await made.clock.pass(0);
  expect((await outcome).ok).toBe(true);
  return made;
}
