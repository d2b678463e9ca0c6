// The origin's private files as a test has them: folders and files in memory, with the handles that
// a browser gives. `disturb` is called before each call and may throw, wait, or change the outcome.

type Folder = Map<string, Uint8Array<ArrayBuffer> | Map<string, unknown>>;

export type Disturb = (call: string) => void | Promise<void>;

export class FakeFiles {
  readonly root: Folder = new Map();
  disturb: Disturb = () => undefined;
  /** Whether a worker's synchronous handles are there. */
  hasSync = true;
  readonly #locked = new Set<string>();

  readonly directory = async (): Promise<FileSystemDirectoryHandle> => {
    await this.disturb('getDirectory');
    return this.#folder(this.root);
  };

  /** Names of all files of the lab. */
  names(): string[] {
    const folder = this.root.get('autoscaling-lab');
    return folder instanceof Map ? [...folder.keys()] : [];
  }

  bytes(name: string): Uint8Array<ArrayBuffer> {
    const folder = this.root.get('autoscaling-lab') as Folder;
    return folder.get(name) as Uint8Array<ArrayBuffer>;
  }

  setBytes(name: string, bytes: Uint8Array<ArrayBuffer>): void {
    (this.root.get('autoscaling-lab') as Folder).set(name, bytes);
  }

  #folder(entries: Folder): FileSystemDirectoryHandle {
    const disturb: Disturb = (call) => this.disturb(call);
    const folderOf = (inner: Folder): FileSystemDirectoryHandle => this.#folder(inner);
    const fileOf = (name: string): unknown => this.#file(entries, name);
    const handle = {
      getDirectoryHandle: async (name: string, options?: { create?: boolean }) => {
        await disturb('getDirectoryHandle');
        if (!entries.has(name) && !options?.create) throw notFound();
        if (!entries.has(name)) entries.set(name, new Map());
        return folderOf(entries.get(name) as Folder);
      },
      getFileHandle: async (name: string, options?: { create?: boolean }) => {
        await disturb('getFileHandle');
        if (!entries.has(name) && !options?.create) throw notFound();
        if (!entries.has(name)) entries.set(name, new Uint8Array());
        return fileOf(name);
      },
      removeEntry: async (name: string) => {
        await disturb('removeEntry');
        if (!entries.delete(name)) throw notFound();
      },
      keys: async function* () {
        await disturb('keys');
        yield* [...entries.keys()];
      },
    };
    return handle as unknown as FileSystemDirectoryHandle;
  }

  #file(entries: Folder, name: string): unknown {
    const bytes = (): Uint8Array<ArrayBuffer> => entries.get(name) as Uint8Array<ArrayBuffer>;
    const getFile = async (): Promise<unknown> => {
      await this.disturb('getFile');
      return { arrayBuffer: () => Promise.resolve(bytes().slice().buffer) };
    };
    if (!this.hasSync) return { getFile, createWritable: () => this.#stream(entries, name) };
    const createSyncAccessHandle = async (): Promise<unknown> => {
      await this.disturb('createSyncAccessHandle');
      if (this.#locked.has(name)) {
        throw new DOMException('Somebody has it open.', 'NoModificationAllowedError');
      }
      this.#locked.add(name);
      return this.#syncHandle(entries, name);
    };
    return { getFile, createSyncAccessHandle };
  }

  #stream(entries: Folder, name: string): unknown {
    let written = new Uint8Array();
    return {
      write: async (bytes: Uint8Array<ArrayBuffer>) => {
        await this.disturb('stream.write');
        written = bytes.slice();
      },
      close: async () => {
        await this.disturb('stream.close');
        entries.set(name, written);
      },
    };
  }

  #syncHandle(entries: Folder, name: string): unknown {
    const bytes = (): Uint8Array<ArrayBuffer> => entries.get(name) as Uint8Array<ArrayBuffer>;
    const call = (what: string): void => {
      const waits = this.disturb(what);
      if (waits instanceof Promise) waits.catch(() => undefined);
    };
    return {
      getSize: () => (call('getSize'), bytes().length),
      write: (from: Uint8Array, { at }: { at: number }) => {
        call('write');
        const longer = new Uint8Array(Math.max(bytes().length, at + from.length));
        longer.set(bytes());
        longer.set(from, at);
        entries.set(name, longer);
        return from.length;
      },
      truncate: (size: number) => {
        call('truncate');
        entries.set(name, bytes().slice(0, size));
      },
      flush: () => call('flush'),
      close: () => this.#locked.delete(name),
    };
  }
}

function notFound(): DOMException {
  return new DOMException('There is none.', 'NotFoundError');
}
