// What came of a mission in words: both figures, and exactly what was compared.
import { describe, expect, it } from 'vitest';
import { failureOutcome, measuredOutcome } from '../../../src/panels/mission-outcome.ts';
import type { MachineEvent } from '../../../src/sim/cluster/cluster.ts';
import type { Intervention } from '../../../src/sim/scenario/interventions.ts';
import { en } from '../../../src/words/en.ts';
import { NOTHING } from '../../../src/words/format.ts';
import { runOf, set, shipped } from '../lessons/mission-run.ts';

const SALE = shipped('flash-sale');
const FIGURES = {
  until: 1320,
  with: { p95: 0.167, usd: 0.131, score: 0.66 },
  without: { p95: 1.639, usd: 0.124, score: 0.65 },
};

function told(mission: 'threshold' | 'balancer' | 'policy', done: Intervention) {
  const { settings } = runOf(SALE, [done]);
  return measuredOutcome({ ...FIGURES, mission, settings }, SALE, en);
}

describe('a measured change', () => {
  it('of the threshold is told in p95 and cost', () => {
    expect(told('threshold', set('pools.0.autoscaler.threshold.scaleOut.above', 50))).toEqual({
      title: '▲ at 50, not 70',
      note: 'From the start to 22:00, on the same requests: ▲ at 50 against ▲ at 70.',
      figures: [
        { name: 'p95 of all requests', value: '167 ms', note: 'not 1.64 s' },
        { name: 'Cost', value: '$0.13', note: 'not $0.12' },
      ],
    });
  });

  it('is told finer where two costs that differ would read the same', () => {
    const { settings } = runOf(SALE, [set('pools.0.autoscaler.threshold.scaleOut.above', 50)]);
    const costs = {
      with: { ...FIGURES.with, usd: 0.1081 },
      without: { ...FIGURES.with, usd: 0.1063 },
    };
    const { figures } = measuredOutcome(
      { ...costs, until: 1320, mission: 'threshold', settings },
      SALE,
      en,
    );
    expect(figures[1]).toMatchObject({ value: '$0.1081', note: 'not $0.1063' });
  });

  it('of the balancer is told in p95 alone', () => {
    expect(told('balancer', set('pools.0.balancer.policy', 'random'))).toEqual({
      title: 'Random, not Least connections',
      note: 'From the start to 22:00, on the same requests: Random against Least connections.',
      figures: [{ name: 'p95 of all requests', value: '167 ms', note: 'not 1.64 s' }],
    });
  });

  it('of the policy is told in the score and what it did to latency', () => {
    const outcome = told('policy', set('pools.0.autoscaler.policy', 'targetTracking'));
    expect(outcome.title).toBe('Target tracking has the better score');
    expect(outcome.note).toContain('Target tracking as set against Threshold as it began.');
    expect(outcome.figures.map(({ value, note }) => `${value}, ${note}`)).toEqual([
      '0.66, not 0.65',
      '167 ms, not 1.64 s',
    ]);
  });

  it('of the policy says when the better score was paid for with latency', () => {
    const { settings } = runOf(SALE, [set('pools.0.autoscaler.policy', 'targetTracking')]);
    const noteOf = (now: number, before: number) => {
      const [withIt, without] = [now, before].map((p95) => ({ ...FIGURES.with, p95 }));
      const measured = { mission: 'policy', until: 1320, settings } as const;
      return measuredOutcome({ ...measured, with: withIt, without }, SALE, en).note;
    };
    expect(noteOf(3.42, 1.83)).toMatch(/as it began\. But latency became worse\.$/);
    expect(noteOf(1.83, 3.42)).not.toContain('worse');
    expect(noteOf(1.8301, 1.83)).not.toContain('worse');
  });

  it('names the pool that was changed', () => {
    const mixed = shipped('mixed-work');
    const change = set('pools.2.autoscaler.threshold.scaleOut.above', 40);
    const { settings } = runOf(mixed, [change]);
    const outcome = measuredOutcome({ ...FIGURES, mission: 'threshold', settings }, mixed, en);
    expect(outcome.title).toBe('▲ at 40, not 70');
  });
});

describe('a failed machine', () => {
  const event = (kind: MachineEvent['kind'], serial: number, time: number): MachineEvent => {
    return { kind, serial, time, pool: 0, region: 0 };
  };
  const events = [
    event('ordered', 4, 10),
    event('failed', 2, 100),
    event('ordered', 5, 100),
    event('ready', 4, 130),
    event('ready', 5, 160),
  ];

  it('is told until another one is there', () => {
    const booting = failureOutcome(events.slice(0, 4), 7, en);
    expect(booting?.note).toBe('vm-5 was ordered at once and boots in its place.');
    expect(booting?.figures[1]).toMatchObject({ name: 'Replaced after', value: NOTHING });
    const replaced = failureOutcome(events, 7, en);
    expect(replaced).toMatchObject({
      title: 'vm-2 failed.',
      note: 'vm-5 took its place at 02:40.',
      figures: [
        { name: 'Requests failed', value: '7' },
        { name: 'Replaced after', value: en.mission.back.text(60) },
      ],
    });
  });

  it('of which nothing is recorded is not told', () => {
    expect(failureOutcome(events.slice(0, 1), 0, en)).toBeNull();
  });

  it('that nobody replaces is told, too', () => {
    expect(failureOutcome(events.slice(0, 2), 1, en)?.note).toBe(
      'No other machine was ordered in its place.',
    );
  });
});
