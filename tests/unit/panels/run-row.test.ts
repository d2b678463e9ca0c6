// A line of the list of runs as it is written: what it says of the run.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import RunRow from '../../../src/panels/RunRow.svelte';
import { singleLines } from '../../../src/state/run-lineage.ts';
import { ENGINE } from '../../../src/sim/run.ts';
import type { KeptRun } from '../../../src/store/kept-run.ts';
import { fork, keptRun } from '../state/kept-runs.ts';

const nothing = () => undefined;
const noon = new Date(2026, 10, 27, 12).getTime();
const HOUR_MS = 3_600_000;

/** Its text, without what only a screen draws. */
function textOf(run: KeptRun, changes = ''): string {
  const [line] = singleLines([run], new Map([['1', 'Flash sale']]));
  const { body } = render(RunRow, {
    props: {
      ...{ line, index: 0, now: noon, isChosen: false, isPresent: true, isWriting: false },
      ...{ changes, editing: null, onact: nothing, onchoose: nothing, onfold: nothing },
      ...{ ontag: nothing, onedited: nothing },
    },
  });
  return body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

describe('a line', () => {
  it('says when its run was begun, which is the order of the list, not when it was last changed', () => {
    const text = textOf(keptRun(1, { begun: noon - HOUR_MS, changed: noon - HOUR_MS / 2 }));
    expect(text).toContain('today 11:00');
    expect(text).not.toContain('11:30');
  });

  it('says of a run of another engine that its results may differ, of others nothing', () => {
    expect(textOf(keptRun(1, { engine: 'autoscaling-lab/0' }))).toContain('results may differ');
    expect(textOf(keptRun(1, { engine: ENGINE }))).not.toContain('differ');
  });

  it('says what the changes of its run come to, and where it comes from', () => {
    const run = { ...fork(2, 1, 1300), interventions: 2 };
    expect(textOf(run)).toMatch(/seed 42, 2 interventions from Flash sale at 21:40/);
    expect(textOf(run, 'cooldown 0 s')).toContain('seed 42, 2 interventions: cooldown 0 s from');
    expect(textOf(keptRun(1))).toContain('seed 42, no interventions');
  });
});
