// The five workloads of the bench, each a scenario file for the engine and the same situation in
// the terms of the reference loop, with the mean response that theory gives.
// An event is an arrival or a completion: two a customer. Mean service 1 s.
// Theory: M/M/1; M/M/10 by Erlang C; the infinite system of two choices (Mitzenmacher 2001), of
// which 100 servers have a little more (bounds found by long runs); least connections of 1,000
// servers at 80 % hardly ever let anyone wait.
import type { LoopSpec } from './reference-loop.ts';
import w1 from './scenarios/W1.json' with { type: 'json' };
import w2 from './scenarios/W2.json' with { type: 'json' };
import w3 from './scenarios/W3.json' with { type: 'json' };
import w4 from './scenarios/W4.json' with { type: 'json' };
import w5 from './scenarios/W5.json' with { type: 'json' };

export type WorkloadName = 'W1' | 'W2' | 'W3' | 'W4' | 'W5';

export interface Workload {
  readonly about: string;
  readonly scenario: { readonly metrics: { readonly sampleSeconds: number } };
  readonly loop: LoopSpec;
  /** Lowest and highest mean response held to be right, seconds: theory and noise of 2 M customers. */
  readonly theory: readonly [number, number];
}

const single = {
  servers: 1,
  coresEach: 1,
  rate: 0.9,
  pick: 'only',
  sampleSeconds: Infinity,
} as const;
const many = {
  servers: 100,
  coresEach: 1,
  rate: 90,
  pick: 'two',
  sampleSeconds: Infinity,
} as const;

/**
 * The workload with another interval between samples, seconds; as it stands without one. W5 keeps
 * its own: sampling each second is what it is about.
 */
export function workloadNamed(name: WorkloadName, sampleSeconds?: number): Workload {
  const workload = WORKLOADS[name];
  if (sampleSeconds === undefined || name === 'W5') return workload;
  return { ...workload, scenario: { ...workload.scenario, metrics: { sampleSeconds } } };
}

export const WORKLOADS: Readonly<Record<WorkloadName, Workload>> = {
  W1: { about: 'M/M/1 at 90 %', scenario: w1, loop: single, theory: [9.5, 10.5] },
  W2: {
    about: 'M/M/10 at 90 %',
    scenario: w2,
    loop: { ...single, coresEach: 10, rate: 9 },
    theory: [1.6387, 1.6987],
  },
  W3: { about: '100 servers, two choices, 90 %', scenario: w3, loop: many, theory: [2.614, 2.68] },
  W4: {
    about: '1,000 servers, least connections, 80 %',
    scenario: w4,
    loop: { ...many, servers: 1000, rate: 800, pick: 'least' },
    theory: [0.995, 1.005],
  },
  W5: {
    about: 'W3, sampled each second, autoscaled',
    scenario: w5,
    loop: { ...many, sampleSeconds: 1 },
    theory: [2.614, 2.68],
  },
};
