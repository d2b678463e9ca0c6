// The page's side of the wire: starts the worker, passes frames and news on, makes calls, and
// notices when the worker is gone (an uncaught error, a message that cannot be read, no answer).
// A client serves one worker; after its death a new client is made. Calls under way are then
// refused with EngineStopped instead of waiting for ever.
import { releaseProxy, type Remote, transfer, wrap } from 'comlink';
import { Answers } from './answers.ts';
import { watchForSomebody } from './client-foresight.ts';
import { watchHealth } from './client-health.ts';
import { JUDGE_ADDRESS, startWorker } from './client-script.ts';
import type { BufferBack, Connect, EngineControl, FromEngine, Supposed } from './protocol.ts';
import type { News } from './protocol-news.ts';

export interface EngineEvents {
  onframe(frame: Float64Array): void;
  onnews(news: News): void;
  /** A part of the answer to `suppose`. */
  onsupposed(supposed: Supposed): void;
  /** The worker is gone; `reason` is one of `GaveUp`, or for the curious. */
  ondeath(reason: string): void;
}

/** A call that cannot be answered, because the worker is gone. */
export class EngineStopped extends Error {
  override readonly name = 'EngineStopped';
}

export class EngineClient {
  readonly #worker: Worker;
  readonly #events: EngineEvents;
  readonly #control: Remote<EngineControl>;
  readonly #frames: MessagePort;
  readonly #stopWatching: () => void;
  readonly #answers = new Answers();
  #isDead = false;

  /** Starts a worker and connects to it. */
  static async start(events: EngineEvents): Promise<EngineClient> {
    return new EngineClient(await startWorker(), events);
  }

  constructor(worker: Worker, events: EngineEvents) {
    this.#worker = worker;
    this.#events = events;
    const control = new MessageChannel();
    const frames = new MessageChannel();
    this.#control = wrap<EngineControl>(control.port1);
    this.#frames = frames.port1;
    this.#frames.onmessage = ({ data }: MessageEvent<FromEngine>) => this.#take(data);
    const ports = { control: control.port2, frames: frames.port2 };
    const connect: Connect = { kind: 'connect', ...ports, judge: JUDGE_ADDRESS };
    worker.postMessage(connect, [control.port2, frames.port2]);
    worker.onerror = (event) => {
      this.#die(event.message);
    };
    worker.onmessageerror = this.#frames.onmessageerror = () => this.#die('unreadable message');
    const stopAsking = watchHealth(
      () => this.#control.ping(),
      () => this.#die('no answer'),
    );
    const stopLooking = watchForSomebody(globalThis, () => void this.#control.prepare());
    this.#stopWatching = () => {
      stopAsking();
      stopLooking();
    };
    this.handBack(new ArrayBuffer(0));
  }

  /** Makes a call; rejects with EngineStopped when the worker dies before it answers. */
  call<T>(make: (control: Remote<EngineControl>) => Promise<T>): Promise<T> {
    return this.#answers.of(() => make(this.#control));
  }

  /** The page has drawn what was in this buffer; the worker fills it again. */
  handBack(buffer: ArrayBuffer): void {
    if (this.#isDead) return;
    const back: BufferBack = { kind: 'buffer', buffer };
    this.#frames.postMessage(back, [buffer]);
  }

  /** From now on the engine tells the keeper at the other end what becomes of every run. */
  keep(keeper: MessagePort): Promise<boolean> {
    return this.call((control) => control.keep(transfer(keeper, [keeper])));
  }

  /** Ends the worker without a word. */
  close(): void {
    if (this.#isDead) return;
    this.#isDead = true;
    this.#stopWatching();
    this.#worker.terminate();
    this.#frames.close();
    this.#control[releaseProxy]();
    this.#answers.refuse(new EngineStopped('the engine has stopped'));
  }

  #take(message: FromEngine): void {
    switch (message.kind) {
      case 'frame':
        return this.#events.onframe(message.frame);
      case 'news':
        return this.#events.onnews(message);
      case 'supposed':
        return this.#events.onsupposed(message);
      case 'gaveUp':
        return this.#die(message.reason);
    }
  }

  #die(reason: string): void {
    if (this.#isDead) return;
    this.close();
    this.#events.ondeath(reason);
  }
}
