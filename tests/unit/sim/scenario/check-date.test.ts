// The date of time 0 must exist, and be written so that all browsers read the same from it.
import { expect, it } from 'vitest';
import { parseScenario } from '../../../../src/sim/scenario/validate.ts';

it.each([
  '2026-01-05T00:00:00Z',
  '2024-02-29T23:59:59.5Z',
  '2000-02-29T00:00:00Z',
  '2026-12-31T00:00:00.123456789-03:30',
])('%s is a date', (startsAt) => {
  expect(parseScenario({ startsAt })).toMatchObject({ ok: true, scenario: { startsAt } });
  expect(Number.isFinite(Date.parse(startsAt))).toBe(true);
});

it.each([
  ['a day that February never has', '2026-02-30T00:00:00Z'],
  ['a leap day of a common year', '2026-02-29T00:00:00Z'],
  ['a leap day of a common century', '1900-02-29T00:00:00Z'],
  ['31 June', '2026-06-31T00:00:00Z'],
  ['an offset without minutes, which is no date to a browser', '2026-01-05T00:00:00+09'],
  ['an offset without a colon', '2026-01-05T00:00:00+0900'],
  ['a space for the T', '2026-01-05 00:00:00Z'],
])('%s is refused', (_, startsAt) => {
  const parsed = parseScenario({ startsAt });
  const allowed = 'a date that exists, written as 2026-01-05T00:00:00Z';
  const message = `startsAt: "${startsAt}" is not allowed; give ${allowed}`;
  expect(parsed).toMatchObject({ ok: false, problems: [{ path: 'startsAt', message }] });
});
