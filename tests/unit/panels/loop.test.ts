// The control loop in words, from real decisions of a small run: each sentence holds the numbers
// that the autoscaler itself compared.
import { describe, expect, it } from 'vitest';
import { loopSteps } from '../../../src/panels/loop-steps.ts';
import { spokenDecision } from '../../../src/panels/loop-decide.ts';
import { advanceRun, startRun } from '../../../src/sim/run.ts';
import type { Scenario } from '../../../src/sim/scenario/schema.ts';
import { momentOf } from '../../../src/state/moment.ts';
import { en } from '../../../src/words/en.ts';
import { packFrame } from '../../../src/worker/frame-packing.ts';
import { Watch } from '../../../src/worker/watch.ts';
import { busyScenario, smallScenario } from '../worker/small-run.ts';

/** The steps as "name: main | note", and the state of each. */
function loopAt(scenario: Scenario, time: number) {
  const run = startRun({ scenario, seed: 3, interventions: [] });
  const watch = new Watch(run);
  advanceRun(run, time);
  const source = { run, watch, epoch: 1, revision: 1, playing: true, speed: 10 } as const;
  const steps = loopSteps(
    {
      moment: momentOf(packFrame(source, new ArrayBuffer(0))),
      settings: scenario,
      pool: 0,
      last: watch.lastDecisions[0],
      change: watch.lastChanges[0],
    },
    en,
  );
  return { steps, watch, texts: steps.map(({ main, note }) => `${main} | ${note}`) };
}

describe('the threshold rule', () => {
  it('above the line: one machine more, and what is waited for', () => {
    const { texts, steps, watch } = loopAt(busyScenario(), 20);
    expect(texts[0]).toMatch(/^CPU 9\d\.\d% \| mean of the last 60\u2009s$/);
    expect(texts[1]).toBe('above ▲ 70% | one check decides');
    expect(texts[2]).toBe('+1 machine | 2 → 3, at most 10');
    expect(texts[3]).toBe('55 s to boot | then 55 s of cooldown');
    expect(steps.map(({ state }) => state)).toEqual(['rest', 'rest', 'out', 'rest']);
    const change = watch.lastChanges[0];
    expect(change && spokenDecision(change, en)).toMatch(
      /^Added one machine: CPU 9\d%, above ▲ 70%$/,
    );
  });

  it('a decision held back by the cooldown says so once the change is old news', () => {
    const held = loopAt(
      smallScenario({
        workload: { kind: 'open', peakRate: 190 },
        pools: [{ name: 'shared', autoscaler: { threshold: { cooldownSeconds: 300 } } }],
      }),
      110,
    );
    expect(held.texts[2]).toMatch(
      /^no change \| cooldown, 210\u2009s left$|^no change \| cooldown, 3\.5\u2009min left$/,
    );
  });

  it('between the lines: no change, and when the next check is', () => {
    const { texts, steps } = loopAt(
      smallScenario({ workload: { kind: 'open', peakRate: 80 } }),
      100,
    );
    expect(texts[1]).toBe('between ▼ and ▲ | 30% to 70%');
    expect(texts[2]).toBe('no change | between the lines');
    expect(texts[3]).toBe('check in 5 s | every 15\u2009s');
    expect(steps[0].state).toBe('active');
  });

  it('before the first sample there is nothing to observe', () => {
    const { texts } = loopAt(smallScenario(), 0);
    expect(texts[0]).toBe('nothing measured yet | ');
    expect(texts[2]).toBe('no change | nothing measured yet');
  });
});

describe('target tracking', () => {
  it('shows the sum it does', () => {
    const scenario = smallScenario({
      workload: { kind: 'open', peakRate: 80 },
      pools: [{ name: 'shared', autoscaler: { policy: 'targetTracking', initial: 4 } }],
    });
    const { texts } = loopAt(scenario, 70);
    const [, ready, cpu, wanted] = /⌈(\d+) × ([\d.]+) \/ 60⌉/.exec(texts[1])?.slice(0) ?? [];
    expect(wanted).toBeUndefined();
    expect(texts[1]).toContain(`asks for ${Math.ceil((Number(ready) * Number(cpu)) / 60)} |`);
  });
});

describe('no autoscaler', () => {
  it('says that the fleet stays as it is', () => {
    const { texts } = loopAt(
      smallScenario({ pools: [{ name: 'shared', autoscaler: { policy: 'none' } }] }),
      60,
    );
    expect(texts[1]).toBe('no autoscaler | the fleet stays as it is');
  });
});
