// A small file whose last whole line counts. A new line is put behind the others, so that a process
// that dies while writing leaves the line before it. When old lines take too much, the new one is
// also put at the file's beginning, over old ones, and only then is the rest cut off: at every
// moment a whole line stands somewhere, and a reader finds the last of those.
import { changeFile, readBytes, type SyncFile, writeAt } from './file-access.ts';
import { openLine, sealLine } from './sealed.ts';

/** Old lines may take so many times what the new one takes. */
const MOST_OLD = 8;

/** What the last whole line holds, undefined when there is none. */
export async function readLine(folder: FileSystemDirectoryHandle, name: string): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(folder, name));
  for (const line of text.split('\n').toReversed()) {
    const value = line === '' ? undefined : openLine(line);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** `body` is JSON without line ends. On the disk when this resolves. */
export async function writeLine(
  folder: FileSystemDirectoryHandle,
  name: string,
  body: string,
): Promise<void> {
  const line = sealLine(body);
  const whole = new TextEncoder().encode(`${line}\n`);
  // It begins on a line of its own, even behind one that was torn.
  const later = new TextEncoder().encode(`\n${line}\n`);
  await changeFile(folder, name, { inPlace: (file) => addLine(file, whole, later), whole });
}

function addLine(file: SyncFile, whole: Uint8Array, later: Uint8Array): void {
  const size = file.getSize();
  writeAt(file, size === 0 ? whole : later, size);
  file.flush();
  if (size < MOST_OLD * whole.length) return;
  writeAt(file, whole, 0);
  file.flush();
  file.truncate(whole.length);
  file.flush();
}
