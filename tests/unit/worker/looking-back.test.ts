// Looking back into a run: the past is identical to what was live, leads back into the live run,
// and a change in it begins a run of its own while the old one is kept.
import { describe, expect, it } from 'vitest';
import { advanceRun, digestOf, type Recipe, startRun } from '../../../src/sim/run.ts';
import { header, memberTimes, memberValues } from '../../../src/worker/frame-layout.ts';
import type { Host } from '../../../src/worker/host.ts';
import type { Status } from '../../../src/worker/protocol.ts';
import { opened, PAUSED } from './opened-host.ts';
import { busyScenario, type HandClock } from './small-run.ts';

interface Made {
  readonly host: Host;
  readonly clock: HandClock;
}

async function reach(
  { host, clock }: Made,
  call: (host: Host) => Promise<Status>,
): Promise<Status> {
  const [status] = await Promise.all([call(host), clock.pass(0)]);
  return status;
}

/** Live at 100, 205.5, 300 and 400 s, with a change at 205.5 s. */
async function recorded() {
  const made = await opened(busyScenario(), PAUSED);
  const live = new Map<number, string>();
  for (const time of [100, 205.5, 300, 400]) {
    live.set(time, (await reach(made, (host) => host.advanceTo(time))).digest);
    if (time === 205.5) made.host.intervene({ kind: 'set', path: 'workload.peakRate', value: 120 });
  }
  return { ...made, live };
}

const seek = (made: Made, time: number) => reach(made, (host) => host.seek(time));

/** What a recipe comes to when it is simulated from the beginning, without a worker. */
function digestAt(recipe: Recipe, time: number): string {
  const run = startRun(recipe);
  advanceRun(run, time);
  return digestOf(run);
}

describe('seek', () => {
  it('shows any recorded moment with the digest that it had live', async () => {
    const made = await recorded();
    for (const time of [300, 100, 205.5, 300, 400, 100]) {
      const status = await seek(made, time);
      expect(status).toMatchObject({ time, digest: made.live.get(time), recordedUntil: 400 });
    }
  });

  it('pauses, and leaves the live run where it is', async () => {
    const made = await recorded();
    made.host.play();
    expect(await seek(made, 100)).toMatchObject({ playing: false, recordedUntil: 400 });
  });

  it('simulates on to a time that was not reached yet', async () => {
    const made = await recorded();
    const ahead = await seek(made, 500);
    const digest = digestAt(made.host.recipe(), 500);
    expect(ahead).toMatchObject({ time: 500, recordedUntil: 500, digest });
  });

  it('refuses what is not a time', async () => {
    const made = await recorded();
    expect(() => made.host.seek(NaN)).toThrow('NaN is not a time');
  });

  it('answers an older wish when a newer one takes its place', async () => {
    const made = await recorded();
    const answers = Promise.all([made.host.seek(300), made.host.seek(100)]);
    await made.clock.pass(0);
    const [, newer] = await answers;
    expect(newer).toMatchObject({ time: 100, digest: made.live.get(100) });
  });

  it("shows the machines' lines of the ten minutes before, as they were live", async () => {
    const made = await opened(busyScenario(), PAUSED);
    const frameAt = async (move: (host: Host) => Promise<Status>) => {
      await reach(made, move);
      made.host.takeBuffer(new ArrayBuffer(0));
      const frame = made.frames().at(-1);
      if (frame === undefined) throw new Error('no frame');
      const lines = Array.from({ length: header(frame, 'members') }, (_, i) =>
        Array.from(memberValues(frame, i)),
      );
      return { time: header(frame, 'time'), times: Array.from(memberTimes(frame)), lines };
    };
    const live = await frameAt((host) => host.advanceTo(301));
    await reach(made, (host) => host.advanceTo(500));
    const past = await frameAt((host) => host.seek(301));
    expect(past).toEqual(live);
    expect(live.times.length).toBe(150);
  });
});

describe('playing on from the past', () => {
  it('replays the same future and goes on with the live run', async () => {
    const made = await recorded();
    await seek(made, 300);
    made.host.setSpeed(600);
    made.host.play();
    await made.clock.pass(400);
    const { time, digest, recordedUntil } = made.host.pause();
    expect(time).toBeGreaterThan(400);
    expect(recordedUntil).toBe(time);
    expect(digest).toBe(digestAt(made.host.recipe(), time));
  });

  it('stops at each decision that was stopped at live', async () => {
    const made = await opened(busyScenario(), PAUSED);
    const next = () => reach(made, (host) => host.nextDecision());
    const live = [await next(), await next(), await next()];
    await seek(made, 0);
    const again = [await next(), await next(), await next()];
    const moments = (list: Status[]) => list.map(({ time, digest }) => ({ time, digest }));
    expect(moments(again)).toEqual(moments(live));
  });

  it('goes on to a decision that the live run has not come to', async () => {
    const made = await opened(busyScenario(), PAUSED);
    await reach(made, (host) => host.nextDecision());
    const { time } = await reach(made, (host) => host.advanceTo(host.status().time + 1));
    const second = await reach(made, (host) => host.nextDecision());
    const other = await opened(busyScenario(), PAUSED);
    await reach(other, (host) => host.advanceTo(time));
    await seek(other, time - 0.5);
    const again = await reach(other, (host) => host.nextDecision());
    expect(again).toMatchObject({ time: second.time, digest: second.digest });
  });
});

describe('a change in the past', () => {
  it('begins a run of its own, which says where it comes from', async () => {
    const made = await recorded();
    const { epoch } = await seek(made, 100);
    const done = made.host.intervene({ kind: 'burst' });
    expect(done).toMatchObject({ ok: true, status: { time: 100, recordedUntil: 100 } });
    await made.clock.pass(300);
    const news = made.news().filter((each) => each.opened);
    expect(news.at(-1)?.opened).toMatchObject({ parent: { epoch, time: 100 }, hasPrevious: true });
    expect(made.host.recipe().interventions).toEqual([{ time: 100, kind: 'burst' }]);
  });

  it('comes to what its recipe comes to, and so does any moment of its own past', async () => {
    const made = await recorded();
    await seek(made, 100);
    made.host.intervene({ kind: 'burst' });
    const fork = await reach(made, (host) => host.advanceTo(350));
    const recipe = made.host.recipe();
    expect(fork.digest).toBe(digestAt(recipe, 350));
    for (const time of [300, 80]) {
      expect(await seek(made, time)).toMatchObject({ time, digest: digestAt(recipe, time) });
    }
  });

  it('keeps the old run to go back to, and the new one to come back to', async () => {
    const made = await recorded();
    expect(made.host.goBack()).toBe(null);
    await seek(made, 100);
    made.host.intervene({ kind: 'burst' });
    const fork = await reach(made, (host) => host.advanceTo(150));
    expect(made.host.goBack()).toMatchObject({ time: 400, digest: made.live.get(400) });
    expect(await seek(made, 300)).toMatchObject({ digest: made.live.get(300) });
    expect(made.host.goBack()).toMatchObject({ time: 150, digest: fork.digest });
  });

  it('says after each way back and forth from which run the shown one comes', async () => {
    const made = await recorded();
    const parent = () => made.news().findLast((each) => each.opened)?.opened?.parent;
    const forkAt = async (time: number) => {
      await seek(made, time);
      made.host.intervene({ kind: 'burst' });
      await reach(made, (host) => host.advanceTo(time + 100));
    };
    await forkAt(200);
    const original = made.host.goBack()?.epoch;
    const fork = made.host.goBack()?.epoch;
    expect(parent()).toEqual({ epoch: original, time: 200 });
    await forkAt(100);
    expect(parent()).toEqual({ epoch: fork, time: 100 });
    // Back on the fork in the middle: the run before it on the screen is not the one it comes from.
    made.host.goBack();
    expect(parent()).toEqual({ epoch: original, time: 200 });
  });

  it('tells the past of the fork again, and nothing that came after it', async () => {
    const made = await recorded();
    await seek(made, 100);
    const { epoch } = made.host.status();
    await made.clock.pass(300);
    const told = made.news().filter((each) => each.epoch === epoch);
    made.host.intervene({ kind: 'burst' });
    await made.clock.pass(300);
    const retold = made.news().filter((each) => each.epoch === epoch + 1);
    const changes = (list: typeof told) => list.flatMap((each) => each.changes ?? []);
    expect(changes(retold)).toEqual(changes(told).filter(({ time }) => time <= 100));
    expect(changes(retold).length).toBeGreaterThan(0);
  });

  it('that is refused begins nothing', async () => {
    const made = await recorded();
    const { epoch } = await seek(made, 100);
    const done = made.host.intervene({ kind: 'set', path: 'workload.peakRate', value: -1 });
    expect(done.ok).toBe(false);
    expect(made.host.status()).toMatchObject({ epoch, recordedUntil: 400 });
  });
});
