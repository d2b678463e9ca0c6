// Jobs from real runs: each with its class, its wait, its machine and how it ended; and what is said
// of bursts and failures that were made by hand.
import { describe, expect, it } from 'vitest';
import { jobViews, MOST_JOBS } from '../../../src/panels/job-list.ts';
import { BURST_SECONDS, tryItNotes } from '../../../src/panels/try-it-notes.ts';
import * as engine from '../../../src/sim/cluster/workload-events.ts';
import { advanceRun, startRun } from '../../../src/sim/run.ts';
import type { Intervention } from '../../../src/sim/scenario/interventions.ts';
import type { Scenario } from '../../../src/sim/scenario/schema.ts';
import { en } from '../../../src/words/en.ts';
import { busyScenario, smallScenario } from '../worker/small-run.ts';

const send = (time: number, name = 'heavy'): Intervention => {
  return { kind: 'sendJob', time, class: name };
};

function jobsOf(scenario: Scenario, interventions: readonly Intervention[], until: number) {
  const run = startRun({ scenario, seed: 3, interventions: [...interventions] });
  advanceRun(run, until);
  const { jobSteps, machineEvents } = run.recorder;
  return { ...jobViews({ jobSteps, machineEvents, scenario }, en), jobSteps };
}

describe('a job', () => {
  it('is followed from birth to its answer', () => {
    const { list, all } = jobsOf(smallScenario(), [send(30)], 40);
    expect(all).toBe(1);
    const [job] = list;
    expect(job).toMatchObject({ job: 0, name: 'Job 1', classIndex: 1, state: 'good' });
    expect(job.machine).toBeTypeOf('number');
    expect(job.lines.map(({ text }) => text)).toEqual([
      'Born, class heavy',
      `To vm-${job.machine}, container ${/container (\d)/.exec(job.lines[1].text)?.[1]}`,
      'Service starts',
      'Answered',
    ]);
    expect(job.lines[0].after).toBe('00:30.000');
    expect(job.lines[3].after).toBe(`+${job.outcome}`);
  });

  it('that waits in the balancer says so, and for how long', () => {
    const { list, jobSteps } = jobsOf(busyScenario(), [send(60)], 120);
    const texts = list[0].lines.map(({ text }) => text);
    expect(texts[1]).toBe('Queued in the balancer');
    const routed = jobSteps.find(({ kind }) => kind === 'routed');
    const waited = (routed?.time ?? 0) - 60;
    expect(waited).toBeGreaterThan(0.1);
    expect(list[0].lines[2].after).toBe(en.jobList.after(waited));
  });

  it('has the time on the network in its latency, as every latency has', () => {
    const far = smallScenario({ regions: [{ name: 'far', networkDelaySeconds: 0.5 }] });
    const { list, jobSteps } = jobsOf(far, [send(30)], 40);
    const served = jobSteps.at(-1)!.time - 30;
    expect(list[0].outcome).toBe(en.jobList.latency(served + 0.5));
    expect(list[0].lines.at(-1)).toEqual({
      text: 'Back with its user',
      after: en.jobList.after(served + 0.5),
    });
  });

  it('that finds no room, or waits too long, is told by how it ended', () => {
    const full = { workload: { kind: 'open', peakRate: 900 } } as const;
    const noRoom = { name: 'shared', balancer: { queueLimit: 0 } };
    expect(
      jobsOf(smallScenario({ ...full, pools: [noRoom] }), [send(60)], 90).list[0],
    ).toMatchObject({ state: 'bad', outcome: 'rejected', machine: null });
    const classes = [{ name: 'heavy', work: { meanCoreSeconds: 0.1 }, timeoutSeconds: 0.5 }];
    const { list } = jobsOf(smallScenario({ ...full, classes }), [send(60)], 90);
    expect(list[0]).toMatchObject({ state: 'bad', outcome: 'gave up' });
    expect(list[0].lines.at(-1)?.text).toBe('The client gave up');
  });

  it('that is lost with its machine says so', () => {
    const slow = smallScenario({
      classes: [{ name: 'heavy', work: { meanCoreSeconds: 500 }, timeoutSeconds: 'none' }],
      workload: { kind: 'open', peakRate: 0 },
    });
    const fails = [1, 2].map((machine): Intervention => ({
      kind: 'failMachine',
      time: 10,
      machine,
    }));
    const { list } = jobsOf(slow, [send(5), ...fails], 20);
    expect(list[0]).toMatchObject({ state: 'bad', outcome: 'failed' });
    const under = jobsOf(slow, [send(5)], 20).list[0];
    expect(under).toMatchObject({ state: 'open', outcome: 'in service' });
  });
});

describe('the list of jobs', () => {
  it('has the newest first, and so many at most', () => {
    const many = Array.from({ length: 30 }, (_, i) => send(10 + i, i % 2 ? 'light' : 'heavy'));
    const { list, all } = jobsOf(smallScenario(), many, 60);
    expect(all).toBe(30);
    expect(list).toHaveLength(MOST_JOBS);
    expect(list.slice(0, 2).map(({ name, classIndex }) => [name, classIndex])).toEqual([
      ['Job 30', 0],
      ['Job 29', 1],
    ]);
  });

  it('is empty before the first job', () => {
    expect(jobsOf(smallScenario(), [], 20)).toMatchObject({ list: [], all: 0 });
  });
});

describe('what goes on', () => {
  const burst = (time: number): Intervention => ({ kind: 'burst', time });
  const fail = (time: number, machine: number | 'busiest'): Intervention => {
    return { kind: 'failMachine', time, machine };
  };

  it('a burst, for as long as the engine sends its requests', () => {
    expect(BURST_SECONDS).toBe(engine.BURST_SECONDS);
    const at = (now: number) => tryItNotes([burst(100)], now, en);
    expect([99, 100, 112.5, 129.99, 130].map(at)).toEqual([
      '',
      'Burst: 30 s more',
      'Burst: 18 s more',
      'Burst: 1 s more',
      '',
    ]);
  });

  it('several bursts until the last one is over', () => {
    expect(tryItNotes([burst(100), burst(110)], 120, en)).toBe('2 bursts: 20 s more');
  });

  it('the machine that failed, by its name, while it is on the picture', () => {
    const at = (now: number) => tryItNotes([fail(100, 7), burst(105)], now, en);
    expect(at(110)).toBe('Burst: 25 s more, vm-7 failed');
    expect(at(190)).toBe('');
    expect(tryItNotes([fail(100, 'busiest')], 101, en)).toBe('');
  });
});
