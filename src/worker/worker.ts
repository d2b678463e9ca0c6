// The entry of the engine's worker: takes the two ports and puts a host behind them. When it dies
// of an error, the page starts a new one from the recipe.
import { expose } from 'comlink';
import { enter } from './entry.ts';
import { Host } from './host.ts';
import type { BufferBack, Connect, FromEngine } from './protocol.ts';
import { workerClock } from './turns.ts';

enter(({ control, frames }: Connect) => {
  const send = (message: FromEngine, transfer: Transferable[]): void => {
    frames.postMessage(message, transfer);
  };
  const host = new Host(workerClock(), send);
  frames.onmessage = ({ data: back }: MessageEvent<BufferBack>) => {
    host.takeBuffer(back.buffer);
  };
  expose(host, control);
});
