// A browser in which two runs were kept, the second to its end, and a database that it cannot open.
import { IDBFactory as FakeDatabases } from 'fake-indexeddb';
import { checkpointOf, progressOf, seriesOf } from './a-run.ts';
import { LabStorage } from './lab-store.ts';

export async function twoRuns(): Promise<LabStorage> {
  const storage = new LabStorage();
  const store = await storage.open();
  await store.save(checkpointOf(1));
  await store.save({ ...checkpointOf(2), name: 'second' });
  await store.save({ ...progressOf(2, 3600), series: seriesOf(2) });
  await store.settled();
  store.close();
  return storage;
}

/** A database that a browser cannot open. */
export function barred(how: 'throws' | 'fails' | 'hangs'): IDBFactory {
  const open = (): unknown => {
    if (how === 'throws') throw new DOMException('', 'SecurityError');
    const request = new FakeDatabases().open('other');
    if (how === 'fails') {
      request.addEventListener('upgradeneeded', () => request.transaction!.abort());
    } else {
      Object.assign(request, { dispatchEvent: () => true });
    }
    return request;
  };
  return { open, deleteDatabase: open } as unknown as IDBFactory;
}
