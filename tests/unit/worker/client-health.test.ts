// A worker is held to be dead only after eight seconds without an answer.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchHealth } from '../../../src/worker/client-health.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('stays quiet while answers come', async () => {
  const ondeath = vi.fn();
  watchHealth(() => Promise.resolve(), ondeath);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ondeath).not.toHaveBeenCalled();
});

it('takes a refusal for an answer', async () => {
  const ondeath = vi.fn();
  watchHealth(() => Promise.reject(new Error('no run')), ondeath);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ondeath).not.toHaveBeenCalled();
});

it('says once that nothing answers, after eight seconds', async () => {
  const ondeath = vi.fn();
  watchHealth(() => new Promise(() => undefined), ondeath);
  await vi.advanceTimersByTimeAsync(8500);
  expect(ondeath).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(ondeath).toHaveBeenCalledTimes(1);
});

it('is not asked again before it has answered, and forgets a slow answer', async () => {
  const ondeath = vi.fn();
  let answer: () => void = () => undefined;
  const ask = vi.fn(() => new Promise<void>((resolve) => (answer = resolve)));
  watchHealth(ask, ondeath);
  await vi.advanceTimersByTimeAsync(6000);
  expect(ask).toHaveBeenCalledTimes(1);
  answer();
  await vi.advanceTimersByTimeAsync(7000);
  expect(ondeath).not.toHaveBeenCalled();
});

it('stops when asked to', async () => {
  const ask = vi.fn(() => Promise.resolve());
  const stop = watchHealth(ask, () => undefined);
  stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(ask).not.toHaveBeenCalled();
});
