// Lifts older files to the present version of their format, step by step: step n turns a file of
// version n into one of version n + 1. A file without a version is of version 1.
// A file of a newer version is refused politely; a version that is no whole number is left for
// the schema to refuse. Today version 1 is the only one, so the table of steps is empty.
// Steps get fresh plain data (plain-copy.ts) and return the same.
import type { Problem } from './problem.ts';
import { notAllowed } from './problem.ts';

export type PlainObject = Record<string, unknown>;
/** By the version a step starts from. */
export type MigrationSteps = ReadonlyMap<number, (file: PlainObject) => PlainObject>;

export interface Format {
  readonly newest: number;
  readonly steps: MigrationSteps;
}

export type Migrated = { ok: true; value: unknown } | { ok: false; problems: Problem[] };

/** The file as one of the newest version. `path` is where it stands, for messages. */
export function migrate(value: unknown, format: Format, path = ''): Migrated {
  if (!isObject(value)) return { ok: true, value };
  const version = value['version'] ?? 1;
  if (!isWhole(version)) return { ok: true, value };
  if (version > format.newest) return refuse(version, format, path);
  let file = value;
  for (let from = version; from < format.newest; from++) {
    const step = format.steps.get(from);
    if (step === undefined) return refuse(version, format, path);
    file = { ...step(file), version: from + 1 };
  }
  return { ok: true, value: file };
}

function refuse(version: number, { newest, steps }: Format, path: string): Migrated {
  const oldest = Math.min(newest, ...steps.keys());
  const known = oldest === newest ? `${newest}` : `${oldest} to ${newest}`;
  const why = version > newest ? ' (the file is from a newer version of the lab)' : '';
  const at = path === '' ? 'version' : `${path}.version`;
  return { ok: false, problems: [notAllowed(at, version, `${known}${why}`)] };
}

function isObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Math.trunc(value) === value;
}
