// A run file, with or without the results that came of it. The run is checked by the format's own
// parser; results are not trusted: they are kept as they are, to be compared with those of the run
// simulated again (check-results.ts), for which only their digest, its time and the thinning of the
// series are read.
import { LARGEST_POINTS, MOST_POINTS } from '../metrics/series.ts';
import { plainNumber } from '../scenario/allowed-text.ts';
import { notAllowed, type Refusal } from '../scenario/problem.ts';
import { parseRun, parseRunText, type RunFile } from '../scenario/run-file.ts';
import type { Held } from './check-results.ts';

export type ReadResultFile =
  { readonly ok: true; readonly run: RunFile; readonly stored: Held | null } | Refusal;

/** Is this text a run rather than a scenario? Every run names its scenario. */
export function isRunText(text: string): boolean {
  const fields = topFields(text);
  return fields !== null && isRun(fields);
}

export function readResultFile(text: string): ReadResultFile {
  const { results, ...rest } = topFields(text) ?? {};
  const parsed = results === undefined ? parseRunText(text) : parseRun(rest);
  if (!parsed.ok) return parsed;
  return withStored(parsed.run, results);
}

function withStored(run: RunFile, results: unknown): ReadResultFile {
  if (results === undefined) return { ok: true, run, stored: null };
  const said = Object(results) as Record<string, unknown>;
  // Files that do not say it were made with the usual number.
  const { digest, simulatedSeconds, mostPoints = MOST_POINTS } = said;
  if (typeof digest !== 'string' || !/^[0-9a-f]{16}$/.test(digest)) {
    const problem = notAllowed('results.digest', digest, '16 hexadecimal digits');
    return { ok: false, problems: [problem] };
  }
  const { durationSeconds } = run.scenario;
  const isTime = typeof simulatedSeconds === 'number' && simulatedSeconds >= 0;
  if (!isTime || simulatedSeconds > durationSeconds) {
    const allowed = `0 to ${plainNumber(durationSeconds)} (seconds), its duration`;
    const problem = notAllowed('results.simulatedSeconds', simulatedSeconds, allowed);
    return { ok: false, problems: [problem] };
  }
  if (!isPoints(mostPoints)) {
    const allowed = `an even number from 2 to ${plainNumber(LARGEST_POINTS)}`;
    return { ok: false, problems: [notAllowed('results.mostPoints', mostPoints, allowed)] };
  }
  return { ok: true, run, stored: { digest, simulatedSeconds, mostPoints, said } };
}

/** Points are merged in pairs, so their number is even. */
function isPoints(value: unknown): value is number {
  if (typeof value !== 'number' || !Number.isInteger(value / 2)) return false;
  return value >= 2 && value <= LARGEST_POINTS;
}

/** The fields of a JSON object; null for anything else, whose parser then says what is wrong. */
function topFields(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function isRun(fields: Record<string, unknown>): boolean {
  return fields['format'] === 'autoscaling-lab/run' || Object.hasOwn(fields, 'scenario');
}
