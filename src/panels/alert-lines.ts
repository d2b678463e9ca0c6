// What there is to be alarmed about: machines that failed within the last 90 s and alerts that are
// open; how many, and the two newest, newest first. Shape first: a cross is critical, a triangle a warning.
import type { MachineEvent } from '../sim/cluster/cluster.ts';
import type { AlertEntry } from '../sim/metrics/alerts.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { Moment } from '../state/moment.ts';
import type { StandingWords as Words } from '../words/en-standing.ts';
import { clock, count } from '../words/format.ts';

/** A failed machine stays on the picture this long, seconds. */
export const FAILED_SHOWN_SECONDS = 90;
const SHOWN = 2;

export interface AlertLine {
  readonly key: string;
  readonly kind: 'critical' | 'warning';
  readonly text: string;
}

export interface Alarming {
  readonly time: number;
  readonly alerts: readonly AlertEntry[];
  readonly machineEvents: readonly MachineEvent[];
  readonly rules: Scenario['alerts'];
}

/** As many as there are lines of, and in the history open. */
export function alarmsOpen({ alertsOpen, failed }: Pick<Moment, 'alertsOpen' | 'failed'>): number {
  return alertsOpen + failed;
}

export function alertLines(alarming: Alarming, words: Words): AlertLine[] {
  const found = [...failures(alarming, words), ...openAlerts(alarming, words)];
  return found.sort((a, b) => b.time - a.time).slice(0, SHOWN);
}

type Timed = AlertLine & { readonly time: number };

function failures({ time, machineEvents }: Alarming, { figures, stage }: Words): Timed[] {
  const recent = machineEvents.filter(
    (event) => event.kind === 'failed' && time - event.time <= FAILED_SHOWN_SECONDS,
  );
  return recent.map(({ serial, time: at }) => ({
    key: `failed ${serial}`,
    kind: 'critical',
    text: figures.failedAgo(stage.machine(serial), clock(time - at)),
    time: at,
  }));
}

function openAlerts({ time, alerts, rules }: Alarming, { figures, metrics }: Words): Timed[] {
  const open = alerts.filter(({ clearedAt }) => clearedAt === null);
  return open.map(({ rule, metric, kind, time: at }) => {
    const { name, unit } = metrics[metric];
    const limit = count(rules[rule]?.above ?? NaN) + (unit === '%' ? unit : ` ${unit}`);
    const text = figures.alertAbove(name, limit, clock(time - at));
    return { key: `rule ${rule}`, kind, text, time: at };
  });
}
