// Measures one workload: the engine and the reference loop in turn, in one process, the fastest of
// several turns each after a warm-up. Absolute figures depend on the machine and its load; the
// ratio is what holds. Works in Node and in a worker of a browser.
import { referenceLoop } from './reference-loop.ts';
import { runEngine } from './run-engine.ts';
import { type WorkloadName, workloadNamed } from './workloads.ts';

export interface Plan {
  readonly name: WorkloadName;
  readonly customers: number;
  /** Turns that count, after one that does not. */
  readonly turns: number;
  /** Simulated seconds between samples of W1 to W4; as their files say when left out. */
  readonly sampleSeconds?: number | undefined;
  /** Milliseconds: of the wall, or of the processor where others keep the machine busy. */
  readonly clock: () => number;
}

/** Rates are events per second of wall time, responses seconds. */
export interface Measured {
  readonly name: WorkloadName;
  readonly about: string;
  readonly customers: number;
  /** Simulated seconds between samples, which cost the engine time; the loop of W1 to W4 has none. */
  readonly sampleSeconds: number;
  readonly engineRate: number;
  readonly loopRate: number;
  readonly ratio: number;
  /** Mean over the turns, each with a seed of its own. */
  readonly engineResponse: number;
  readonly loopResponse: number;
  readonly theory: readonly [number, number];
  readonly isRight: boolean;
}

const WARM_UP_SHARE = 0.25;

export function measureWorkload(plan: Plan): Measured {
  const { name, customers, turns, clock } = plan;
  const workload = workloadNamed(name, plan.sampleSeconds);
  let engineRate = 0;
  let loopRate = 0;
  let engineSum = 0;
  let loopSum = 0;
  runEngine(workload, customers * WARM_UP_SHARE, 99);
  referenceLoop(workload.loop, customers * WARM_UP_SHARE, 99);
  for (let turn = 1; turn <= turns; turn++) {
    const engine = timed(clock, () => runEngine(workload, customers, turn));
    const loop = timed(clock, () => referenceLoop(workload.loop, customers, turn));
    engineRate = Math.max(engineRate, engine.rate);
    loopRate = Math.max(loopRate, loop.rate);
    engineSum += engine.meanResponse;
    loopSum += loop.meanResponse;
  }
  const engineResponse = engineSum / turns;
  const { about, theory } = workload;
  const { sampleSeconds } = workload.scenario.metrics;
  return {
    ...{
      name,
      about,
      customers,
      sampleSeconds,
      engineRate,
      loopRate,
      ratio: engineRate / loopRate,
    },
    ...{ engineResponse, loopResponse: loopSum / turns, theory },
    isRight: engineResponse >= theory[0] && engineResponse <= theory[1],
  };
}

/** The engine alone: its best rate, events per second. */
export function runEngineTurns(plan: Plan): { engineRate: number } {
  const { name, customers, turns, clock } = plan;
  const workload = workloadNamed(name, plan.sampleSeconds);
  let engineRate = 0;
  for (let turn = 1; turn <= turns; turn++) {
    const { rate } = timed(clock, () => runEngine(workload, customers, turn));
    engineRate = Math.max(engineRate, rate);
  }
  return { engineRate };
}

function timed<T extends { events: number }>(
  clock: () => number,
  run: () => T,
): T & { rate: number } {
  const started = clock();
  const result = run();
  const seconds = (clock() - started) / 1000;
  return { ...result, rate: result.events / seconds };
}
