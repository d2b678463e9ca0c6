// The page's side of the worker that reads traffic files: one client serves one worker, from the
// first file to the end of the import. Calls that the worker does not live to answer are refused.
import { type Remote, wrap } from 'comlink';
import { Answers } from './answers.ts';
import { startWorker } from './client-script.ts';
import type { ConnectTraffic, TrafficControl } from './traffic-protocol.ts';

export class TrafficClient {
  readonly #worker: Worker;
  readonly #control: Remote<TrafficControl>;
  readonly #answers = new Answers();

  /** Starts a worker and connects to it. Rejects when its script cannot be fetched. */
  static async start(): Promise<TrafficClient> {
    return new TrafficClient(await startWorker('traffic'));
  }

  constructor(worker: Worker) {
    this.#worker = worker;
    const { port1, port2 } = new MessageChannel();
    this.#control = wrap<TrafficControl>(port1);
    const connect: ConnectTraffic = { control: port2 };
    worker.postMessage(connect, [port2]);
    worker.onerror = ({ message }) => this.#answers.refuse(new Error(message));
  }

  /** Makes a call; rejects when the worker dies, or is closed, before it answers. */
  call<T>(make: (control: Remote<TrafficControl>) => Promise<T>): Promise<T> {
    return this.#answers.of(() => make(this.#control));
  }

  /** What is under way is refused. */
  close(): void {
    this.#worker.terminate();
    this.#answers.refuse(new Error('closed'));
  }
}
