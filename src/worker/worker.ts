// The worker's entry. Gives up the network first, then waits for the one message that brings its
// two ports. An error that nobody caught reaches the page as `error` on the worker, and the page
// starts a new one from the recipe; nothing is mended here.
import { expose } from 'comlink';
import { Host } from './host.ts';
import { lockDown } from './lock-down.ts';
import type { BufferBack, Connect, FromEngine } from './protocol.ts';
import { workerClock } from './turns.ts';

lockDown(globalThis);

globalThis.addEventListener(
  'message',
  ({ data }: MessageEvent<Connect>) => {
    const { control, frames } = data;
    const send = (message: FromEngine, transfer: Transferable[]): void => {
      frames.postMessage(message, transfer);
    };
    const host = new Host(workerClock(), send);
    frames.onmessage = ({ data: back }: MessageEvent<BufferBack>) => {
      host.takeBuffer(back.buffer);
    };
    expose(host, control);
  },
  { once: true },
);

// A promise that nobody handled would otherwise end in silence.
globalThis.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  throw event.reason;
});
