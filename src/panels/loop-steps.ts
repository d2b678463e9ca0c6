// The four steps of the control loop as words: what is observed now, what it is compared with, what
// was decided last and why, and what is waited for. Read from the moment, the settings in force and
// the decisions of one pool. Percent, machines, simulated seconds.
import type { Decision } from '../sim/autoscaler/policy.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { Moment } from '../state/moment.ts';
import type { Words } from '../words/en.ts';
import { count, percent } from '../words/format.ts';
import { decideStep } from './loop-decide.ts';

/** 'out' and 'in' are the colours of a decision that adds or removes machines. */
export type StepState = 'rest' | 'active' | 'out' | 'in';

export interface LoopStep {
  readonly name: string;
  readonly main: string;
  readonly note: string;
  readonly state: StepState;
}

export interface LoopNow {
  readonly moment: Moment;
  readonly settings: Scenario;
  /** Index of the pool. */
  readonly pool: number;
  /** The newest decision, and the newest one that changed something. */
  readonly last: Decision | null;
  readonly change: Decision | null;
}

/** A decision is fresh, and its step filled, for this long. */
const FRESH_SECONDS = 15;

export function loopSteps(now: LoopNow, words: Words): LoopStep[] {
  const { loop } = words;
  const step = activeStep(now);
  const texts = [
    observe(now, words),
    compare(now, words),
    decideStep(now, words),
    wait(now, words),
  ];
  const names = [loop.observe, loop.compare, loop.decide, loop.wait];
  return texts.map(([main, note], i) => ({
    name: names[i],
    main,
    note,
    state: i === step ? stateOf(i, now.change) : 'rest',
  }));
}

type Text = readonly [main: string, note: string];

/** The metric that the policy looks at, as it is now, when it is CPU; else as it was decided on. */
function observed({ moment, settings, pool, last }: LoopNow): {
  metric: 'cpu' | 'other';
  value: number;
} {
  const { policy, threshold } = settings.pools[pool].autoscaler;
  const isCpu = policy !== 'threshold' || threshold.scaleOut.metric === 'cpu';
  if (isCpu) return { metric: 'cpu', value: moment.pools[pool].observedCpu };
  return { metric: 'other', value: last?.compared[0]?.value ?? NaN };
}

function observe(now: LoopNow, { loop, metrics }: Words): Text {
  const { autoscaler } = now.settings.pools[now.pool];
  const { metric, value } = observed(now);
  if (Number.isNaN(value)) return [loop.notYet, ''];
  const name = metrics[metric === 'cpu' ? 'cpu' : autoscaler.threshold.scaleOut.metric];
  return [loop.value(name.name, value, name.unit), loop.meanOf(autoscaler.windowSeconds)];
}

function compare(now: LoopNow, { loop, metrics }: Words): Text {
  const { autoscaler } = now.settings.pools[now.pool];
  const { policy, threshold, targetTracking } = autoscaler;
  const { value } = observed(now);
  if (policy === 'none') return [loop.noPolicy, loop.noPolicyNote];
  if (policy === 'targetTracking') {
    const { targetPercent } = targetTracking;
    if (Number.isNaN(value)) return [loop.notYet, ''];
    const wanted = Math.ceil((now.moment.pools[now.pool].ready * value) / targetPercent - 1e-9);
    return [
      loop.targetAsks(wanted),
      loop.targetSum(now.moment.pools[now.pool].ready, value, targetPercent),
    ];
  }
  const { scaleOut, scaleIn, datapoints, ofDatapoints } = threshold;
  const limit = (each: number, unit: string): string =>
    unit === '%' ? `${percent(each)}%` : `${count(each)} ${unit}`;
  const up = limit(scaleOut.above, metrics[scaleOut.metric].unit);
  const down = limit(scaleIn.below, metrics[scaleIn.metric].unit);
  const checks = loop.checks(datapoints, ofDatapoints);
  if (value > scaleOut.above) return [loop.above(up), checks];
  const isSame = scaleOut.metric === scaleIn.metric;
  if (isSame && value < scaleIn.below) return [loop.below(down), checks];
  return [loop.between, loop.betweenOf(down, up)];
}

function wait(now: LoopNow, { loop }: Words): Text {
  const { moment, settings, pool } = now;
  const { tickSeconds } = settings.pools[pool].autoscaler;
  const boots = moment.nextReadyAt - moment.time;
  const cools = coolingSeconds(now);
  if (boots > 0) return [loop.toBoot(boots), cools > 0 ? loop.thenCooldown(cools) : ''];
  if (cools > 0) return [loop.cooldown(cools), ''];
  const check = moment.pools[pool].nextTick - moment.time;
  return [loop.nextCheck(Math.max(0, check)), loop.every(tickSeconds)];
}

/** Seconds left of the cooldown; 0 without one. */
function coolingSeconds({ moment, settings, pool, change }: LoopNow): number {
  const { policy, threshold } = settings.pools[pool].autoscaler;
  if (policy !== 'threshold' || change === null) return 0;
  return Math.max(0, change.time + threshold.cooldownSeconds - moment.time);
}

function activeStep(now: LoopNow): number {
  const { moment, pool, change } = now;
  if (change !== null && moment.time - change.time < FRESH_SECONDS) return 2;
  return moment.pools[pool].booting > 0 || coolingSeconds(now) > 0 ? 3 : 0;
}

function stateOf(step: number, change: Decision | null): StepState {
  if (step !== 2 || change === null) return 'active';
  return change.to > change.from ? 'out' : 'in';
}
