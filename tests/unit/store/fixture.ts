// Rows of a database as JSON, for the fixtures of released versions: bytes become Base64.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Rows = Record<string, unknown[]>;

const FOLDER = join(import.meta.dirname, 'fixtures');

export function fixtureName(version: number): string {
  return `schema-${version}.json`;
}

export function fixtureNames(): string[] {
  return readdirSync(FOLDER);
}

export function readFixture(version: number): Rows {
  return rowsOfText(readFileSync(join(FOLDER, fixtureName(version)), 'utf8'));
}

export function textOfRows(rows: Rows): string {
  const plain = (_name: string, value: unknown): unknown =>
    value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;
  return JSON.stringify(rows, plain);
}

export function rowsOfText(text: string): Rows {
  return JSON.parse(text, (_name, value: unknown) => {
    const { base64 } = (value ?? {}) as { base64?: unknown };
    return typeof base64 === 'string' ? new Uint8Array(Buffer.from(base64, 'base64')) : value;
  }) as Rows;
}
