// The door between the page's calls and the host: a call that needs the judge waits here until the
// judge has been loaded, and is refused without a reason when it cannot be. Every other call goes
// straight through, unless one waits: then it waits behind it, so that calls act in the order in
// which they were made. The sign of life never waits.
import type { Host } from './host.ts';
import { isOpening, type LateJudge } from './late-judge.ts';
import type { Change, EngineControl, Question, Source, Start } from './protocol.ts';
import type { Clock } from './turns.ts';

const REFUSED = { ok: false, problems: [] } as const;
const NEVER_WAITS: readonly PropertyKey[] = ['ping', 'flush'];

type Waiting = Pick<
  EngineControl,
  'prepare' | 'open' | 'intervene' | 'suppose' | 'keep' | 'measure'
>;

export function doorOf(host: Host, judge: LateJudge, clock: Clock): EngineControl {
  let inLine = 0;
  /** Whether the judge is there; whoever calls from now on stands behind. */
  async function isThere(): Promise<boolean> {
    inLine++;
    const isReady = await judge.isReady();
    inLine--;
    return isReady;
  }
  const waiting: Waiting = {
    prepare: () => judge.isReady(),
    open: async (source: Source, start: Start) => {
      const isKnown = (inLine === 0 && isOpening(source)) || (await isThere()) || isOpening(source);
      return isKnown ? host.open(source, start) : REFUSED;
    },
    intervene: async (change: Change) => {
      const isFree = change.kind !== 'set';
      const isKnown = (inLine === 0 && isFree) || (await isThere()) || isFree;
      if (!isKnown) return REFUSED;
      // It acts at the moment that is shown, not somewhere on the way there.
      if (host.arrival) await host.arrival;
      return host.intervene(change);
    },
    suppose: async (question: Question) => (await isThere()) && host.suppose(question),
    keep: async (keeper: MessagePort) => {
      if (!(await isThere())) return false;
      host.keep(judge.keeping(clock, (checkpoint) => keeper.postMessage(checkpoint)));
      return true;
    },
    measure: async (...given) => ((await isThere()) ? host.measure(...given) : null),
  };
  return new Proxy(host, {
    get(target, name) {
      if (Object.hasOwn(waiting, name)) return Reflect.get(waiting, name) as unknown;
      const value = Reflect.get(target, name, target) as unknown;
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        const call = () => Reflect.apply(value, target, given) as unknown;
        return inLine === 0 || NEVER_WAITS.includes(name) ? call() : isThere().then(call);
      };
    },
  }) as unknown as EngineControl;
}
