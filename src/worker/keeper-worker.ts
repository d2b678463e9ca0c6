// The entry of the keeper's worker: opens the store, puts the desk behind the page's port and hears
// what other tabs do. Calls that come before the store is open wait for it. It has the storage of
// the site and nothing else of the outside.
import { expose, transfer } from 'comlink';
import { after, browserStorage, type Environment } from '../store/environment.ts';
import type { KeptRun } from '../store/kept-run.ts';
import { openStore } from '../store/open-store.ts';
import { enter } from './entry.ts';
import { KeeperDesk, type TabWord } from './keeper-desk.ts';
import { KeeperLocks } from './keeper-locks.ts';
import type { ConnectKeeper, KeeperControl, KeeperEvent } from './keeper-protocol.ts';
import { packed, type RunsOnTheWire } from './runs-on-the-wire.ts';

/** Tells the other tabs of this site, which hear nothing of this one otherwise. */
const CHANNEL = 'autoscaling-lab/runs';

enter(({ control, events, sentinel, forgets }: ConnectKeeper) => {
  const tell = (event: KeeperEvent): void => events.postMessage(event);
  const tabs = new BroadcastChannel(CHANNEL);
  const locks = new KeeperLocks((navigator as Partial<Navigator>).locks);
  const tellTabs = (word: TabWord): void => tabs.postMessage(word);
  const desk = openStore(environment({ sentinel, forgets, tell })).then((store) => {
    // What was removed can be brought back as long as any page that may have done it is open.
    void locks.enter(() => store.purge().catch(() => undefined));
    const eraseEarlier = forgets ? () => eraseKept(environment({ sentinel, tell })) : undefined;
    return new KeeperDesk({ store, locks, after, tell, tellTabs, eraseEarlier });
  });
  tabs.onmessage = ({ data }: MessageEvent<TabWord>) => {
    void desk.then((there) => there.hear(data));
  };
  expose(whenOpen(desk), control);
});

function environment(given: {
  readonly sentinel: string | null;
  readonly forgets?: boolean;
  readonly tell: (event: KeeperEvent) => void;
}): Environment {
  const { forgets = false, tell } = given;
  let { sentinel } = given;
  return {
    ...browserStorage(),
    ...(forgets && { indexedDB: undefined, opfs: undefined }),
    sentinel: {
      get: () => sentinel,
      set: (text) => {
        sentinel = text;
        if (!forgets) tell({ kind: 'sentinel', text });
      },
    },
    ontrouble: (trouble) => tell({ kind: 'trouble', trouble }),
  };
}

async function eraseKept(given: Environment): Promise<void> {
  const store = await openStore(given);
  await store.eraseAll();
  store.close();
}

type Callable = Readonly<Record<string, (...given: unknown[]) => unknown>>;

/** Calls go to the desk as soon as it is there. */
function whenOpen(desk: Promise<KeeperDesk>): KeeperControl {
  return new Proxy({} as KeeperControl, {
    get:
      (_, name: keyof KeeperControl) =>
      async (...given: unknown[]): Promise<unknown> => {
        const there = await desk;
        if (name === 'list') return onTheWire(await there.list());
        return (there as unknown as Callable)[name](...given);
      },
  });
}

function onTheWire(runs: readonly KeptRun[]): RunsOnTheWire {
  const wire = packed(runs);
  return transfer(wire, [wire.numbers.buffer, wire.points.buffer, wire.curves.buffer]);
}
