// Checks the date of time 0: one that exists, written so that every browser reads the same from it.
// Browsers agree on the form of ECMAScript alone (YYYY-MM-DDTHH:mm:ss, then Z or +09:00); of others
// one reads what the next refuses, and some turn 30 February into a day of March.
// The calendar is the Gregorian one, as ISO 8601 has it.
import type { Finding } from './check-names.ts';
import type { Scenario } from './schema.ts';

const FORM = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function checkDate({ startsAt }: Scenario): Finding[] {
  const parts = FORM.exec(startsAt);
  if (parts !== null) {
    const [year, month, day] = parts.slice(1).map(Number);
    if (day <= monthDays(year, month)) return [];
  }
  return [['startsAt', startsAt, 'a date that exists, written as 2026-01-05T00:00:00Z']];
}

function monthDays(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : MONTH_DAYS[month - 1];
}
