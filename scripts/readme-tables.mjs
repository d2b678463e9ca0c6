// The tables of README.md that follow from the formats themselves. Each stands between two comments,
// <!-- table: name --> and <!-- end of table -->.
import { join } from 'node:path';
import { ROOT } from './run-child.mjs';
import { findLaw, lawRows, rowsOf, tableOf, without } from './schema-table.mjs';

/** @typedef {import('./schema-table.mjs').Schema} Schema */

export const README = join(ROOT, 'README.md');

const END = '<!-- end of table -->';

/**
 * The README with its tables written anew, as the formatter of the project would leave it.
 * @param {string} text
 * @param {{ scenario: Schema, run: Schema }} schemas
 * @returns {Promise<string>}
 * @throws {Error} when a table has no place in it
 */
export async function withTables(text, schemas) {
  const prettier = await import('prettier');
  let written = text;
  for (const [name, table] of Object.entries(tablesOf(schemas))) {
    written = replaced(written, name, table);
  }
  return prettier.format(written, {
    ...(await prettier.resolveConfig(README)),
    parser: 'markdown',
  });
}

/** @param {{ scenario: Schema, run: Schema }} schemas */
function tablesOf({ scenario, run }) {
  const law = findLaw(scenario);
  if (law === undefined) throw new Error('The scenario format has no law');
  return {
    scenario: tableOf(rowsOf(scenario)),
    laws: tableOf(lawRows(law)),
    run: tableOf(rowsOf(without(run, 'scenario'))),
  };
}

/** @param {string} text @param {string} name @param {string} table */
function replaced(text, name, table) {
  const start = `<!-- table: ${name} -->`;
  const from = text.indexOf(start);
  const to = text.indexOf(END, from);
  if (from < 0 || to < 0) throw new Error(`README.md has no place for the table ${name}`);
  return `${text.slice(0, from + start.length)}\n\n${table}\n\n${text.slice(to)}`;
}
