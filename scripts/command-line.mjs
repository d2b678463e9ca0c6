// What every command of this folder does in the same way: find out that it is the command that was
// started (and not imported), turn an error into one plain line and exit status 1, and read its
// options. Options are written `--name value`; anything unknown is an error.
import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * Whether node was started with this very file.
 * @param {string} url import.meta.url of the file
 */
export function isStartedDirectly(url) {
  const started = process.argv[1];
  return started !== undefined && pathToFileURL(realpathSync(started)).href === url;
}

/**
 * Runs a command's main function and sets the exit status.
 * @param {() => Promise<number | void>} main gives the exit status; nothing means 0
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

/**
 * Reads options that each take a value.
 * @template {string} Name
 * @param {string[]} args
 * @param {Record<Name, string | undefined>} defaults the allowed names and their values when not given
 * @returns {{ values: Record<Name, string | undefined>, words: string[] }} words: what is no option
 * @throws {Error} naming the unknown option
 */
export function readOptions(args, defaults) {
  const names = /** @type {Name[]} */ (Object.keys(defaults));
  const options = Object.fromEntries(
    names.map((name) => [name, { type: /** @type {const} */ ('string') }]),
  );
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const given = /** @type {Partial<Record<Name, string>>} */ (values);
  return { values: { ...defaults, ...given }, words: positionals };
}
