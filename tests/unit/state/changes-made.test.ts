// What can be undone and done again: the newest change up to the shown moment, in a fork only what
// was done before it, in a run that comes on the screen what its own interventions did.
import { beforeEach, describe, expect, it } from 'vitest';
import { ChangesMade } from '../../../src/state/changes-made.svelte.ts';
import { CurrentRun } from '../../../src/state/current-run.svelte.ts';
import { changesOf, type SettingChange } from '../../../src/sim/scenario/setting-changes.ts';
import type { Opened } from '../../../src/worker/protocol-news.ts';
import { smallScenario } from '../worker/small-run.ts';

const change = (time: number, before: number, after: number): SettingChange => {
  return { time, path: 'workload.peakRate', before, after };
};
const [first, second, third] = [change(10, 60, 70), change(20, 70, 80), change(30, 80, 90)];

let made: ChangesMade;
beforeEach(() => {
  made = new ChangesMade();
  made.arrive(1, []);
});

describe('undo and redo', () => {
  beforeEach(() => {
    for (const each of [first, second, third]) made.add(each);
  });

  it('take the newest, and leave alone what lies after the shown moment', () => {
    expect(made.next('undo', 100)).toBe(third);
    expect(made.next('undo', 25)).toBe(second);
    expect(made.next('undo', 5)).toBeUndefined();
    expect(made.next('redo', 100)).toBeUndefined();
  });

  it('hand what was undone to redo, and back', () => {
    made.moved('undo', third);
    expect(made.next('undo', 100)).toBe(second);
    expect(made.next('redo', 100)).toBe(third);
    made.moved('redo', third);
    expect(made.next('redo', 100)).toBeUndefined();
    expect(made.next('undo', 100)).toBe(third);
  });

  it('a change by hand ends what could be done again', () => {
    made.moved('undo', third);
    made.add(change(40, 80, 85));
    expect(made.next('redo', 100)).toBeUndefined();
  });

  it('in a fork, only what was done before it', () => {
    made.moved('undo', second);
    made.fork(2, 15);
    expect(made.next('undo', 100)).toBe(first);
    expect(made.next('redo', 100)).toBeUndefined();
  });

  it('an answer of the same run changes nothing', () => {
    made.fork(1, 0);
    made.leave(1);
    made.arrive(1, []);
    expect(made.next('undo', 100)).toBe(third);
  });

  it('in another run, what its own interventions did', () => {
    made.leave(2);
    expect(made.next('undo', 100)).toBeUndefined();
    const own = { ...first, acted: true };
    made.arrive(2, [own, null, { ...second, acted: false }]);
    expect(made.next('undo', 100)).toBe(own);
    expect(made.next('redo', 100)).toBeUndefined();
  });
});

describe('the changes of a list of interventions', () => {
  it('have the value before each, from the scenario or the change before', () => {
    const scenario = smallScenario();
    const set = (time: number, path: string, value: unknown) =>
      ({ kind: 'set', time, path, value }) as const;
    expect(
      changesOf(
        scenario,
        [
          set(10, 'workload.peakRate', 70),
          { kind: 'burst', time: 15 },
          set(16, 'workload.peakRate', -1),
          set(20, 'workload.peakRate', 80),
          set(30, 'pools.0.autoscaler.largest', 12),
          set(40, 'pools.7.unheard', 1),
        ],
        [{ index: 2 }],
      ),
    ).toEqual([
      { ...first, acted: true },
      null,
      { ...change(16, 70, -1), acted: false },
      { ...second, acted: true },
      { time: 30, path: 'pools.0.autoscaler.largest', before: 10, after: 12, acted: true },
      { time: 40, path: 'pools.7.unheard', before: undefined, after: 1, acted: true },
    ]);
  });
});

describe('a fork', () => {
  const opened = (parent: Opened['parent']): Opened => {
    const scenario = smallScenario();
    return { scenario, id: null, seed: 1, planned: [5], parent, hasPrevious: parent !== null };
  };
  const mark = (time: number) => ({ time, pool: 0, from: 2, to: 3, total: 3 });

  it('keeps what the other run recorded after it', () => {
    const run = new CurrentRun();
    run.takeNews({
      epoch: 1,
      revision: 0,
      opened: opened(null),
      changes: [mark(10), mark(20), mark(30)],
    });
    run.takeNews({
      epoch: 2,
      revision: 0,
      opened: opened({ epoch: 1, time: 15 }),
      changes: [mark(10)],
    });
    expect(run.left.changes.map(({ time }) => time)).toEqual([20, 30]);
    expect(run.changes.map(({ time }) => time)).toEqual([10]);
  });

  it('that is come back to has them again', () => {
    const run = new CurrentRun();
    const fork = opened({ epoch: 1, time: 15 });
    run.takeNews({ epoch: 1, revision: 0, opened: opened(null), changes: [mark(20)] });
    run.takeNews({ epoch: 2, revision: 0, opened: fork, changes: [mark(40)] });
    run.takeNews({ epoch: 3, revision: 0, opened: opened(null), changes: [mark(20)] });
    expect(run.left.changes).toEqual([]);
    const again = opened({ epoch: 3, time: 15 });
    run.takeNews({ epoch: 4, revision: 0, opened: again, changes: [mark(40)] });
    expect(run.left.changes.map(({ time }) => time)).toEqual([20]);
  });

  it('that has been forked itself has not what that newer fork recorded', () => {
    const run = new CurrentRun();
    const fork = opened({ epoch: 1, time: 15 });
    const newer = opened({ epoch: 2, time: 30 });
    run.takeNews({ epoch: 1, revision: 0, opened: opened(null), changes: [mark(20)] });
    run.takeNews({ epoch: 2, revision: 0, opened: fork, changes: [mark(40)] });
    run.takeNews({ epoch: 3, revision: 0, opened: newer, changes: [mark(50)] });
    expect(run.left.changes.map(({ time }) => time)).toEqual([40]);
    run.takeNews({ epoch: 4, revision: 0, opened: fork, changes: [mark(40)] });
    expect(run.left.changes).toEqual([]);
    expect(run.isFork).toBe(false);
  });

  it('whose other run is gone keeps nothing', () => {
    const run = new CurrentRun();
    run.takeNews({ epoch: 1, revision: 0, opened: opened(null), changes: [mark(20)] });
    const alone = { ...opened({ epoch: 1, time: 15 }), hasPrevious: false };
    run.takeNews({ epoch: 2, revision: 0, opened: alone });
    expect(run.left.changes).toEqual([]);
  });

  it('has the plan of its own interventions', () => {
    const run = new CurrentRun();
    run.takeNews({ epoch: 1, revision: 0, opened: opened(null), planned: [7] });
    expect(run.planned).toEqual([7]);
    run.takeNews({ epoch: 2, revision: 0, opened: opened(null) });
    expect(run.planned).toEqual([5]);
  });
});
