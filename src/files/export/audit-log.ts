// The audit log: everything that happened to a run beside its requests, in order of time: what was
// done by hand, machines that failed, alerts that fired and cleared, decisions that changed the fleet,
// each with its reason. Of the same moment that order holds, for the one may be why of the next.
// Simulated seconds, machines.
import { changes } from '../../sim/recorder/run-recorder.ts';
import type { Results } from '../../sim/results/results.ts';
import { decisionReason } from '../../words/decision-reason.ts';
import { en as words } from '../../words/en.ts';
import { alertText, alertValue, fleetChangeText } from '../../words/event-text.ts';
import { exportWords } from '../../words/en-export.ts';
import { failuresTold } from '../../words/failures-told.ts';
import { clock, span } from '../../words/format.ts';
import { madeSoFar } from './made-so-far.ts';
import { cut, type ReportBlock } from './report-blocks.ts';

export const AUDIT_KINDS = ['intervention', 'failure', 'alert', 'decision'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

export interface AuditEntry {
  readonly time: number;
  readonly kind: AuditKind;
  readonly what: string;
  /** Its reason, or what came of it; may be empty. */
  readonly why: string;
}

const { history } = words;
const { report } = exportWords;

/** All that is kept of the run: of very many decisions and alerts the oldest are not. */
export function auditLog(results: Results): AuditEntry[] {
  const all = [
    ...interventions(results),
    ...failures(results),
    ...alerts(results),
    ...decisions(results),
  ];
  return all.sort((a, b) => a.time - b.time);
}

/** The table of it, of all kinds or of one; `most`: rows that are shown. */
export type AuditTable = (kind?: AuditKind | 'all', most?: number) => ReportBlock[];

/** The log is made once and each kind taken out of it once, however often the table is asked for. */
export function auditTable(results: Results): AuditTable {
  const { columns } = report;
  const all = auditLog(results);
  const byKind = new Map<AuditKind, AuditEntry[]>(AUDIT_KINDS.map((kind) => [kind, []]));
  for (const entry of all) byKind.get(entry.kind)?.push(entry);
  const lost = AUDIT_KINDS.map((kind) => [kind, notKept(results, kind)] as const);
  return (kind = 'all', most) => {
    const entries = kind === 'all' ? all : (byKind.get(kind) ?? []);
    const gone = lost.filter(([of]) => kind === 'all' || of === kind);
    return cut([columns.time, columns.kind, columns.what, columns.why], entries, {
      texts: [0, 1, 2, 3],
      all: gone.reduce((sum, [, count]) => sum + count, entries.length),
      most,
      rowOf: ({ time, kind: of, what, why }) => [clock(time), report.auditKinds[of], what, why],
    });
  };
}

function interventions(results: Results): AuditEntry[] {
  return madeSoFar(results).map(({ time, text, failed }) => {
    return { time, kind: 'intervention', what: text, why: failed };
  });
}

function failures({ machineEvents, simulatedSeconds: now }: Results): AuditEntry[] {
  return failuresTold(machineEvents, { now, words }).map(({ time, text, replacement }) => {
    return { time, kind: 'failure', what: text, why: replacement };
  });
}

function alerts({ alerts: fired, recipe }: Results): AuditEntry[] {
  return fired.flatMap((each): AuditEntry[] => {
    const { time, clearedAt } = each;
    const alert = alertText(each, recipe.scenario, words);
    const why = history.fired(alertValue(each, words));
    const firing: AuditEntry = { time, kind: 'alert', what: report.alertFired(alert), why };
    if (clearedAt === null) return [firing];
    const what = report.alertCleared(alert);
    const after = report.after(span(clearedAt - time));
    return [firing, { time: clearedAt, kind: 'alert', what, why: after }];
  });
}

function decisions({ decisions: made, recipe }: Results): AuditEntry[] {
  return made.flatMap(({ pool, decision }): AuditEntry[] => {
    if (!changes(decision)) return [];
    const { time, from, to } = decision;
    const what = fleetChangeText({ pool, from, to }, recipe.scenario, words);
    return [{ time, kind: 'decision', what, why: decisionReason(decision, words) }];
  });
}

/** How many of a kind there were that are not kept. */
function notKept({ decisions: made, alerts: kept, figures }: Results, kind: AuditKind): number {
  if (kind === 'alert') return figures.alerts.fired - kept.length;
  if (kind !== 'decision') return 0;
  return figures.decisions.changes - made.filter(({ decision }) => changes(decision)).length;
}
