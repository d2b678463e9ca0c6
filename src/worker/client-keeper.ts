// The page's side of the keeper: starts its worker, makes calls, passes on what it tells, and gives
// the engine a port to it.
// Without the keeper the lab goes on; only nothing is kept.
import { type Remote, transfer, wrap } from 'comlink';
import { Answers } from './answers.ts';
import { startWorker } from './client-script.ts';
import type { ConnectKeeper, KeeperControl, KeeperEvent } from './keeper-protocol.ts';
import { type RunsOnTheWire, unpacked } from './runs-on-the-wire.ts';

export interface KeeperEvents {
  onevent(event: KeeperEvent): void;
  ondeath(): void;
}

export type Answer<Name extends keyof KeeperControl> = Awaited<ReturnType<KeeperControl[Name]>>;

type Call<Name extends keyof KeeperControl> = (
  ...given: Parameters<KeeperControl[Name]>
) => Promise<Answer<Name>>;

export class KeeperClient {
  readonly #worker: Worker;
  readonly #control: Remote<KeeperControl>;
  readonly #told: MessagePort;
  readonly #answers = new Answers();

  /** Starts a worker and connects to it. Rejects when its script cannot be fetched. */
  static async start(
    setting: Pick<ConnectKeeper, 'sentinel' | 'forgets'>,
    events: KeeperEvents,
  ): Promise<KeeperClient> {
    return new KeeperClient(await startWorker('keeper'), setting, events);
  }

  constructor(
    worker: Worker,
    setting: Pick<ConnectKeeper, 'sentinel' | 'forgets'>,
    events: KeeperEvents,
  ) {
    this.#worker = worker;
    const control = new MessageChannel();
    const told = new MessageChannel();
    this.#control = wrap<KeeperControl>(control.port1);
    this.#told = told.port1;
    this.#told.onmessage = ({ data }: MessageEvent<KeeperEvent>) => events.onevent(data);
    const connect: ConnectKeeper = { control: control.port2, events: told.port2, ...setting };
    worker.postMessage(connect, [control.port2, told.port2]);
    worker.onerror = ({ message }) => {
      // A worker lives on after an error: it would hold the locks of its runs.
      this.#end(message);
      events.ondeath();
    };
  }

  /** Makes a call; rejects when the worker dies, or is closed, before it answers. */
  call<Name extends keyof KeeperControl>(
    name: Name,
    ...given: Parameters<KeeperControl[Name]>
  ): Promise<Answer<Name>> {
    const method = this.#control[name] as unknown as Call<Name>;
    return this.#answers.of(() => method(...given).then((came) => arrived(name, came)));
  }

  /** A new line to the keeper, for an engine. */
  async line(): Promise<MessagePort> {
    const { port1, port2 } = new MessageChannel();
    await this.call('listen', transfer(port1, [port1]));
    return port2;
  }

  /** What is under way is refused. */
  close(): void {
    this.#end('closed');
  }

  #end(reason: string): void {
    this.#worker.terminate();
    this.#told.close();
    this.#answers.refuse(new Error(reason));
  }
}

/** The list comes in columns. */
function arrived<Name extends keyof KeeperControl>(name: Name, came: Answer<Name>): Answer<Name> {
  return name === 'list' ? (unpacked(came as unknown as RunsOnTheWire) as Answer<Name>) : came;
}
