// Rows of the database as records, and the database's own state among its marks. What a row holds
// may be damaged; then the record is null, and the state is made anew. The state is how the next
// visit knows whether this is still the same database.
import type { HomeState } from './home.ts';
import { recordOfText, textOfRecord } from './record-text.ts';
import type { RunRecord } from './run-record.ts';
import type { RunRow, Transaction } from './schema.ts';
import { fieldsOf, openText, parsed, sealText } from './sealed.ts';
import { newRunId } from './kept-run.ts';

export function rowOf(record: RunRecord): RunRow {
  return { id: record.id, serial: record.serial, ...sealText(textOfRecord(record)) };
}

/** Null when the row is no whole record of this run. */
export function recordOfRow(row: unknown, id: unknown): RunRecord | null {
  const text = openText(row);
  const record = text === null ? null : recordOfText(text);
  return record?.id === id ? record : null;
}

/** The state, null when there is none yet or it is damaged. */
export async function readState(transaction: Transaction): Promise<HomeState | null> {
  const marks = transaction.objectStore('marks');
  const runs = transaction.objectStore('runs');
  const [row, count] = await Promise.all([
    request(() => marks.get('state')),
    request(() => runs.count()),
  ]);
  const known = stateOf(row);
  return known === null ? null : { ...known, count };
}

/** A state for a database that has none. */
export async function newState(transaction: Transaction): Promise<HomeState> {
  const rows = await transaction.objectStore('runs').getAll();
  const count = rows.length;
  const newest = rows.toSorted((one, other) => other.serial - one.serial)[0];
  const counter = Number(newest?.serial) || 0;
  return { generation: newRunId(), counter, count, newest: newest?.id ?? null };
}

export function stateRow({
  generation,
  counter,
  newest,
}: HomeState): { key: 'state' } & ReturnType<typeof sealText> {
  return { key: 'state', ...sealText(JSON.stringify({ generation, counter, newest })) };
}

function stateOf(row: unknown): Omit<HomeState, 'count'> | null {
  const { generation, counter, newest } = fieldsOf(parsed(openText(row) ?? ''));
  if (typeof generation !== 'string' || !Number.isSafeInteger(counter)) return null;
  return {
    generation,
    counter: counter as number,
    newest: typeof newest === 'string' ? newest : null,
  };
}

/** A request whose refusal is its promise's, even when the browser throws at once. */
export async function request<T>(ask: () => Promise<T>): Promise<T> {
  return await ask();
}
