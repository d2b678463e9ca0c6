// A run's record as JSON text and back. NaN becomes null, the picture Base64 of its floats.
// Reading looks at every field: the text may come from a damaged disk, a backup file or another
// version, so what does not fit gives null and never a record with holes in it.
import { fromBase64, toBase64 } from './base64.ts';
import type { PartMark } from './chunks.ts';
import { isRunId, type RunFigures, type RunPicture } from './kept-run.ts';
import { recordWith, type RunRecord } from './run-record.ts';
import { fieldsOf, parsed } from './sealed.ts';

const MOST_POINTS = 64;
const FIGURES = ['p95Seconds', 'usd', 'staticUsd', 'elasticity', 'alerts', 'decisions'] as const;

/** Without line ends. */
export function textOfRecord(record: RunRecord): string {
  const { picture } = record;
  const painted = picture && { cpu: floatsText(picture.cpu), ready: floatsText(picture.ready) };
  return JSON.stringify({ ...record, picture: painted });
}

export function recordOfText(text: string): RunRecord | null {
  return recordOf(parsed(text));
}

/** The record that plain JSON says, null when it says none. */
export function recordOf(value: unknown): RunRecord | null {
  const fields = fieldsOf(value);
  if (!CHECKS.every(([name, fits]) => fits(fields[name]))) return null;
  const plain = fields as unknown as RunRecord;
  const picture = pictureOf(fields.picture);
  if (picture === undefined) return null;
  // The known fields alone: a file may hold others.
  return Object.assign(recordWith(plain, plain), { figures: figuresOf(fields.figures), picture });
}

type Fits = (value: unknown) => boolean;

const isText: Fits = (value) => typeof value === 'string';
const isNumber: Fits = (value) => Number.isFinite(value);
const isCount: Fits = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isNull: Fits = (value) => value === null;
const either =
  (one: Fits, other: Fits): Fits =>
  (value) =>
    one(value) || other(value);

const isPart: Fits = (value) => value === 'recipe' || value === 'series';
const isMark: Fits = (value) => {
  const { chunks, length, checksum } = fieldsOf(value) as unknown as PartMark;
  return isCount(chunks) && isCount(length) && isCount(checksum);
};
const isParent: Fits = (value) => {
  const { id, time } = fieldsOf(value);
  return isRunId(id) && isNumber(time);
};
const isParts: Fits = (value) => {
  const { recipe, series } = fieldsOf(value);
  return either(isMark, isNull)(recipe) && either(isMark, isNull)(series);
};
const isListOf =
  (fits: Fits): Fits =>
  (value) =>
    Array.isArray(value) && value.every(fits);
const isFigures: Fits = (value) =>
  FIGURES.every((name) => either(isNumber, isNull)(fieldsOf(value)[name]));

/** What each field but the picture must be. */
const FITS: Record<Exclude<keyof RunRecord, 'picture'>, Fits> = {
  id: isRunId,
  engine: isText,
  seed: isNumber,
  scenario: isText,
  preset: either(isText, isNull),
  parent: either(isParent, isNull),
  interventions: isCount,
  durationSeconds: isNumber,
  reachedSeconds: isNumber,
  digest: isText,
  isFinished: (value) => typeof value === 'boolean',
  figures: isFigures,
  name: either(isText, isNull),
  tags: isListOf(isText),
  begun: isNumber,
  changed: isNumber,
  serial: isCount,
  removed: either(isCount, isNull),
  edit: isCount,
  parts: isParts,
  damaged: isListOf(isPart),
};

const CHECKS = Object.entries(FITS);

function figuresOf(value: unknown): RunFigures {
  const { p95Seconds, usd, staticUsd, elasticity, alerts, decisions } = fieldsOf(value);
  return {
    p95Seconds: orNaN(p95Seconds),
    usd: orNaN(usd),
    staticUsd: orNaN(staticUsd),
    elasticity: orNaN(elasticity),
    alerts: orNaN(alerts),
    decisions: orNaN(decisions),
  };
}

const orNaN = (value: unknown): number => (typeof value === 'number' ? value : NaN);

/** Undefined when it is neither a picture nor none. */
function pictureOf(value: unknown): RunPicture | null | undefined {
  if (value === null) return null;
  const { cpu, ready } = fieldsOf(value);
  const floats = [floatsOf(cpu), floatsOf(ready)];
  if (floats[0] === null || floats[1] === null) return undefined;
  return { cpu: floats[0], ready: floats[1] };
}

/** Little-endian, as every machine that runs a browser is (sim/numerics/float-bits.ts). */
function floatsText(floats: Float32Array): string {
  return toBase64(new Uint8Array(floats.slice().buffer));
}

function floatsOf(value: unknown): Float32Array | null {
  const bytes = typeof value === 'string' ? fromBase64(value) : null;
  if (bytes === null || bytes.length % 4 !== 0 || bytes.length > 4 * MOST_POINTS) return null;
  return new Float32Array(bytes.buffer);
}
