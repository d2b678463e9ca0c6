// What has happened so far, newest first: alerts, decisions that changed the fleet, failures of
// machines; each with its numbers and its reason in words. Nothing later than the moment shown.
// Simulated seconds, machines.
import type { MachineEvent } from '../sim/cluster/cluster.ts';
import type { AlertEntry } from '../sim/metrics/alerts.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { ChangeMark } from '../worker/protocol-news.ts';
import type { Words } from '../words/en.ts';
import { FAILED_SHOWN_SECONDS } from './alert-lines.ts';
import { decisionReason } from '../words/decision-reason.ts';
import { replacementText } from '../words/replacement-text.ts';

export type HistoryKind = 'alert' | 'decision' | 'failure';

export interface HistoryEntry {
  readonly key: string;
  readonly kind: HistoryKind;
  readonly mark: 'critical' | 'warning' | 'out' | 'in';
  readonly time: number;
  readonly text: string;
  readonly note: string;
  /** Still open. */
  readonly isOpen: boolean;
}

export interface Past {
  readonly time: number;
  readonly settings: Scenario;
  readonly alerts: readonly AlertEntry[];
  readonly changes: readonly ChangeMark[];
  readonly machineEvents: readonly MachineEvent[];
}

export function alertHistory(past: Past, words: Words): HistoryEntry[] {
  const all = [...alerts(past, words), ...decisions(past, words), ...failures(past, words)];
  return all.filter(({ time }) => time <= past.time + 1e-6).sort((a, b) => b.time - a.time);
}

function alerts({ time: now, alerts: list, settings }: Past, words: Words): HistoryEntry[] {
  const { history, metrics } = words;
  return list.map(({ rule, metric, kind, time, value, clearedAt }) => {
    const { name, unit } = metrics[metric];
    const limit = settings.alerts[rule]?.above ?? NaN;
    const isOpen = clearedAt === null || clearedAt > now;
    const until = isOpen
      ? history.openFor(now - time)
      : history.cleared(clearedAt, clearedAt - time);
    return {
      key: `alert ${rule} ${time}`,
      kind: 'alert',
      mark: kind,
      time,
      text: history.above(name, history.limit(limit, unit)),
      note: [history.fired(history.measured(value, unit)), until].join(', '),
      isOpen,
    };
  });
}

function decisions({ changes, settings }: Past, words: Words): HistoryEntry[] {
  const { history } = words;
  const { pools } = settings;
  return changes.map((change) => {
    const { time, pool, from, to, decision } = change;
    const what =
      to > from ? history.added(to - from, from, to) : history.removed(from - to, from, to);
    return {
      key: `decision ${pool} ${time}`,
      kind: 'decision',
      mark: to > from ? 'out' : 'in',
      time,
      text: pools.length > 1 ? history.inPool(pools[pool]?.name ?? '', what) : what,
      note: decision ? decisionReason(decision, words) : '',
      isOpen: false,
    };
  });
}

function failures({ machineEvents, time: now }: Past, words: Words): HistoryEntry[] {
  return machineEvents.flatMap((event, index) => {
    if (event.kind !== 'failed') return [];
    const { time, serial } = event;
    return {
      key: `failure ${serial}`,
      kind: 'failure',
      mark: 'critical',
      time,
      text: words.history.failed(words.stage.machine(serial)),
      note: replacementText(machineEvents, index, { now, words }),
      isOpen: now - time <= FAILED_SHOWN_SECONDS,
    };
  });
}
