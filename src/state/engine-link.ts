// The line to the engine: starts one, makes calls, and gives no answer (null) once it has died,
// which the page then says. After a death a new engine is connected in its place.
// Here also the engine is given its line to the keeper of the runs.
import { type EngineClient, type EngineEvents, EngineStopped } from '../worker/client.ts';
import type { EngineControl, Status } from '../worker/protocol.ts';

/** The part of a client that is used; tests give their own. */
export type Engine = Pick<EngineClient, 'call' | 'keep' | 'handBack' | 'close'>;
export type StartEngine = (events: EngineEvents) => Promise<Engine>;

type Calls = { [Name in keyof EngineControl]: EngineControl[Name] };
export type CallName = keyof Calls;
export type Given<Name extends CallName> = Parameters<Calls[Name]>;
export type Answer<Name extends CallName> = Awaited<ReturnType<Calls[Name]>>;

/** Calls that move along the run, or to another one, and answer where it stands. */
export type MoveName = {
  [Name in CallName]: Answer<Name> extends Status | null ? Name : never;
}[CallName];

export class EngineLink {
  readonly #startEngine: StartEngine;
  #client: Engine | null = null;

  constructor(startEngine: StartEngine) {
    this.#startEngine = startEngine;
  }

  /** Starts an engine in place of the present one; null when it could not be started or died at once. */
  async connect(events: EngineEvents): Promise<Engine | null> {
    this.#client?.close();
    let isDead = false;
    const ondeath = (reason: string): void => {
      isDead = true;
      events.ondeath(reason);
    };
    const client = await this.#startEngine({ ...events, ondeath }).catch(() => null);
    if (client === null) events.ondeath('not started');
    this.#client = isDead ? null : client;
    return this.#client;
  }

  /** Whether the engine now tells the keeper on this line what becomes of every run. */
  async keep(line: MessagePort): Promise<boolean> {
    return (await this.#client?.keep(line).catch(() => false)) ?? false;
  }

  /** The engine's answer, or null when there is none. */
  async call<Name extends CallName>(
    name: Name,
    ...given: Given<Name>
  ): Promise<Answer<Name> | null> {
    if (this.#client === null) return null;
    try {
      return await this.#client.call((control) => {
        const method = control[name] as unknown as (
          ...all: readonly unknown[]
        ) => Promise<Answer<Name>>;
        return method(...given);
      });
    } catch (error) {
      if (error instanceof EngineStopped) return null;
      throw error;
    }
  }
}
