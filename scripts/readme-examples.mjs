// The examples of README.md: the files it shows, the `lab` commands it gives, and what they print.
//
// A fenced block whose language is followed by a name (```json single-queue.json) is that file. A
// line of a block in `sh` that begins with the lab command is an example. A block in `text` right
// after a block with exactly one example is what that example prints to standard output.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './run-child.mjs';

const COMMAND = 'npm run --silent lab -- ';
const LIMIT_MILLISECONDS = 120_000;
const FENCE = /^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm;

/** @typedef {{ language: string, name: string | undefined, body: string, from: number, to: number }} Block */
/** @typedef {{ args: string[], output: Block | undefined }} Example */

/** @param {string} text @returns {Block[]} the fenced blocks, in order */
export function blocksOf(text) {
  return [...text.matchAll(FENCE)].map((match) => {
    const [whole, language = '', name, body = ''] = match;
    const to = match.index + whole.length - '```'.length;
    return { language, name, body, from: to - body.length, to };
  });
}

/** @param {string} text @returns {Example[]} */
export function examplesOf(text) {
  const blocks = blocksOf(text);
  return blocks.flatMap((block, i) => {
    if (block.language !== 'sh') return [];
    const commands = block.body.split('\n').filter((line) => line.startsWith(COMMAND));
    const next = blocks[i + 1];
    const output = commands.length === 1 && next?.language === 'text' ? next : undefined;
    return commands.map((line) => ({
      args: line.slice(COMMAND.length).trim().split(/\s+/),
      output,
    }));
  });
}

/**
 * Runs the examples in order, in a folder of their own with the files that the text shows.
 * @param {string} text
 * @param {(example: Example, result: { status: number | null, stdout: string, stderr: string }) => void} took
 */
export function runExamples(text, took) {
  const folder = mkdtempSync(join(tmpdir(), 'lab-readme-'));
  try {
    for (const { name, body } of blocksOf(text)) {
      if (name !== undefined) writeFileSync(join(folder, name), body);
    }
    for (const example of examplesOf(text)) {
      const script = join(ROOT, 'scripts', 'lab.mjs');
      const options = {
        cwd: folder,
        encoding: /** @type {const} */ ('utf8'),
        timeout: LIMIT_MILLISECONDS,
      };
      took(example, spawnSync(process.execPath, [script, ...example.args], options));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text with the present output of every example. @param {string} text @throws {Error} when one fails */
export function withOutputs(text) {
  /** @type {{ block: Block, stdout: string }[]} */
  const outputs = [];
  runExamples(text, ({ args, output }, { status, stdout, stderr }) => {
    if (status !== 0)
      throw new Error(`lab ${args.join(' ')} ended with status ${status}: ${stderr}`);
    if (output !== undefined) outputs.push({ block: output, stdout });
  });
  return outputs
    .toReversed()
    .reduce(
      (written, { block, stdout }) =>
        written.slice(0, block.from) + stdout + written.slice(block.to),
      text,
    );
}
