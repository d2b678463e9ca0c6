// What leaves the worker: frames only into buffers that were handed back and only when there is
// something new, news only when something changed and at most four times a second.
import { describe, expect, it } from 'vitest';
import { header } from '../../../src/worker/frame-layout.ts';
import type { News } from '../../../src/worker/protocol-news.ts';
import { opened, PAUSED, PLAYING, SEED } from './opened-host.ts';
import { busyScenario, smallScenario } from './small-run.ts';

describe('frames', () => {
  it('are sent only into a buffer that was handed back', async () => {
    const { host, clock, frames } = await opened(smallScenario(), PLAYING);
    await clock.pass(200);
    expect(frames()).toHaveLength(0);
    host.takeBuffer(new ArrayBuffer(0));
    expect(frames()).toHaveLength(1);
    await clock.pass(200);
    expect(frames()).toHaveLength(1);
  });

  it('wait for something new while the run rests', async () => {
    const { host, clock, frames } = await opened(smallScenario(), PAUSED);
    host.takeBuffer(new ArrayBuffer(0));
    host.takeBuffer(new ArrayBuffer(0));
    await clock.pass(1000);
    expect(frames()).toHaveLength(1);
    host.intervene({ kind: 'burst' });
    await clock.pass(0);
    expect(frames()).toHaveLength(2);
  });

  it('hold the newest state at the moment the buffer comes', async () => {
    const { host, clock, frames } = await opened(smallScenario(), PLAYING);
    await clock.pass(1000);
    host.takeBuffer(new ArrayBuffer(0));
    expect(header(frames()[0], 'time')).toBe(host.status().time);
  });

  it('of a new run are newer than those of the old one', async () => {
    const { host, clock, frames } = await opened(smallScenario(), PLAYING);
    await clock.pass(500);
    host.takeBuffer(new ArrayBuffer(0));
    host.startOver();
    host.takeBuffer(new ArrayBuffer(0));
    await clock.pass(0);
    const [first, second] = frames();
    expect(header(second, 'epoch')).toBe(header(first, 'epoch') + 1);
    expect(header(second, 'revision')).toBeGreaterThan(header(first, 'revision'));
  });
});

describe('news', () => {
  it('begin with everything', async () => {
    const { news, clock } = await opened(smallScenario(), PAUSED);
    await clock.pass(300);
    expect(news()[0]).toMatchObject({
      opened: { scenario: { name: 'Small' }, seed: SEED, id: null },
      settings: { name: 'Small' },
      interventions: [],
    });
    expect(news()[0].opened?.planned).toHaveLength(240);
  });

  it('come at most four times a second', async () => {
    const { news, clock, host } = await opened(busyScenario(), PLAYING);
    host.setSpeed(600);
    for (let i = 0; i < 200; i++) {
      host.intervene({ kind: 'sendJob', class: 'light' });
      await clock.pass(5);
    }
    expect(news().length).toBeGreaterThan(2);
    expect(news().length).toBeLessThanOrEqual(5);
  });

  it('of what happened on the way come before the answer of a call that moves along the run', async () => {
    const { host, clock, news } = await opened(busyScenario(), PAUSED);
    const told = () => news().flatMap(({ changes = [] }) => changes).length;
    await clock.pass(1000);
    expect(told()).toBe(0);
    const [reached] = await Promise.all([host.advanceTo(300), clock.pass(0)]);
    expect(told()).toBeGreaterThan(0);
    expect(reached.news).toBe(news().length);
  });

  it('tell each change once, and nothing while nothing happens', async () => {
    const { news, clock, host } = await opened(busyScenario(), PAUSED);
    await Promise.all([host.advanceTo(400), clock.pass(2000)]);
    const told = news().flatMap(({ changes = [] }) => changes);
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told.map(({ time }) => time)).size).toBe(told.length);
    const count = news().length;
    await clock.pass(5000);
    expect(news()).toHaveLength(count);
  });

  it('tell settings, jobs, failed machines and alerts', async () => {
    const { news, clock, host } = await opened(busyScenario(), PAUSED);
    host.intervene({ kind: 'set', path: 'workload.peakRate', value: 200 });
    host.intervene({ kind: 'failMachine', machine: 'busiest' });
    host.intervene({ kind: 'sendJob', class: 'heavy' });
    await Promise.all([host.advanceTo(60), clock.pass(1000)]);
    const all = Object.assign({}, ...news()) as News;
    expect(all.settings?.workload).toMatchObject({ peakRate: 200 });
    expect(
      news()
        .flatMap(({ jobSteps = [] }) => jobSteps)
        .map(({ kind }) => kind),
    ).toContain('completed');
    expect(news().flatMap(({ machineEvents = [] }) => machineEvents)).toContainEqual(
      expect.objectContaining({ kind: 'failed', time: 0 }),
    );
    expect(all.alerts?.[0]).toMatchObject({ metric: 'cpu', clearedAt: null });
    expect(all.lastDecisions?.[0]?.compared.length).toBeGreaterThan(0);
  });
});
