// How every worker of the page begins: it gives up the network first, then waits for the one
// message that brings what it needs. An error that nobody caught reaches the page as `error` on
// the worker; nothing is mended here.
import { lockDown } from './lock-down.ts';

/** Calls `begin` with the first message. */
export function enter<Message>(begin: (message: Message) => void): void {
  lockDown(globalThis);
  globalThis.addEventListener('message', ({ data }: MessageEvent<Message>) => begin(data), {
    once: true,
  });
  // A promise that nobody handled would otherwise end in silence.
  globalThis.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    throw event.reason;
  });
}
