// The page's side of the worker that makes results: one client serves one worker, for one export or
// one file. Closing it cancels what is under way. Calls that the worker does not live to answer are
// refused.
import { proxy, type Remote, wrap } from 'comlink';
import type { Check } from '../sim/results/check-results.ts';
import type { Results } from '../sim/results/results.ts';
import type { Recipe } from '../sim/run.ts';
import type { Scenario, ScenarioInput } from '../sim/scenario/schema.ts';
import type { Refused } from '../sim/scenario/setting-changes.ts';
import { Answers } from './answers.ts';
import { startWorker } from './client-script.ts';
import type {
  ConnectResults,
  FoundRun,
  OnProgress,
  ResultsControl,
  ResultsJob,
  RunRead,
} from './results-protocol.ts';

export class ResultsClient {
  readonly #worker: Worker;
  readonly #control: Remote<ResultsControl>;
  readonly #answers = new Answers();

  /** Starts a worker and connects to it. Rejects when its script cannot be fetched. */
  static async start(): Promise<ResultsClient> {
    return new ResultsClient(await startWorker('results'));
  }

  constructor(worker: Worker) {
    this.#worker = worker;
    const { port1, port2 } = new MessageChannel();
    this.#control = wrap<ResultsControl>(port1);
    const connect: ConnectResults = { control: port2 };
    worker.postMessage(connect, [port2]);
    worker.onerror = ({ message }) => this.#answers.refuse(new Error(message));
  }

  make(job: ResultsJob, onprogress: OnProgress): Promise<Results> {
    return this.#answers.of(() => this.#control.make(job, proxy(onprogress)));
  }

  read(file: Blob): Promise<RunRead> {
    return this.#answers.of<RunRead>(() => this.#control.read(file));
  }

  check(found: FoundRun, onprogress: OnProgress): Promise<Check> {
    return this.#answers.of<Check>(() => this.#control.check(found, proxy(onprogress)));
  }

  shorten(scenario: Scenario): Promise<ScenarioInput> {
    return this.#answers.of(() => this.#control.shorten(scenario));
  }

  refused(recipe: Omit<Recipe, 'engine'>): Promise<Refused[]> {
    return this.#answers.of(() => this.#control.refused(recipe));
  }

  /** What is under way is refused. */
  close(): void {
    this.#worker.terminate();
    this.#answers.refuse(new Error('closed'));
  }
}
