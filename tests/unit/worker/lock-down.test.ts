// The network is taken away wherever it hangs in the chain of the global object.
import { expect, it } from 'vitest';
import { lockDown } from '../../../src/worker/lock-down.ts';

it('takes the network from the object and all it inherits from', () => {
  const prototype = { fetch: () => 1, WebSocket: class {} };
  const scope = Object.create(prototype) as Record<string, unknown>;
  scope['importScripts'] = () => 1;
  scope['postMessage'] = () => 1;
  lockDown(scope);
  expect(['fetch', 'WebSocket', 'importScripts'].filter((name) => name in scope)).toEqual([]);
  expect('postMessage' in scope).toBe(true);
});

it('refuses to go on when something stays', () => {
  const scope = Object.defineProperty({}, 'fetch', { value: () => 1, configurable: false });
  expect(() => lockDown(scope)).toThrow('fetch could not be taken away');
});
