// Reads and writes one of the origin's private files, as far as the browser can. In a worker with a
// synchronous handle: bytes go to their place and are flushed. Elsewhere the browser writes a new
// file and puts it in place of the old one when it is closed.
// A handle is open for as long as one call takes, since it locks the file for other tabs.

/** What this room uses of FileSystemSyncAccessHandle, which only a worker has. */
export interface SyncFile {
  getSize(): number;
  read(buffer: Uint8Array, options: { at: number }): number;
  write(buffer: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

type WithSync = FileSystemFileHandle & { createSyncAccessHandle?: () => Promise<SyncFile> };

/** The file's bytes; empty when there is none. */
export async function readBytes(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<Uint8Array> {
  try {
    const file = await (await folder.getFileHandle(name)).getFile();
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (isNotFound(error)) return new Uint8Array();
    throw error;
  }
}

export async function removeFile(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}

/**
 * Changes a file. `inPlace` is given the open file; where there is no such handle the file
 * becomes `whole` instead.
 */
export async function changeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  { inPlace, whole }: { inPlace: (file: SyncFile) => void; whole: Uint8Array<ArrayBuffer> },
): Promise<void> {
  const handle: WithSync = await folder.getFileHandle(name, { create: true });
  if (handle.createSyncAccessHandle === undefined) {
    const stream = await handle.createWritable();
    await stream.write(whole);
    await stream.close();
    return;
  }
  const file = await handle.createSyncAccessHandle();
  try {
    inPlace(file);
  } finally {
    file.close();
  }
}

/** @throws {DOMException} QuotaExceededError when not all of it could be written. */
export function writeAt(file: SyncFile, bytes: Uint8Array, at: number): void {
  const written = file.write(bytes, { at });
  if (written === bytes.length) return;
  throw new DOMException('Not all could be written.', 'QuotaExceededError');
}

export function isNotFound(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}
