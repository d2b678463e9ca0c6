// The page's side of the keeper: when its worker fails, it is ended, for it would hold its locks; its
// calls are refused, and the page hears of it. So they are when it is closed while it lives.
import { expose } from 'comlink';
import { expect, it } from 'vitest';
import { KeeperClient } from '../../../src/worker/client-keeper.ts';
import type { ConnectKeeper } from '../../../src/worker/keeper-protocol.ts';
import { packed } from '../../../src/worker/runs-on-the-wire.ts';
import { keptRun } from '../state/kept-runs.ts';

function started() {
  const done: string[] = [];
  const worker = {
    onerror: null as ((event: { message: string }) => void) | null,
    postMessage: () => done.push('connected'),
    terminate: () => done.push('ended'),
  };
  const client = new KeeperClient(
    worker as unknown as Worker,
    { sentinel: null, forgets: false },
    { onevent: () => undefined, ondeath: () => done.push('told') },
  );
  return { client, worker, done };
}

it('ends a worker that failed, refuses its calls and tells the page', async () => {
  const { client, worker, done } = started();
  const call = client.call('health');
  worker.onerror!({ message: 'out of order' });
  await expect(call).rejects.toThrow('out of order');
  expect(done).toEqual(['connected', 'ended', 'told']);
});

it('refuses what is awaited of a worker that is closed while it lives', async () => {
  const { client, done } = started();
  const call = client.call('list');
  client.close();
  await expect(call).rejects.toThrow('closed');
  await expect(client.line()).rejects.toThrow('closed');
  expect(done).toEqual(['connected', 'ended']);
});

it('makes runs again of the columns in which the list comes', async () => {
  const runs = [keptRun(2, { name: 'Later' }), keptRun(1, { tags: ['first'] })];
  const worker = {
    postMessage: ({ control }: ConnectKeeper) => expose({ list: () => packed(runs) }, control),
    terminate: () => undefined,
  };
  const told = { onevent: () => undefined, ondeath: () => undefined };
  const client = new KeeperClient(worker as never, { sentinel: null, forgets: false }, told);
  expect(await client.call('list')).toEqual(runs);
  client.close();
});
