// The wire between the page and the keeper, the worker that writes runs down: types alone. The page
// calls on `control`; the engine's checkpoints come on a port of their own, from worker to worker,
// so that a busy page never holds them up; what has become of them goes out on `events`.
import type { Trouble } from '../store/environment.ts';
import type { KeptRun, RunFacts } from '../store/kept-run.ts';
import type { Health } from '../store/ledger.ts';
import type { RunStore } from '../store/runs.ts';
import type { Recipe } from '../sim/run.ts';

export interface ConnectKeeper {
  readonly control: MessagePort;
  readonly events: MessagePort;
  /** What the page's own memory says was kept (store: sentinel); null when it says nothing. */
  readonly sentinel: string | null;
  /** Nothing outlives the page: for computers that many use. */
  readonly forgets: boolean;
}

/** To the page. */
export type KeeperEvent =
  /** Written, as far as it has come; on the disk, unless the store says that it keeps in memory. */
  | { readonly kind: 'saved'; readonly run: RunFacts }
  /** Another tab writes this run: what is done to it here is not kept. */
  | { readonly kind: 'taken'; readonly id: string }
  /** The other tab has let go of this run, which was opened here as a copy. */
  | { readonly kind: 'free'; readonly id: string }
  /** The list is another one, by this tab or another. */
  | { readonly kind: 'changed' }
  /** Nothing is kept any more, by this tab's doing or another's. */
  | { readonly kind: 'erased' }
  /** Something about the storage that a person should know. */
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  /** For the page's own memory, which a worker cannot reach. */
  | { readonly kind: 'sentinel'; readonly text: string | null };

/** What is needed to open a run again. */
export interface Reopened {
  readonly run: KeptRun;
  readonly recipe: Recipe;
  /** Another tab writes it. */
  readonly isTaken: boolean;
}

/** What of the store the page calls itself. */
type StoreCalls = Pick<
  RunStore,
  | 'list'
  | 'run'
  | 'recipe'
  | 'series'
  | 'rename'
  | 'tag'
  | 'duplicate'
  | 'remove'
  | 'restore'
  | 'backup'
  | 'restoreBackup'
  | 'eraseAll'
>;

export interface KeeperControl extends StoreCalls {
  /** Checkpoints come on this port from now on. */
  listen(engine: MessagePort): void;
  /** Claims the run for this tab; null when it is not there or cannot be read. */
  reopen(id: string): Promise<Reopened | null>;
  /** Another tab may write the run: it is not shown here after all. */
  letGo(id: string): void;
  health(): Promise<Health>;
}
