// The entry of the engine's worker: takes the two ports and puts a host behind them, whose judge
// comes later. When it dies of an error, the page starts a new one from the recipe.
import { expose } from 'comlink';
import { doorOf } from './door.ts';
import { engineLent } from './engine-lent.ts';
import { enter } from './entry.ts';
import { Host } from './host.ts';
import { LateJudge } from './late-judge.ts';
import { loadJudge } from './load-judge.ts';
import type { BufferBack, Connect, FromEngine } from './protocol.ts';
import { workerClock } from './turns.ts';

globalThis.labEngine = engineLent;

enter(({ control, frames, judge: address }: Connect) => {
  const send = (message: FromEngine, transfer: Transferable[]): void => {
    frames.postMessage(message, transfer);
  };
  const judge = new LateJudge(() => loadJudge(address));
  const clock = workerClock();
  const host = new Host(clock, send, judge);
  frames.onmessage = ({ data: back }: MessageEvent<BufferBack>) => {
    host.takeBuffer(back.buffer);
  };
  expose(doorOf(host, judge, clock), control);
});
