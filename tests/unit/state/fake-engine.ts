// An engine that answers as the test says, for the lab without a worker.
import type { Engine, StartEngine } from '../../../src/state/engine-link.ts';
import { EngineStopped, type EngineEvents } from '../../../src/worker/client.ts';
import type { EngineControl, Status } from '../../../src/worker/protocol.ts';

export function statusOf(changes: Partial<Status> = {}): Status {
  return {
    epoch: 1,
    revision: 1,
    time: 0,
    digest: '0'.repeat(16),
    playing: false,
    speed: 10,
    finished: false,
    recordedUntil: 0,
    kept: { id: '0'.repeat(32), parent: null, recordedUntil: 0, onceTouched: false },
    news: 0,
    ...changes,
  };
}

type Answers = { [Name in keyof EngineControl]?: (...given: never[]) => unknown };

export interface FakeEngine {
  readonly start: StartEngine;
  /** Every call so far: its name and what it was given. */
  readonly calls: [string, unknown[]][];
  answers: Answers;
  /** Of the engine that was started last. */
  events: EngineEvents | null;
  starts: number;
  /** The worker dies; calls under way are refused. */
  die(reason?: string): void;
}

export function fakeEngine(answers: Answers): FakeEngine {
  let refuse: (error: Error) => void = () => undefined;
  const fake: FakeEngine = {
    calls: [],
    answers,
    events: null,
    starts: 0,
    start: (events) => {
      fake.events = events;
      fake.starts++;
      const death = new Promise<never>((_, reject) => (refuse = reject));
      death.catch(() => undefined);
      return Promise.resolve(engineOf(fake, death));
    },
    die(reason = 'gone') {
      refuse(new EngineStopped('gone'));
      fake.events?.ondeath(reason);
    },
  };
  return fake;
}

function engineOf(fake: FakeEngine, death: Promise<never>): Engine {
  const control = new Proxy(
    {},
    {
      get:
        (_, name: keyof EngineControl) =>
        (...given: unknown[]) => {
          fake.calls.push([name, given]);
          const answer = fake.answers[name] as ((...all: unknown[]) => unknown) | undefined;
          return answer === undefined
            ? new Promise(() => undefined)
            : Promise.resolve(answer(...given));
        },
    },
  );
  const call: Engine['call'] = (make) => Promise.race([make(control as never), death]);
  return {
    call,
    keep: () => Promise.resolve(true),
    handBack: () => undefined,
    close: () => undefined,
  };
}
