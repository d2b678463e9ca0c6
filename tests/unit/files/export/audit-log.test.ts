// The audit log has every intervention, failure, alert and decision that changed the fleet, in order
// of time and with its reason, and nothing else; by kind it has those alone.
import { describe, expect, it } from 'vitest';
import {
  AUDIT_KINDS,
  type AuditEntry,
  type AuditKind,
  auditLog,
  auditTable,
} from '../../../../src/files/export/audit-log.ts';
import type { ReportBlock } from '../../../../src/files/export/report-blocks.ts';
import { decisionReason } from '../../../../src/words/decision-reason.ts';
import { en } from '../../../../src/words/en.ts';
import { clock } from '../../../../src/words/format.ts';
import { reportOf } from '../../../../src/files/export/report.ts';
import { eventfulResults } from './eventful-results.ts';
import { tableOf } from './read-report.ts';

const results = eventfulResults();
const log = auditLog(results);
const of = (kind: AuditKind): AuditEntry[] => log.filter((each) => each.kind === kind);

describe('the audit log', () => {
  it('is in order of time', () => {
    const times = log.map(({ time }) => time);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    for (const kind of AUDIT_KINDS) expect(of(kind).length, kind).toBeGreaterThan(0);
  });

  it('has what was done by hand so far, and says what found nothing to act on', () => {
    expect(of('intervention').map(({ time }) => time)).toEqual([90, 90, 120]);
    const [failed, missed] = of('intervention');
    expect(failed).toMatchObject({ what: 'vm-1 failed by hand', why: '' });
    expect(missed.why).toMatch(/^did not apply: ./);
  });

  it('has the machine that failed after the hand that failed it, and what took its place', () => {
    const [failure, ...others] = of('failure');
    expect(others).toEqual([]);
    expect(failure).toMatchObject({ time: 90, what: 'vm-1 failed' });
    const ordered = results.machineEvents.find(
      ({ kind, time }) => kind === 'ordered' && time >= 90,
    );
    const ready = results.machines.find(({ serial }) => serial === ordered?.serial)?.readyAt;
    const at = clock(ready ?? NaN);
    expect(failure.why).toBe(`vm-${String(ordered?.serial)} took its place at ${at}`);
    const same = log.filter(({ time }) => time === 90).map(({ kind }) => kind);
    expect(same.slice(0, 3)).toEqual(['intervention', 'intervention', 'failure']);
  });

  it('has each alert when it fired and when it cleared', () => {
    const cleared = results.alerts.filter(({ clearedAt }) => clearedAt !== null);
    expect(cleared.length).toBeGreaterThan(0);
    expect(of('alert')).toHaveLength(results.alerts.length + cleared.length);
    for (const { time, clearedAt } of cleared) {
      expect(of('alert').find((each) => each.time === time)?.what).toMatch(/ above .+: fired$/);
      expect(of('alert').find((each) => each.time === clearedAt)?.what).toMatch(/: cleared$/);
    }
  });

  it('has the decisions that changed the fleet, with their reason, and no others', () => {
    const changed = results.decisions.filter(({ decision: { from, to } }) => from !== to);
    expect(changed.length).toBeLessThan(results.decisions.length);
    expect(of('decision').map(({ time, why }) => [time, why])).toEqual(
      changed.map(({ decision }) => [decision.time, decisionReason(decision, en)]),
    );
    expect(of('decision')[0].what).toMatch(/^Added \d machines?, \d → \d$/);
  });
});

const tableIn = (blocks: readonly ReportBlock[]) => {
  const [block] = blocks;
  if (block.kind !== 'table') throw new Error('no table');
  return block;
};

describe('its table', () => {
  it('is the same in the file', () => {
    const { header, rows } = tableIn(auditTable(results)());
    expect(tableOf(reportOf(results, null), 'Audit log')).toEqual([header, ...rows]);
    expect(rows).toHaveLength(log.length);
  });

  it('has one kind alone when asked', () => {
    const { rows } = tableIn(auditTable(results)('failure'));
    expect(rows.map((cells) => cells.slice(0, 3))).toEqual([['01:30', 'Failure', 'vm-1 failed']]);
  });

  it('is cut where it is long, and counts what was not kept', () => {
    const few = auditTable(results)('all', 2);
    expect(tableIn(few)).toMatchObject({ rest: log.length - 2 });
    expect(tableIn(few).rows).toHaveLength(2);
    const { figures } = results;
    const lost = { ...figures, alerts: { ...figures.alerts, fired: results.alerts.length + 7 } };
    const note = auditTable({ ...results, figures: lost })('alert', 100)[1];
    expect(note.kind === 'note' && note.text).toMatch(/^And 7 more/);
    expect(auditTable({ ...results, figures: lost })('failure')).toHaveLength(1);
  });
});
