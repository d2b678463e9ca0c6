// The README says what the program does: its tables are those of the formats, its examples run and
// print what it shows, and its lists leave nothing out. When the first two fail: npm run readme
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksOf, examplesOf, runExamples } from '../../../scripts/readme-examples.mjs';
import { README, withTables } from '../../../scripts/readme-tables.mjs';
import { ROOT } from '../../../scripts/run-child.mjs';
import { STAGES } from '../../../scripts/stages.mjs';
import { runJsonSchema, scenarioJsonSchema } from '../../../src/headless/json-schema.ts';
import { LIVE_SETTINGS } from '../../../src/sim/scenario/live-settings.ts';
import { BALANCING_POLICIES } from '../../../src/sim/scenario/pool-schema.ts';
import { PRESETS } from '../../../src/sim/scenario/presets.ts';

const text = readFileSync(README, 'utf8');
const says = (words: string): boolean => text.replace(/\s+/g, ' ').includes(words);
/** Whether a table has a row about it, with something said. */
const hasRow = (name: string): boolean => new RegExp(`^\\| \`${name}\` +\\| \\S`, 'm').test(text);
const folders = (place: string): string[] =>
  readdirSync(join(ROOT, place), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${place}/${name}/`);

it('the tables are those of the formats', async () => {
  const schemas = { scenario: scenarioJsonSchema(), run: runJsonSchema() };
  expect(text).toBe(await withTables(text, schemas));
});

describe('the examples', () => {
  it('are found in the text', () => {
    expect(examplesOf(text).length).toBeGreaterThan(8);
    expect(examplesOf(text).filter(({ output }) => output !== undefined).length).toBe(2);
    expect(blocksOf(text).filter(({ name }) => name !== undefined).length).toBe(3);
  });

  it('run, and print what the text shows', () => {
    const failed: string[] = [];
    const printed: [shown: string, now: string][] = [];
    runExamples(text, ({ args, output }, { status, stdout, stderr }) => {
      if (status !== 0) failed.push(`${args.join(' ')}: ${stderr}`);
      if (output !== undefined) printed.push([output.body, stdout]);
    });
    expect(failed).toEqual([]);
    expect(printed.map(([, now]) => now)).toEqual(printed.map(([shown]) => shown));
  }, 300_000);
});

describe('the lists leave nothing out:', () => {
  it.each(PRESETS.map(({ id }) => id))('the scenario %s', (id) => {
    expect(hasRow(id)).toBe(true);
  });

  it.each(BALANCING_POLICIES)('the balancing policy %s', (policy) => {
    expect(hasRow(policy)).toBe(true);
  });

  it.each(LIVE_SETTINGS)('the live setting %s', (path) => {
    expect(says(`\`${path}\``)).toBe(true);
  });

  it.each(STAGES.map(({ name }) => name))('the stage %s of npm test', (name) => {
    expect(hasRow(name)).toBe(true);
  });

  it.each([...folders('src'), ...folders('src/sim')])('the folder %s', (folder) => {
    expect(hasRow(folder)).toBe(true);
  });

  it('every folder it names is there', () => {
    const named = [...text.matchAll(/^\| `((?:src|scripts|tests|deploy)\/[^`]*)`/gm)];
    expect(named.length).toBeGreaterThan(20);
    expect(named.map((match) => match[1]).filter((path) => !existsSync(join(ROOT, path)))).toEqual(
      [],
    );
  });

  it('every member of window.lab', () => {
    const code = readFileSync(join(ROOT, 'src/state/lab-window.ts'), 'utf8');
    const body = code.slice(code.indexOf('interface LabWindow {'), code.indexOf('\n}\n'));
    const members = [...body.matchAll(/^ {2}(?:readonly )?(\w+)[(:]/gm)].map((match) => match[1]);
    expect(members.length).toBeGreaterThan(15);
    expect(members.filter((name) => !new RegExp(`\`${name}[\`(]`).test(text))).toEqual([]);
  });
});

describe('its links', () => {
  it('within the text lead to a heading', () => {
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map((match) =>
      match[1]
        .toLowerCase()
        .replace(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-'),
    );
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !headings.includes(link))).toEqual([]);
  });

  it('to files lead to files', () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
  });
});
