// Writes the files that a command asks for. Whether a file can be written is tried before the run,
// so that no hour of simulation is lost for a mistyped folder. The text goes to a file in the same
// folder first, of a short name that fits wherever the other one does, and takes its place when it
// is whole.
import { accessSync, constants, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from './command-error.ts';
import { asCommandError } from './read-text.ts';

/** @throws CommandError when the folder does not exist, a folder has this name, or it is forbidden */
export function refuseUnwritable(path: string): void {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw new CommandError(`${path}: it is a folder, not a file`);
    const folder = dirname(path);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      throw new CommandError(`${path}: there is no folder ${folder}`);
    }
    if (there !== undefined) accessSync(path, constants.W_OK);
    // Whatever takes the place of a file is made beside it.
    if (there?.isFile() !== false) accessSync(folder, constants.W_OK);
  } catch (error) {
    throw asCommandError(path, error);
  }
}

/** @throws CommandError */
export function writeText(path: string, content: string | Uint8Array): void {
  // A pipe or a device such as /dev/stdout is written as it is: nothing could take its place.
  const isSpecial = statSync(path, { throwIfNoEntry: false })?.isFile() === false;
  const draft = isSpecial ? path : join(dirname(path), `.lab-${process.pid}.part`);
  try {
    writeFileSync(draft, content);
    if (!isSpecial) renameSync(draft, path);
  } catch (error) {
    if (!isSpecial) rmSync(draft, { force: true });
    throw asCommandError(path, error);
  }
}
