// npm run licences: writes down whose work is shipped with the page, and under which licence.
//
// THIRD-PARTY.md is the list; public/licences.txt has the texts and is shipped with the page, since
// the licences ask for that. Listed is what the built page holds, and the packages that package.json
// names for it. Run it again when a package is added or updated; a test fails until then.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStartedDirectly, runMain } from './command-line.mjs';
import { ROOT } from './run-child.mjs';

/** @typedef {{ name: string, version: string, licence: string, text: string }} Package */

export const LIST = join(ROOT, 'THIRD-PARTY.md');
export const TEXTS = join(ROOT, 'public', 'licences.txt');

const COPYRIGHT = /^\s*Copyright\s.*$/gm;
/** Short licences, of which packages have the same text but for the line of copyright. */
const SHORT = ['MIT', 'ISC'];
/** Licences that ask for no more than their text. */
export const PERMISSIVE = ['MIT', 'ISC', 'Apache-2.0', 'OFL-1.1', 'BSD-3-Clause', '0BSD'];

/**
 * @param {readonly string[]} built names of the packages in the page
 * @returns {Package[]} these and the ones that package.json names, sorted
 */
export function packagesToName(built) {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return [...new Set([...built, ...Object.keys(dependencies)])].toSorted().map(describe);
}

/** @param {string} name @returns {Package} @throws {Error} when it has no licence text */
function describe(name) {
  const folder = join(ROOT, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence text`);
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return { name, version, licence: license, text };
}

/** @param {Package[]} packages */
export function listOf(packages) {
  const rows = packages.map(
    ({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`,
  );
  return `# Third-party work in the page

The built page holds parts of these packages. All licences are permissive; their texts are in
[public/licences.txt](public/licences.txt), which is shipped with the page. Written by
\`npm run licences\`.

${aligned(['| package | version | licence |', '| --- | --- | --- |', ...rows])}
`;
}

/** @param {string[]} rows of a Markdown table @returns {string} with columns of equal width */
function aligned(rows) {
  const cells = rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const widths = cells[0].map((_, i) => Math.max(...cells.map((row) => row[i].length)));
  return cells
    .map((row) => {
      const padded = row.map((cell, i) =>
        cell === '---' ? '-'.repeat(widths[i]) : cell.padEnd(widths[i]),
      );
      return `| ${padded.join(' | ')} |`;
    })
    .join('\n');
}

/** Texts that differ only in the lines of copyright are written once. @param {Package[]} packages */
export function textsOf(packages) {
  const own = readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim();
  /** @type {Map<string, { title: string[], copyrights: string[], text: string }>} */
  const groups = new Map();
  for (const { name, licence, text } of packages) {
    const isShort = SHORT.includes(licence);
    const copyrights = (isShort && text.match(COPYRIGHT)) || [];
    const bare = isShort ? text.replace(COPYRIGHT, '').trim() : text;
    const key = bare.replace(/\s+/g, ' ');
    const group = groups.get(key) ?? { title: [], copyrights: [], text: bare };
    group.title.push(name);
    group.copyrights.push(...copyrights.map((line) => `${name}: ${line.trim()}`));
    groups.set(key, group);
  }
  const sections = [...groups.values()].map(({ title, copyrights, text }) =>
    [title.join(', '), copyrights.join('\n'), text].filter((part) => part !== '').join('\n\n'),
  );
  const line = `\n\n${'-'.repeat(78)}\n\n`;
  return `${[`Autoscaling Lab\n\n${own}`, ...sections].join(line)}\n`;
}

if (isStartedDirectly(import.meta.url)) {
  await runMain(async () => {
    const { builtPackages } = await import('./built-packages.mjs');
    const packages = packagesToName(await builtPackages());
    writeFileSync(LIST, listOf(packages));
    writeFileSync(TEXTS, textsOf(packages));
    console.log(`${packages.length} packages are named in THIRD-PARTY.md`);
  });
}
