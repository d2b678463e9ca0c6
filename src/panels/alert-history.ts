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
import { alertText, alertValue, fleetChangeText } from '../words/event-text.ts';
import { failuresTold } from '../words/failures-told.ts';

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
  const { history } = words;
  return list.map((alert) => {
    const { rule, kind, time, clearedAt } = alert;
    const isOpen = clearedAt === null || clearedAt > now;
    const until = isOpen
      ? history.openFor(now - time)
      : history.cleared(clearedAt, clearedAt - time);
    return {
      key: `alert ${rule} ${time}`,
      kind: 'alert',
      mark: kind,
      time,
      text: alertText(alert, settings, words),
      note: [history.fired(alertValue(alert, words)), until].join(', '),
      isOpen,
    };
  });
}

function decisions({ changes, settings }: Past, words: Words): HistoryEntry[] {
  return changes.map((change) => {
    const { time, pool, from, to, decision } = change;
    return {
      key: `decision ${pool} ${time}`,
      kind: 'decision',
      mark: to > from ? 'out' : 'in',
      time,
      text: fleetChangeText(change, settings, words),
      note: decision ? decisionReason(decision, words) : '',
      isOpen: false,
    };
  });
}

function failures({ machineEvents, time: now }: Past, words: Words): HistoryEntry[] {
  return failuresTold(machineEvents, { now, words }).map(({ time, serial, text, replacement }) => {
    return {
      key: `failure ${serial}`,
      kind: 'failure',
      mark: 'critical',
      time,
      text,
      note: replacement,
      isOpen: now - time <= FAILED_SHOWN_SECONDS,
    };
  });
}
