// The door between the page's calls and the host: a call that needs the judge waits here until the
// judge has been loaded, and is refused without a reason when it cannot be. Every other call goes
// straight through, and once the judge is there, all do, in the order in which they were made.
import type { Host } from './host.ts';
import { isOpening, type LateJudge } from './late-judge.ts';
import type { Change, EngineControl, Question, Source, Start } from './protocol.ts';

const REFUSED = { ok: false, problems: [] } as const;

export function doorOf(host: Host, judge: LateJudge): EngineControl {
  const waiting: Pick<EngineControl, 'prepare' | 'open' | 'intervene' | 'suppose' | 'measure'> = {
    prepare: () => judge.isReady(),
    open: async (source: Source, start: Start) => {
      const isKnown = isOpening(source) || (await judge.isReady());
      return isKnown ? host.open(source, start) : REFUSED;
    },
    intervene: async (change: Change) => {
      const isKnown = change.kind !== 'set' || (await judge.isReady());
      return isKnown ? host.intervene(change) : REFUSED;
    },
    suppose: async (question: Question) => (await judge.isReady()) && host.suppose(question),
    measure: async (...given) => ((await judge.isReady()) ? host.measure(...given) : null),
  };
  return new Proxy(host, {
    get(target, name) {
      if (Object.hasOwn(waiting, name)) return Reflect.get(waiting, name) as unknown;
      const value = Reflect.get(target, name, target) as unknown;
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  }) as unknown as EngineControl;
}
