// Small clouds whose every event can be computed by hand: requests come at even times and take
// exactly one amount of work unless a test says otherwise. Times are simulated seconds, work is
// core-seconds. Whatever a test does not mention has the value given here.
import type { Intervention } from '../../../../src/sim/scenario/interventions.ts';
import type { Scenario, ScenarioInput } from '../../../../src/sim/scenario/schema.ts';
import { parseScenario } from '../../../../src/sim/scenario/validate.ts';
import { advanceRun, intervene, type Run, startRun } from '../../../../src/sim/run.ts';

type Part<K extends keyof ScenarioInput> = NonNullable<ScenarioInput[K]>;
type ClassInput = Part<'classes'>[number];
type PoolInput = Part<'pools'>[number];

export interface SmallCloud {
  /** Requests a second, at even times: the first one after 1 / rate. */
  readonly rate?: number;
  readonly work?: number;
  readonly class?: Omit<ClassInput, 'name' | 'work'>;
  readonly machine?: Omit<Part<'machineKinds'>[number], 'name'>;
  readonly container?: Omit<Part<'containerKinds'>[number], 'name'>;
  readonly pool?: Omit<PoolInput, 'name' | 'balancer' | 'autoscaler'>;
  readonly balancer?: NonNullable<PoolInput['balancer']>;
  readonly autoscaler?: NonNullable<PoolInput['autoscaler']>;
  /** Anything else of the scenario. */
  readonly more?: ScenarioInput;
  readonly seed?: number;
  readonly interventions?: readonly Intervention[];
}

const CERTAIN = { law: 'deterministic' } as const;

/** One class, one pool of machines of one core; by default one machine and no autoscaler. */
export function scenarioOf(cloud: SmallCloud): Scenario {
  const { rate = 0, work = 1, autoscaler = {} } = cloud;
  const fleet = { policy: 'none', smallest: 1, largest: 10, initial: 1 } as const;
  const input: ScenarioInput = {
    durationSeconds: 1000,
    classes: [
      {
        name: 'a',
        work: { meanCoreSeconds: work, distribution: CERTAIN },
        timeoutSeconds: 'none',
        ...cloud.class,
      },
    ],
    workload: { kind: 'open', peakRate: rate, arrivals: CERTAIN },
    machineKinds: [{ name: 'm', cores: 1, ...cloud.machine }],
    containerKinds: [{ name: 'k', ...cloud.container }],
    pools: [
      {
        name: 'p',
        containersPerMachine: 1,
        ...cloud.pool,
        balancer: { policy: 'roundRobin', ...cloud.balancer },
        autoscaler: { ...fleet, ...autoscaler },
      },
    ],
    ...cloud.more,
  };
  const parsed = parseScenario(input);
  if (parsed.ok) return parsed.scenario;
  throw new Error(parsed.problems[0].message);
}

export function startCloud(cloud: SmallCloud): Run {
  const { seed = 1, interventions = [] } = cloud;
  return startRun({ scenario: scenarioOf(cloud), seed, interventions });
}

/** A run advanced to a time. */
export function cloudAt(time: number, cloud: SmallCloud): Run {
  const run = startCloud(cloud);
  advanceRun(run, time);
  return run;
}

/** Changes a setting now. */
export function set(run: Run, path: string, value: unknown): void {
  const before = run.notApplied.length;
  intervene(run, { kind: 'set', time: 0, path, value });
  if (run.notApplied.length > before) throw new Error(run.notApplied[before].reason);
}

/** Sends a request by hand now; its steps are in run.recorder.jobSteps. */
export function send(run: Run, name = 'a'): void {
  intervene(run, { kind: 'sendJob', time: 0, class: name });
}

/** Steps of the jobs as text: "1.5 #0 started vm-1". */
export function jobSteps(run: Run): string[] {
  return run.recorder.jobSteps.map(({ time, job, kind, machine }) => {
    const place = machine === null ? '' : ` vm-${machine}`;
    return `${time} #${job} ${kind}${place}`;
  });
}

/** Steps of the machines as text: "60 vm-2 ready". */
export function machineSteps(run: Run): string[] {
  return run.recorder.machineEvents.map(({ time, serial, kind }) => `${time} vm-${serial} ${kind}`);
}
