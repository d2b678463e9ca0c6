// The summary of one run in plain text: what was simulated, what became of the requests, what the
// autoscaler did, what it cost. Every line follows from the recipe alone, so that two summaries of
// the same recipe are equal byte for byte.
import { decidedBy } from '../sim/autoscaler/decided-by.ts';
import type { Comparison } from '../sim/autoscaler/policy.ts';
import { changes, type PoolDecision } from '../sim/recorder/run-recorder.ts';
import type { ClassFigures } from '../sim/results/class-figures.ts';
import type { Figures } from '../sim/results/figures.ts';
import type { Results } from '../sim/results/results.ts';
import type { Check } from '../sim/results/check-results.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import { checkText } from './check-text.ts';
import { safeText } from './terminal.ts';
import {
  clock,
  dollars,
  fixed,
  milliseconds,
  percentOf,
  shortName,
  table,
  whole,
} from './text-format.ts';

/** Decisions listed; the rest are counted. */
const MOST_DECISIONS = 12;
const LABEL_WIDTH = 14;

export function summaryOf(results: Results, check: Check): string {
  const { recipe, figures } = results;
  const lines = [
    labelled('Scenario', safeText(recipe.scenario.name)),
    labelled('Seed', String(recipe.seed)),
    labelled(
      'Simulated',
      `${clock(figures.simulatedSeconds)} of ${clock(recipe.scenario.durationSeconds)}`,
    ),
    ...interventionLines(results),
    ...digestLines(results, check),
    '',
    ...requestTable(figures),
    '',
    ...clusterLines(figures),
    '',
    ...decisionLines(results),
  ];
  return lines.join('\n');
}

function labelled(label: string, text: string): string {
  return `${label.padEnd(LABEL_WIDTH)}${text}`;
}

/** The file's digest is of its own time, which is told where the run goes on past it. */
function digestLines({ digest, simulatedSeconds }: Results, check: Check): string[] {
  const text = checkText(check);
  if (text === '') return [labelled('Digest', digest)];
  if (!('digest' in check) || check.seconds === simulatedSeconds) {
    return [labelled('Digest', `${digest}  (${text})`)];
  }
  const then = `at ${clock(check.seconds)} ${check.digest}  (${text})`;
  return [labelled('Digest', digest), labelled('', then)];
}

function interventionLines({ recipe, applied, notApplied }: Results): string[] {
  const { interventions } = recipe;
  if (interventions.length === 0) return [];
  const counts = `${applied} of ${interventions.length}`;
  const refused = notApplied.map(({ time, reason }) =>
    labelled('', `${clock(time)}  did not apply: ${safeText(reason)}`),
  );
  return [labelled('Interventions', counts), ...refused];
}

function requestTable({ requests, classes }: Figures): string[] {
  const columns = classes.length === 1 ? [requests] : [requests, ...classes];
  const row = (label: string, pick: (each: ClassFigures) => string): string[] => [
    label,
    ...columns.map(pick),
  ];
  return table([
    row('Requests', ({ name }) => shortName(name)),
    row('  arrived', ({ arrived }) => whole(arrived)),
    row('  completed', ({ completed }) => whole(completed)),
    row('  rejected', ({ rejected }) => whole(rejected)),
    row('  timed out', ({ timedOut }) => whole(timedOut)),
    row('  failed', ({ failed }) => whole(failed)),
    row('  in flight', ({ inFlight }) => whole(inFlight)),
    row('Latency (ms)', () => ''),
    row('  mean', ({ latency }) => milliseconds(latency.meanSeconds)),
    row('  p50', ({ latency }) => milliseconds(latency.p50Seconds)),
    row('  p95', ({ latency }) => milliseconds(latency.p95Seconds)),
    row('  p99', ({ latency }) => milliseconds(latency.p99Seconds)),
  ]);
}

function clusterLines({ machines, cpuPercent, memoryPercent, cost, elasticity, alerts }: Figures) {
  const { smallest, mean, largest } = machines;
  const { score, underTime, underAccuracy, overTime, overAccuracy } = elasticity;
  const firing = alerts.firing > 0 ? `, ${alerts.firing} firing at the end` : '';
  return [
    labelled('CPU, memory', `${fixed(cpuPercent, 1)} %, ${fixed(memoryPercent, 1)} % on average`),
    labelled('Machines', `smallest ${smallest}, mean ${fixed(mean, 2)}, largest ${largest}`),
    labelled(
      'Cost',
      `${dollars(cost.usd)}; always on ${dollars(cost.alwaysOnUsd)}; saving ${percentOf(cost.saving)}`,
    ),
    labelled('Elasticity', `score ${fixed(score, 3)}`),
    labelled(
      '  too few',
      `${percentOf(underTime)} of the time, by ${percentOf(underAccuracy)} of demand`,
    ),
    labelled(
      '  too many',
      `${percentOf(overTime)} of the time, by ${percentOf(overAccuracy)} of demand`,
    ),
    labelled('Alerts', `${alerts.fired}${firing}`),
  ];
}

function decisionLines({ recipe, figures, decisions: all }: Results): string[] {
  const { decisions } = figures;
  const changed = all.filter(({ decision }) => changes(decision));
  const listed = changed
    .slice(0, MOST_DECISIONS)
    .map((each) => decisionLine(recipe.scenario, each));
  const more = decisions.changes - listed.length;
  const kept = changed.length - listed.length;
  const had = more === kept ? 'them all' : `${whole(kept)} of them`;
  return [
    labelled(
      'Decisions',
      `${whole(decisions.made)}, of which ${whole(decisions.changes)} changed the fleet`,
    ),
    ...listed,
    ...(more > 0 ? [`  and ${whole(more)} more (--out FILE.json has ${had})`] : []),
  ];
}

function decisionLine(scenario: Scenario, { pool, decision }: PoolDecision): string {
  const { time, from, to, reason } = decision;
  const name = scenario.pools.length > 1 ? `  ${shortName(scenario.pools[pool].name)}` : '';
  const breach = decidedBy(decision);
  const why = breach === undefined ? reason : comparisonText(breach);
  return `  ${clock(time)}${name}  ${from} -> ${to}  ${why}`;
}

const UNITS = { cpu: ' %', memory: ' %', latency: ' ms', requestRate: '/s', queue: '' } as const;

function comparisonText({ metric, value, relation, limit }: Comparison): string {
  const unit = UNITS[metric];
  return `${metric} ${fixed(value, 1)}${unit} ${relation} ${fixed(limit, 1)}${unit}`;
}
