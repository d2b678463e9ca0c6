// The lab: controls become interventions, refusals become words, and after the engine's death the
// same recipe goes to a new engine, with what it had not answered.
import { describe, expect, it } from 'vitest';
import { Lab } from '../../../src/state/lab.svelte.ts';
import { KeeperDoor } from '../../../src/state/keeper-door.svelte.ts';
import { labWindow } from '../../../src/state/lab-window.ts';
import type { Intervention } from '../../../src/sim/scenario/interventions.ts';
import type { Change, Source, Start } from '../../../src/worker/protocol.ts';
import type { Opened } from '../../../src/worker/protocol-news.ts';
import { smallScenario } from '../worker/small-run.ts';
import { fakeEngine, statusOf } from './fake-engine.ts';

const OPENED: Opened = {
  scenario: smallScenario(),
  id: 'small',
  seed: 5,
  planned: [],
  parent: null,
  hasPrevious: false,
};
const START: Start = { playing: true, speed: 10 };
const SOURCE: Source = { kind: 'shipped', id: 'small', seed: 5 };

async function started(time = 30) {
  let revision = 1;
  const status = () =>
    statusOf({ time, revision: revision++, playing: true, digest: 'abcdef0123456789' });
  const interventions: Intervention[] = [];
  const fake = fakeEngine({
    catalog: () => [{ id: 'small', name: 'Small' }],
    open: () => ({ ok: true, status: status() }),
    pause: () => ({ ...status(), playing: false }),
    intervene: (change: Change) => {
      const intervention = { ...change, time } as Intervention;
      interventions.push(intervention);
      return {
        ok: true,
        status: status(),
        intervention,
        interventions: [...interventions],
        settings: OPENED.scenario,
        notApplied: null,
      };
    },
  });
  const lab = new Lab(fake.start);
  await lab.start(SOURCE, START);
  fake.events?.onnews({
    epoch: 1,
    revision: 0,
    opened: OPENED,
    settings: OPENED.scenario,
    interventions: [],
  });
  return { lab, fake };
}

describe('a control', () => {
  it('adds an intervention with the time that the engine gave it', async () => {
    const { lab, fake } = await started();
    expect(await lab.set('workload.peakRate', 80)).toBe(true);
    expect(fake.calls.at(-1)).toEqual([
      'intervene',
      [{ kind: 'set', path: 'workload.peakRate', value: 80 }],
    ]);
    expect(lab.run.interventions).toEqual([
      { kind: 'set', path: 'workload.peakRate', value: 80, time: 30 },
    ]);
  });

  it('that is refused says why and adds nothing', async () => {
    const { lab, fake } = await started();
    const message = 'workload.peakRate: -1 is not allowed; give 0 to 10,000,000';
    fake.answers.intervene = () => ({
      ok: false,
      problems: [{ path: '', value: '', allowed: '', message }],
    });
    expect(await lab.set('workload.peakRate', -1)).toBe(false);
    expect(lab.trouble).toEqual({ kind: 'refused', sentence: message });
    expect(lab.run.interventions).toEqual([]);
  });

  it('that moves along the run is over when the news of what happened on the way have come', async () => {
    const { lab, fake } = await started();
    fake.answers.advanceTo = () => statusOf({ revision: 2, time: 600, news: 3 });
    let isOver = false;
    const moved = lab.advanceTo(600).then(() => (isOver = true));
    const settle = () => new Promise((resolve) => setTimeout(resolve));
    fake.events?.onnews({ epoch: 1, revision: 1 });
    await settle();
    expect(isOver).toBe(false);
    fake.events?.onnews({ epoch: 1, revision: 2, changes: [] });
    await moved;
    expect(isOver).toBe(true);
    fake.answers.seek = () => statusOf({ revision: 3, news: 9 });
    const sought = lab.seek(10);
    await settle();
    fake.die();
    await sought;
  });

  it('pressed twice takes back two changes, not one of them twice', async () => {
    const { lab, fake } = await started();
    await lab.set('workload.peakRate', 80);
    await lab.set('pools.0.autoscaler.smallest', 4);
    await Promise.all([lab.undo(), lab.undo()]);
    const undone = fake.calls.slice(-2).map(([, [change]]) => (change as { path: string }).path);
    expect(undone).toEqual(['pools.0.autoscaler.smallest', 'workload.peakRate']);
  });

  it('sends a job of the first class unless another is named', async () => {
    const { lab, fake } = await started();
    await lab.sendJob();
    await lab.sendJob('heavy');
    expect(fake.calls.slice(-2).map(([, [change]]) => change)).toEqual([
      { kind: 'sendJob', class: 'light' },
      { kind: 'sendJob', class: 'heavy' },
    ]);
  });
});

describe('when the engine dies', () => {
  it('the page knows, and nothing waits for ever', async () => {
    const { lab, fake } = await started();
    delete fake.answers.nextDecision;
    const waiting = lab.nextDecision();
    fake.die();
    expect(await waiting).toBeNull();
    expect(lab.engine).toBe('stopped');
  });

  it('start again opens the same recipe at the same time', async () => {
    const { lab, fake } = await started();
    await lab.set('workload.peakRate', 80);
    const interventions = [...lab.run.interventions];
    const kept = lab.playback.kept!;
    fake.die();
    await lab.startAgain();
    expect(fake.starts).toBe(2);
    expect(lab.engine).toBe('running');
    const { scenario, seed, id } = OPENED;
    const opens = fake.calls.filter(([name]) => name === 'open');
    expect(opens.at(-1)?.[1]).toEqual([
      {
        ...{ kind: 'recipe', id, recipe: { scenario, seed, interventions } },
        kept,
      },
      { fromSeconds: 30, playing: true, speed: 10, anySize: true, onceTouched: false },
    ]);
  });

  it('a new one keeps it as the old one did, also what nobody touched and came from elsewhere', async () => {
    const { lab, fake } = await started();
    const parent = { id: 'f'.repeat(32), time: 20 };
    const kept = { id: 'e'.repeat(32), parent, recordedUntil: 20, onceTouched: true };
    lab.playback.takeStatus(statusOf({ epoch: 2, time: 30, recordedUntil: 50, kept }));
    fake.die();
    await lab.startAgain();
    const [source, start] = fake.calls.findLast(([name]) => name === 'open')![1];
    expect(source).toMatchObject({ kind: 'shipped', kept: { ...kept, recordedUntil: 50 } });
    expect(start).toMatchObject({ fromSeconds: 30, onceTouched: true });
  });

  it('knows that too many requests were in flight, and comes back paused', async () => {
    const { lab, fake } = await started();
    fake.die('tooManyInFlight');
    expect(lab.gaveUp).toBe('tooManyInFlight');
    await lab.startAgain();
    const opens = fake.calls.filter(([name]) => name === 'open');
    expect(opens.at(-1)?.[1]).toMatchObject([{}, { fromSeconds: 30, playing: false }]);
    fake.die();
    expect(lab.gaveUp).toBeNull();
  });

  it('says so when the run could not be opened again, and keeps what was not answered', async () => {
    const { lab, fake } = await started();
    const { open, intervene } = fake.answers;
    delete fake.answers.intervene;
    const lost = lab.sendBurst();
    fake.die();
    await lost;
    fake.answers.open = () => ({ ok: false, problems: [] });
    expect(await lab.startAgain()).toBe(false);
    expect(lab.engine).toBe('stopped');
    Object.assign(fake.answers, { open, intervene });
    expect(await lab.startAgain()).toBe(true);
    expect(lab.run.interventions).toHaveLength(1);
  });

  it('what it had not answered is done by the next one', async () => {
    const { lab, fake } = await started();
    const answer = fake.answers.intervene;
    delete fake.answers.intervene;
    const lost = lab.sendBurst();
    fake.die();
    expect(await lost).toBe(false);
    if (answer) fake.answers.intervene = answer;
    const before = fake.calls.length;
    await lab.startAgain();
    const after = fake.calls.slice(before).filter(([name]) => name === 'intervene');
    expect(after).toEqual([['intervene', [{ kind: 'burst' }]]]);
    expect(lab.run.interventions).toHaveLength(1);
  });

  it('before anything was opened, it asks for the same again', async () => {
    const fake = fakeEngine({});
    const lab = new Lab(fake.start);
    const starting = lab.start(SOURCE, START);
    await Promise.resolve();
    fake.die();
    await starting;
    fake.answers = { catalog: () => [], open: () => ({ ok: true, status: statusOf() }) };
    await lab.startAgain();
    expect(fake.calls.filter(([name]) => name === 'open').at(-1)?.[1]).toEqual([SOURCE, START]);
  });

  it('an engine that cannot be started is told, too', async () => {
    const lab = new Lab(() => Promise.reject(new Error('no script')));
    await lab.start(SOURCE, START);
    expect(lab.engine).toBe('stopped');
  });

  it('news of the new engine are taken although it counts from the beginning', async () => {
    const { lab, fake } = await started();
    fake.events?.onnews({ epoch: 9, revision: 0, opened: OPENED });
    fake.die();
    await lab.startAgain();
    fake.events?.onnews({ epoch: 1, revision: 0, opened: { ...OPENED, seed: 77 } });
    expect(lab.run.opened?.seed).toBe(77);
  });
});

describe('window.lab', () => {
  it('shows the state as plain data, and its calls are those of the controls', async () => {
    const { lab } = await started();
    const shown = labWindow(lab, new KeeperDoor(lab));
    await shown.set('workload.peakRate', 80);
    expect(shown).toMatchObject({
      time: 30,
      digest: 'abcdef0123456789',
      seed: 5,
      playing: true,
      interventions: [{ kind: 'set', path: 'workload.peakRate', value: 80, time: 30 }],
    });
    expect(structuredClone(shown.scenario)).toEqual(OPENED.scenario);
    await shown.pause();
    expect(shown.playing).toBe(false);
  });
});
