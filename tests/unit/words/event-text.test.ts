// What happened, in sentences: the drawer of the past, the audit log and the report say the same.
import { expect, it } from 'vitest';
import { auditLog } from '../../../src/files/export/audit-log.ts';
import { alertsPart } from '../../../src/files/export/report-tables.ts';
import { alertHistory } from '../../../src/panels/alert-history.ts';
import { changes } from '../../../src/sim/recorder/run-recorder.ts';
import { alertText, alertValue, fleetChangeText } from '../../../src/words/event-text.ts';
import { en } from '../../../src/words/en.ts';
import { eventfulResults } from '../files/export/eventful-results.ts';

const results = eventfulResults();
const { scenario } = results.recipe;

it('each kind of event has its sentence', () => {
  const alerts = [{ ...scenario.alerts[0], above: 80 }];
  const alert = { rule: 0, metric: 'cpu', value: 89.46 } as const;
  expect(alertText(alert, { alerts }, en)).toBe('CPU above 80%');
  expect(alertValue(alert, en)).toBe('89.5%');
  const [pool] = scenario.pools;
  const change = { pool: 1, from: 3, to: 5 };
  expect(fleetChangeText(change, { pools: [pool] }, en)).toBe('Added 2 machines, 3 → 5');
  const pools = [pool, { ...pool, name: 'heavy' }];
  expect(fleetChangeText({ ...change, to: 2 }, { pools }, en)).toBe(
    'heavy: Removed 1 machine, 3 → 2',
  );
});

it('the drawer, the audit log and the report tell the same events in the same sentences', () => {
  const { alerts, machineEvents, simulatedSeconds: time, decisions } = results;
  const made = decisions.filter(({ decision }) => changes(decision));
  const past = alertHistory(
    {
      ...{ time, settings: scenario, alerts, machineEvents },
      changes: made.map(({ pool, decision }) => {
        return {
          time: decision.time,
          pool,
          from: decision.from,
          to: decision.to,
          total: 0,
          decision,
        };
      }),
    },
    en,
  );
  const log = auditLog(results);
  const of = (kind: string) => past.filter((each) => each.kind === kind).map(({ text }) => text);
  const logged = (kind: string) => log.filter((each) => each.kind === kind).map(({ what }) => what);
  expect(of('decision').length).toBeGreaterThan(0);
  expect(of('decision').toSorted()).toEqual(logged('decision').toSorted());
  expect(of('failure')).toEqual(logged('failure'));
  const fired = logged('alert').flatMap((what) => /(.*): fired$/.exec(what)?.slice(1) ?? []);
  expect(fired.length).toBeGreaterThan(0);
  expect(of('alert').toSorted()).toEqual(fired.toSorted());
  const [table] = alertsPart(results);
  expect(JSON.stringify(table)).toContain(fired[0]);
});
