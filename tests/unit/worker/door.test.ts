// Calls go through the door in the order in which they were made, also while one waits for the
// judge; the sign of life never waits; without a judge what needs none still goes through.
import { describe, expect, it } from 'vitest';
import { doorOf } from '../../../src/worker/door.ts';
import type { Host } from '../../../src/worker/host.ts';
import type { Judge } from '../../../src/worker/judge.ts';
import { LateJudge } from '../../../src/worker/late-judge.ts';
import { handClock } from './small-run.ts';
import type { Source } from '../../../src/worker/protocol.ts';

const RECIPE = { kind: 'recipe', recipe: {} } as unknown as Source;
const START = { playing: false, speed: 1 } as const;

/** A door to a host that only notes what it is asked, with a judge that comes when told to. */
function atTheDoor() {
  const calls: string[] = [];
  const note = (name: string) => () => {
    calls.push(name);
    return name;
  };
  const names = ['open', 'play', 'ping', 'seek', 'intervene', 'suppose', 'measure'];
  const host = Object.fromEntries(names.map((name) => [name, note(name)])) as unknown as Host;
  let come: (judge: Judge) => void = () => undefined;
  let stayAway: (reason: Error) => void = () => undefined;
  const load = () =>
    new Promise<Judge>((resolve, reject) => {
      [come, stayAway] = [resolve, reject];
    });
  const door = doorOf(host, new LateJudge(load), handClock());
  return {
    door,
    host,
    calls,
    come: () => come({} as Judge),
    stayAway: () => stayAway(new Error('gone')),
  };
}

describe('the door', () => {
  it('lets through at once what needs no judge, while nobody waits', () => {
    const { door, calls } = atTheDoor();
    void door.play();
    expect(calls).toEqual(['play']);
  });

  it('lets later calls act after one that waits, but for the sign of life', async () => {
    const { door, calls, come } = atTheDoor();
    const all: unknown[] = [
      door.open(RECIPE, START),
      door.play(),
      door.intervene({ kind: 'burst' }),
      door.ping(),
      door.seek(10),
    ];
    expect(calls).toEqual(['ping']);
    come();
    await Promise.all(all);
    expect(calls).toEqual(['ping', 'open', 'play', 'intervene', 'seek']);
    void door.play();
    expect(calls.at(-1)).toBe('play');
  });

  it('lets an intervention wait until the run stands where it hurries to', async () => {
    const { door, host, calls } = atTheDoor();
    let arrive: (isThere: boolean) => void = () => undefined;
    Object.assign(host, { arrival: new Promise<boolean>((resolve) => (arrive = resolve)) });
    const burst = door.intervene({ kind: 'burst' });
    void door.play();
    await Promise.resolve();
    expect(calls).toEqual(['play']);
    arrive(true);
    await burst;
    expect(calls).toEqual(['play', 'intervene']);
  });

  it('refuses what needs the judge when it cannot come, and nothing else', async () => {
    const { door, calls, stayAway } = atTheDoor();
    const all: unknown[] = [
      door.open(RECIPE, START),
      door.intervene({ kind: 'burst' }),
      door.play(),
    ];
    stayAway();
    const [opened] = await Promise.all(all);
    expect(opened).toEqual({ ok: false, problems: [] });
    expect(calls).toEqual(['intervene', 'play']);
  });
});
