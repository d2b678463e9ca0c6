// The backup: all runs in one text file. Its lines are JSON, each with a checksum (sealed.ts):
// first what the file is, then a line for each run in the order of the list from the oldest, last
// how many there were, so that a file that was cut off shows it. A restored backup, backed up again,
// is the same file byte for byte: nothing in it depends on where or when it was made.
import { fromBase64, toBase64 } from './base64.ts';
import { type Bytes, markOf } from './chunks.ts';
import type { PartBytes } from './home.ts';
import { asRecipe, bytesOfRecipe, textOf } from './recipe-bytes.ts';
import { recordOf, textOfRecord } from './record-text.ts';
import { type RunRecord, withParts } from './run-record.ts';
import { fieldsOf, sealLine } from './sealed.ts';

export const BACKUP_FORMAT = 'autoscaling-lab/backup';
export const BACKUP_VERSION = 1;

export interface BackupRun {
  readonly record: RunRecord;
  readonly parts: PartBytes & { readonly recipe: Bytes };
}

export function firstLine(): string {
  return sealLine(JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION }));
}

export function lastLine(runs: number): string {
  return sealLine(JSON.stringify({ end: runs }));
}

export function lineOfRun({ record, parts }: BackupRun): string {
  const series = parts.series ? `"${toBase64(parts.series)}"` : 'null';
  const text = textOfRecord(portable(record, parts));
  return sealLine(`{"record":${text},"recipe":${textOf(parts.recipe)},"series":${series}}`);
}

/** What a line's value says; null when it is no run. */
export function runOfLine(value: unknown): BackupRun | null {
  const fields = fieldsOf(value);
  const record = recordOf(fields.record);
  const recipe = asRecipe(fields.recipe);
  if (record === null || recipe === null) return null;
  const series = typeof fields.series === 'string' ? fromBase64(fields.series) : null;
  const parts = { recipe: bytesOfRecipe(recipe), ...(series && { series }) };
  return { record: portable(record, parts), parts };
}

/** Without what only means something in the place where it was kept. */
function portable(record: RunRecord, { recipe, series }: BackupRun['parts']): RunRecord {
  const bare = { ...record, serial: 0, edit: 1, removed: null, damaged: [] };
  return withParts(bare, { recipe: markOf(recipe), series: series ? markOf(series) : null });
}
