// What failed and what took its place, as known at a moment; the events are gone through once,
// however many machines failed.
import { expect, it } from 'vitest';
import type { MachineEvent, MachineEventKind } from '../../../src/sim/cluster/cluster.ts';
import { en as words } from '../../../src/words/en.ts';
import { failuresTold } from '../../../src/words/failures-told.ts';

const event = (time: number, kind: MachineEventKind, serial: number, pool = 0): MachineEvent => ({
  time,
  kind,
  serial,
  pool,
  region: 0,
});

const EVENTS = [
  event(5, 'ordered', 3),
  event(10, 'failed', 1),
  event(10, 'ordered', 8, 1),
  event(10, 'ordered', 4),
  event(20, 'failed', 2),
  event(30, 'ordered', 5),
  event(40, 'ready', 4),
  event(50, 'failed', 3),
];
const told = (now: number) =>
  failuresTold(EVENTS, { now, words }).map(({ text, replacement }) => [text, replacement]);

it('names the next machine that the pool of the failed one ordered', () => {
  expect(told(60)).toEqual([
    ['vm-1 failed', 'vm-4 took its place at 00:40'],
    ['vm-2 failed', 'vm-5 is booting in its place'],
    ['vm-3 failed', 'no replacement was ordered'],
  ]);
});

it('knows nothing of later', () => {
  expect(told(25).slice(0, 2)).toEqual([
    ['vm-1 failed', 'vm-4 is booting in its place'],
    ['vm-2 failed', 'no replacement was ordered'],
  ]);
});

it('reads no event more often when more machines fail', () => {
  const readsOf = (count: number): number => {
    let reads = 0;
    const failures = Array.from({ length: count }, (_, serial) => event(serial, 'failed', serial));
    const counting = new Proxy(failures, {
      get: (list, key, self) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
        return Reflect.get(list, key, self) as unknown;
      },
    });
    expect(failuresTold(counting, { now: count, words })).toHaveLength(count);
    return reads / count;
  };
  expect(readsOf(400)).toBe(readsOf(100));
});
