// The four steps of the control loop as words: observe, compare, decide, wait. They tell one story,
// that of one decision (loop-told.ts), and the step in progress is filled: the decision while it is
// fresh, the wait while it lasts, else the observing. Percent, machines, simulated seconds.
import type { Decision } from '../sim/autoscaler/policy.ts';
import type { Words } from '../words/en.ts';
import { compareText, observeText, type Text } from './loop-compare.ts';
import { decideText } from './loop-decide.ts';
import { isFresh, isWaiting, type LoopNow, toldDecision, waitsOf } from './loop-told.ts';

/** 'out' and 'in' are the colours of a decision that adds or removes machines. */
export type StepState = 'rest' | 'active' | 'out' | 'in';

export interface LoopStep {
  readonly name: string;
  /** Beside the name: which pool, or when. */
  readonly at: string;
  readonly main: string;
  readonly note: string;
  readonly state: StepState;
}

export function loopSteps(now: LoopNow, words: Words): LoopStep[] {
  const { loop } = words;
  const decision = toldDecision(now);
  const names = [loop.observe, loop.compare, loop.decide, loop.wait];
  const active = activeStep(now);
  const beside = [poolName(now), '', decision === null ? '' : loop.at(decision.time), ''];
  return [...storyOf(decision, now, words), waitText(now, words)].map(([main, note], i) => ({
    name: names[i],
    at: beside[i],
    main,
    note,
    state: i === active ? stateOf(i, now.change) : 'rest',
  }));
}

/** Which pool is observed, where there are several. */
function poolName({ settings: { pools }, pool }: LoopNow): string {
  return pools.length > 1 ? pools[pool].name : '';
}

function storyOf(decision: Decision | null, now: LoopNow, words: Words): readonly Text[] {
  if (decision === null) return beforeFirst(now, words);
  const observed =
    decision.compared.length === 0 ? observedNow(now, words) : observeText(decision, words);
  return [observed, compareText(decision, words), decideText(decision, words)];
}

/** Until something has been decided, what is measured. */
function beforeFirst(now: LoopNow, words: Words): readonly Text[] {
  const { loop } = words;
  return [observedNow(now, words), [loop.nothingToCompare, ''], [loop.noDecision, '']];
}

function observedNow({ moment, settings, pool }: LoopNow, { loop, metrics }: Words): Text {
  const { observedCpu } = moment.pools[pool];
  if (Number.isNaN(observedCpu)) return [loop.notYet, ''];
  const { windowSeconds } = settings.pools[pool].autoscaler;
  return [loop.value(metrics.cpu.name, observedCpu, metrics.cpu.unit), loop.meanOf(windowSeconds)];
}

function waitText(now: LoopNow, { loop }: Words): Text {
  const { moment, settings, pool } = now;
  const { bootSeconds, cooldownSeconds } = waitsOf(now);
  if (isOver(now)) return [loop.over, ''];
  const { policy, tickSeconds } = settings.pools[pool].autoscaler;
  const check = loop.nextCheck(Math.max(0, moment.pools[pool].nextTick - moment.time));
  if (bootSeconds > 0) {
    return [loop.toBoot(bootSeconds), cooldownSeconds > 0 ? loop.coolsToo(cooldownSeconds) : check];
  }
  if (cooldownSeconds > 0) {
    return [loop.cooldown(cooldownSeconds), loop.noChangeUntil(moment.time + cooldownSeconds)];
  }
  return policy === 'none' ? [loop.none, ''] : [check, loop.every(tickSeconds)];
}

function isOver({ moment }: LoopNow): boolean {
  return moment.time >= moment.durationSeconds;
}

/** Index of the step in progress, -1 for none. */
function activeStep(now: LoopNow): number {
  if (isOver(now)) return -1;
  if (isFresh(now)) return 2;
  if (isWaiting(waitsOf(now))) return 3;
  return now.settings.pools[now.pool].autoscaler.policy === 'none' ? -1 : 0;
}

function stateOf(step: number, change: Decision | null): StepState {
  if (step !== 2 || change === null) return 'active';
  return change.to > change.from ? 'out' : 'in';
}
