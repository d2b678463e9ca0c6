// npm run readme: writes the parts of README.md that follow from the program itself: the tables of the
// formats and what the examples print. A test holds the README to both, so run this again whenever a
// format or the engine changes.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStartedDirectly, runMain } from './command-line.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { withOutputs } from './readme-examples.mjs';
import { README, withTables } from './readme-tables.mjs';
import { ROOT } from './run-child.mjs';

/** @param {string} format @returns {import('./schema-table.mjs').Schema} */
function schemaOf(format) {
  const lab = join(ROOT, 'scripts', 'lab.mjs');
  return JSON.parse(execFileSync(process.execPath, [lab, 'schema', format], { encoding: 'utf8' }));
}

if (isStartedDirectly(import.meta.url)) {
  await runMain(async () => {
    await ensureInstall();
    const schemas = { scenario: schemaOf('scenario'), run: schemaOf('run') };
    const text = withOutputs(readFileSync(README, 'utf8'));
    writeFileSync(README, await withTables(text, schemas));
  });
}
