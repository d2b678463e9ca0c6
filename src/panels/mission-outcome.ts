// What came of a mission, in words: the figures of the comparison with exactly what was compared,
// or for a failed machine what its run recorded. Nothing here is guessed: without a measurement
// there is none.
// Seconds, US dollars, simulated seconds, requests.
import type { MissionId } from '../lessons/mission.ts';
import { CHECKS } from '../lessons/mission-checks.ts';
import type { MachineEvent } from '../sim/cluster/cluster.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { Measurement } from '../state/missions.svelte.ts';
import type { Words } from '../words/en.ts';
import { count, NOTHING } from '../words/format.ts';

export interface OutcomeFigure {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

export interface Outcome {
  readonly title: string;
  readonly note: string;
  readonly figures: readonly OutcomeFigure[];
}

type Pools = Scenario['pools'];
interface Change {
  readonly now: Pools[number];
  readonly before: Pools[number];
}

/** What a measured change has done. */
export function measuredOutcome(measured: Measurement, opened: Scenario, words: Words): Outcome {
  const { mission } = words;
  const id = measured.mission;
  const { figures } = CHECKS[id];
  const change = changeOf(id, measured.settings.pools, opened.pools);
  const { title, now, before } = changeText(id, change, words);
  return {
    title,
    note: mission.compared(measured.until, now, before) + worseText(measured, words),
    figures: figures.map((figure) => {
      const { name } = mission.figures[figure];
      const [value, without] = texts(measured, figure, words);
      return { name, value, note: mission.not(without) };
    }),
  };
}

/** With and without the change; finer where two that differ would read the same. */
function texts(
  { with: now, without }: Measurement,
  figure: keyof Measurement['with'],
  { mission }: Words,
): [string, string] {
  const { text, finer } = mission.figures[figure];
  const both: [string, string] = [text(now[figure]), text(without[figure])];
  if (both[0] !== both[1]) return both;
  return [finer(now[figure]), finer(without[figure])];
}

/** Where one figure decides: what the other one has paid for it; as written, not by a trifle. */
function worseText(measured: Measurement, { mission }: Words): string {
  const { isBetter, figures } = CHECKS[measured.mission];
  if (isBetter === undefined) return '';
  const paid = (['p95', 'usd'] as const).filter((figure) => {
    const { text } = mission.figures[figure];
    const [now, before] = [measured.with[figure], measured.without[figure]];
    return figures.includes(figure) && now > before && text(now) !== text(before);
  });
  return paid.map((figure) => mission.becameWorse[figure]).join('');
}

/** The first pool that is changed. */
function changeOf(id: MissionId, now: Pools, before: Pools): Change {
  const part = ({ autoscaler, balancer }: Pools[number]): unknown =>
    id === 'balancer' ? balancer : autoscaler;
  const found = now.findIndex(
    (pool, index) => JSON.stringify(part(pool)) !== JSON.stringify(part(before[index])),
  );
  const index = Math.max(0, found);
  return { now: now[index], before: before[index] };
}

function changeText(
  id: MissionId,
  { now, before }: Change,
  { mission, balancingPolicies, scalingPolicies }: Words,
): { title: string; now: string; before: string } {
  if (id === 'threshold') {
    const [to, from] = [now, before].map(({ autoscaler }) => autoscaler.threshold.scaleOut.above);
    return {
      title: mission.change.threshold(to, from),
      now: mission.thresholdAt(to),
      before: mission.thresholdAt(from),
    };
  }
  if (id === 'balancer') {
    const [to, from] = [now, before].map(({ balancer }) => balancingPolicies[balancer.policy]);
    return { title: mission.change.balancer(to, from), now: to, before: from };
  }
  const [to, from] = [now, before].map(({ autoscaler }) => scalingPolicies[autoscaler.policy]);
  return {
    title: mission.change.policy(to),
    now: mission.ruleOf(to),
    before: mission.ruleBefore(from),
  };
}

/** The last failure by hand, and what took the machine's place; null when none is recorded. */
export function failureOutcome(
  events: readonly MachineEvent[],
  failedRequests: number,
  { mission, stage }: Words,
): Outcome | null {
  const at = events.findLastIndex(({ kind }) => kind === 'failed');
  if (at < 0) return null;
  const { serial, pool, time } = events[at];
  const later = events.slice(at + 1);
  const ordered = later.find((each) => each.kind === 'ordered' && each.pool === pool);
  const ready = later.find((each) => each.kind === 'ready' && each.serial === ordered?.serial);
  const name = ordered && stage.machine(ordered.serial);
  const note = ready && name ? mission.replaced(name, ready.time) : name && mission.boots(name);
  return {
    title: mission.failed(stage.machine(serial)),
    note: note ?? mission.noReplacement,
    figures: [
      { ...mission.lost, value: count(failedRequests) },
      {
        name: mission.back.name,
        note: mission.back.note,
        value: ready ? mission.back.text(ready.time - time) : NOTHING,
      },
    ],
  };
}
