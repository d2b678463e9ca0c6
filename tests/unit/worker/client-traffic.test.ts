// The page's side of the worker that reads traffic files: what is awaited is refused when the worker
// dies, and when it is closed while it lives.
import { expect, it } from 'vitest';
import { TrafficClient } from '../../../src/worker/client-traffic.ts';
import type { Shaped } from '../../../src/worker/traffic-protocol.ts';

function started() {
  const worker = {
    onerror: null as ((event: { message: string }) => void) | null,
    postMessage: () => undefined,
    isEnded: false,
    terminate: () => void (worker.isEnded = true),
  };
  const client = new TrafficClient(worker as unknown as Worker);
  const call = client.call<Shaped>((control) => control.shape({ peakRate: 1, compression: 1 }));
  return { client, worker, call };
}

it('refuses its calls when the worker dies', async () => {
  const { worker, call } = started();
  worker.onerror!({ message: 'out of order' });
  await expect(call).rejects.toThrow('out of order');
});

it('refuses its calls when it is closed', async () => {
  const { client, worker, call } = started();
  client.close();
  await expect(call).rejects.toThrow('closed');
  expect(worker.isEnded).toBe(true);
});
