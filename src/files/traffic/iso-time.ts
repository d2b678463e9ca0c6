// Dates and times of day as ISO 8601 writes them, straight from the bytes of a file:
// 2024-05-01, 2024-05-01T13:30, 2024-05-01 13:30:05.25Z, ...+09:00, ...-0330, ...+01, UTC, GMT.
// Strict: every part in its range, days checked against the month; nothing is guessed from words.
// Seconds count from 1970-01-01T00:00:00Z without leap seconds, as POSIX time does.
// Days of a date: H. Hinnant, chrono-Compatible Low-Level Date Algorithms (2013), days_from_civil.
import { trimSpan } from './decimal.ts';
import type { ByteSpan } from './decimal.ts';

/** A parsed time; the fraction is kept apart so that no digit is lost beside a large number. */
export interface IsoTime {
  /** Whole seconds since 1970, UTC. */
  seconds: number;
  /** 0 to below 1. */
  fraction: number;
  hasZone: boolean;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const SPACE = 32;
const PLUS = 43;
const COMMA = 44;
const MINUS = 45;
const DOT = 46;
const ZERO = 48;
const COLON = 58;

/** Reads bytes[from, to) into `time`; false when that is not a date in this form. */
export function parseIsoTime(span: ByteSpan, time: IsoTime): boolean {
  const { bytes, from, to } = trimSpan(span);
  const days = readDate({ bytes, from, to });
  if (Number.isNaN(days)) return false;
  time.seconds = days * 86_400;
  time.fraction = 0;
  time.hasZone = false;
  if (from + 10 === to) return true;
  const divider = bytes[from + 10];
  const hasDivider = divider === 84 || divider === 116 || divider === SPACE;
  return hasDivider && readClock({ bytes, from: from + 11, to }, time);
}

function readDate({ bytes, from, to }: ByteSpan): number {
  if (to - from < 10 || bytes[from + 4] !== MINUS || bytes[from + 7] !== MINUS) return NaN;
  const year = digits(bytes, from, 4);
  const month = digits(bytes, from + 5, 2);
  const day = digits(bytes, from + 8, 2);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > monthDays(year, month)) return NaN;
  return daysSince1970(year, month, day);
}

function readClock({ bytes, from, to }: ByteSpan, time: IsoTime): boolean {
  if (to - from < 5 || bytes[from + 2] !== COLON) return false;
  const hour = digits(bytes, from, 2);
  const minute = digits(bytes, from + 3, 2);
  let second = 0;
  let at = from + 5;
  if (at < to && bytes[at] === COLON) {
    if (to - at < 3) return false;
    second = digits(bytes, at + 1, 2);
    at = readFraction({ bytes, from: at + 3, to }, time);
  }
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return false;
  time.seconds += hour * 3600 + minute * 60 + second;
  return at === to || (at > 0 && readZone({ bytes, from: at, to }, time));
}

/** Reads a fraction of a second if there is one; gives where it ends, -1 when it has no digits. */
function readFraction({ bytes, from, to }: ByteSpan, time: IsoTime): number {
  if (from >= to || (bytes[from] !== DOT && bytes[from] !== COMMA)) return from;
  let at = from + 1;
  let size = 1;
  let sum = 0;
  for (; at < to && bytes[at] >= ZERO && bytes[at] <= 57; at += 1) {
    if (size >= 1e15) continue;
    sum = sum * 10 + bytes[at] - ZERO;
    size *= 10;
  }
  time.fraction = sum / size;
  return at === from + 1 ? -1 : at;
}

function readZone(span: ByteSpan, time: IsoTime): boolean {
  const { bytes, from, to } = trimSpan(span);
  time.hasZone = true;
  if (isUtcName({ bytes, from, to })) return true;
  if (bytes[from] !== PLUS && bytes[from] !== MINUS) return false;
  const hours = digits(bytes, from + 1, 2);
  const minutes = offsetMinutes({ bytes, from: from + 3, to });
  if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return false;
  time.seconds -= (bytes[from] === PLUS ? 1 : -1) * (hours * 3600 + minutes * 60);
  return true;
}

/** The minutes of an offset: nothing, `30` or `:30`; -1 for anything else. */
function offsetMinutes({ bytes, from, to }: ByteSpan): number {
  if (to === from) return 0;
  if (to - from === 2) return digits(bytes, from, 2);
  return to - from === 3 && bytes[from] === COLON ? digits(bytes, from + 1, 2) : -1;
}

function isUtcName({ bytes, from, to }: ByteSpan): boolean {
  if (to - from === 1) return bytes[from] === 90 || bytes[from] === 122;
  const name = to - from === 3 ? String.fromCharCode(...bytes.subarray(from, to)) : '';
  return name === 'UTC' || name === 'GMT';
}

/** The number of `length` digits from `at` on, or -1. */
function digits(bytes: Uint8Array, at: number, length: number): number {
  let sum = 0;
  for (let i = at; i < at + length; i += 1) {
    const digit = bytes[i] - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    sum = sum * 10 + digit;
  }
  return sum;
}

function monthDays(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : MONTH_DAYS[month - 1];
}

function daysSince1970(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + dayOfEra + dayOfYear - 719_468;
}
