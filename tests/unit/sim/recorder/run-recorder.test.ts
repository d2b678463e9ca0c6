// The log of a very long run: what is let go is still counted, also after going back.
import { expect, it } from 'vitest';
import type { Decision } from '../../../../src/sim/autoscaler/policy.ts';
import { RunRecorder } from '../../../../src/sim/recorder/run-recorder.ts';

/** Every thousandth decision changes something. */
function decisionAt(time: number): Decision {
  const to = time % 1000 === 0 ? 3 : 2;
  const rest = { ready: 2, recommended: to, compared: [], stages: [] };
  return { time, policy: 'none', from: 2, to, reason: 'noPolicy', ...rest };
}

it('counts decisions that its log has let go, also after going back', () => {
  const recorder = new RunRecorder();
  const decideUntil = (from: number, end: number): void => {
    for (let time = from; time <= end; time++) recorder.decided(0, decisionAt(time));
  };
  decideUntil(1, 25_000);
  const mark = recorder.mark(25_000);
  decideUntil(25_001, 26_000);
  expect([recorder.decisionCount, recorder.changeCount]).toEqual([26_000, 26]);
  recorder.rewind(mark);
  expect([recorder.decisionCount, recorder.changeCount]).toEqual([25_000, 25]);
  expect(recorder.decisions.length).toBeLessThan(20_000);
});
