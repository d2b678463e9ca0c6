// The row of a machine that failed, until it leaves the picture: a replacement is ordered, then ready.
// What it says agrees with the history of the same moment.
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/panels/stage-view.ts';
import { advanceRun, startRun } from '../../../src/sim/run.ts';
import type { Intervention } from '../../../src/sim/scenario/interventions.ts';
import { momentOf } from '../../../src/state/moment.ts';
import { packFrame } from '../../../src/worker/frame-packing.ts';
import { Watch } from '../../../src/worker/watch.ts';
import { en } from '../../../src/words/en.ts';
import { failuresTold } from '../../../src/words/failures-told.ts';
import { smallScenario } from '../worker/small-run.ts';

const FAILED_AT = 10;
const BOOT = 30;
const settings = smallScenario({
  workload: { kind: 'open', peakRate: 20 },
  machineKinds: [{ name: 'quick', boot: { meanSeconds: BOOT } }],
  pools: [
    {
      name: 'one',
      autoscaler: { policy: 'none', initial: 3, smallest: 3, largest: 6 },
    },
  ],
});

/** What the rows of these machines and the history say at these times of one run. */
function saidAt(times: readonly number[], failing: readonly (readonly [number, number])[]) {
  const interventions = failing.map(([time, machine]): Intervention => ({
    kind: 'failMachine',
    time,
    machine,
  }));
  const run = startRun({ scenario: settings, seed: 7, interventions });
  const watch = new Watch(run);
  const events = [];
  const said = [];
  for (const time of times) {
    advanceRun(run, time);
    events.push(...watch.takeUntold().machineEvents);
    const shown = { run, watch, epoch: 1, revision: 1, playing: false, speed: 10 } as const;
    const { machines } = momentOf(packFrame(shown, new ArrayBuffer(0)));
    const messages = (isShort: boolean) =>
      rowsOf(machines, time, { settings, words: en, isShort })
        .filter(({ state }) => state === 'failed')
        .map(({ message }) => message);
    const history = failuresTold(events, { now: time, words: en });
    said.push({
      long: messages(false),
      short: messages(true),
      isReplaced: history.map(({ replacement }) => replacement.includes('took its place')),
    });
  }
  return said;
}

describe('the row of a machine that failed', () => {
  it('says that a replacement is ordered, then that it is replaced, as the history does', () => {
    const [before, after, gone] = saidAt(
      [FAILED_AT + BOOT - 1, FAILED_AT + BOOT + 1, FAILED_AT + 91],
      [[FAILED_AT, 2]],
    );
    expect(before).toEqual({
      long: ['failed, replacement ordered'],
      short: ['failed'],
      isReplaced: [false],
    });
    expect(after).toEqual({ long: ['failed, replaced'], short: ['replaced'], isReplaced: [true] });
    expect(gone.long).toEqual([]);
  });

  it('tells each of several by its own replacement', () => {
    const [said] = saidAt(
      [FAILED_AT + BOOT + 1],
      [
        [FAILED_AT, 2],
        [FAILED_AT + 15, 1],
      ],
    );
    expect(said.long.toSorted()).toEqual(['failed, replaced', 'failed, replacement ordered']);
    expect(said.isReplaced).toEqual([true, false]);
  });

  it('does not count a replacement that failed while it was booting', () => {
    const [said] = saidAt(
      [FAILED_AT + BOOT + 2],
      [
        [FAILED_AT, 2],
        [FAILED_AT + 5, 4],
      ],
    );
    expect(said.long).toEqual(['failed, replacement ordered', 'failed, replacement ordered']);
  });
});
