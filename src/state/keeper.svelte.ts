// Who keeps the runs of this page: begins once there is something to keep or to look up, joins the
// engine to the keeper's worker, and knows what has been saved. Runs are written from worker to
// worker; here is only what the page shows of it. What cannot be kept goes on, and that is said.
import type { Trouble } from '../store/environment.ts';
import type { KeptRun, RunFacts } from '../store/kept-run.ts';
import type { Answer, KeeperClient } from '../worker/client-keeper.ts';
import type { KeeperControl, KeeperEvent } from '../worker/keeper-protocol.ts';
import { askToPersist } from './ask-to-persist.ts';
import { catchingUp } from './catching-up.ts';
import { forgetChoices } from './forget-choices.ts';
import { inTime } from './in-time.ts';
import { FORGETS, forgetsAll, keepChoice, keptChoice, SENTINEL } from './kept-choice.ts';
import { type How, type Opening, openingOf } from './kept-opening.ts';
import type { Lab } from './lab.svelte.ts';
import { latestOf } from './latest.ts';
import { forgetRun, type RunOfTab } from './run-of-tab.ts';
import { withTrouble } from './storage-notices.ts';
import { TabRun } from './tab-run.svelte.ts';

export class Keeper {
  state: 'off' | 'starting' | 'on' | 'failed' = $state('off');
  /** Newest first; null before the list was asked for. */
  runs: readonly KeptRun[] | null = $state.raw(null);
  /** The newest checkpoint that was written: newer than the list. */
  saved: RunFacts | null = $state.raw(null);
  /** What a person should know of the storage, the newest first. */
  troubles: readonly Trouble[] = $state.raw([]);
  /** How often everything was erased, here or in another tab. */
  erasures = $state(0);
  /** The id of a run that another tab writes; null when none was met. */
  #taken: string | null = $state(null);
  readonly #lab: Lab;
  readonly #tabRun: TabRun;
  #client: Promise<KeeperClient | null> | null = null;
  #listWanted = false;

  constructor(lab: Lab) {
    this.#lab = lab;
    lab.catchUp = catchingUp(lab, (id) => this.#client && this.call('run', id));
    this.#tabRun = new TabRun(lab);
    // Each new engine knows no keeper.
    $effect.root(() => {
      $effect(() => {
        if (lab.engine === 'running') void this.#join();
      });
    });
  }

  /** The run on the screen is written by another tab: here is a copy of it. */
  get isTaken(): boolean {
    const { kept } = this.#lab.playback;
    if (this.#taken === null || kept === null) return false;
    // What was done to the copy has made it a run of its own.
    return kept.id === this.#taken || (kept.onceTouched && kept.parent?.id === this.#taken);
  }

  /** Nothing outlives the page: for computers that many use. Holds from the next page on. */
  get forgets(): boolean {
    return forgetsAll();
  }

  set forgets(forgets: boolean) {
    keepChoice(FORGETS, forgets ? 'yes' : null);
  }

  /** Starts to keep; does nothing when it has begun. */
  begin = (): void => void this.#begun();

  /** A call to the keeper; null when there is none. */
  async call<Name extends keyof KeeperControl>(
    name: Name,
    ...given: Parameters<KeeperControl[Name]>
  ): Promise<Answer<Name> | null> {
    const client = await this.#begun();
    return client === null ? null : client.call(name, ...given);
  }

  /** Reads the list now, and again whenever it changes. */
  list(): Promise<void> {
    this.#listWanted = true;
    return this.#list(undefined);
  }

  /** Nobody looks at the list now: it is read again when it is asked for. */
  unlist(): void {
    this.#listWanted = false;
  }

  /** A run of the list as it is known now: newer than the list if it is being written. */
  now(run: KeptRun): KeptRun {
    const { saved } = this;
    return saved?.id === run.id ? { ...run, ...saved } : run;
  }

  /** Shows what a person did to a run before it is written. */
  show(id: string, change: Partial<Pick<KeptRun, 'name' | 'tags'>>): void {
    this.runs = this.runs?.map((run) => (run.id === id ? { ...run, ...change } : run)) ?? null;
  }

  readonly #list = latestOf(async (_: undefined): Promise<void> => {
    const runs = await this.call('list').catch(() => null);
    if (runs !== null) this.runs = runs;
  });

  /** What opens a kept run where it was left; null when it cannot be read. */
  async reopened(id: string, how: How = {}): Promise<Opening | null> {
    const reopened = await this.call('reopen', id);
    if (reopened === null) return null;
    const { isTaken } = reopened;
    if (isTaken) this.#taken = id;
    else if (this.#taken === id) this.#taken = null;
    return openingOf(reopened, how);
  }

  /** Opens a kept run where it was left; what is on the screen stays there, unless `again`. */
  async open(id: string, again = false): Promise<boolean> {
    if (id === this.#lab.playback.kept?.id && !this.isTaken && !again) return true;
    const reopened = await this.reopened(id);
    return reopened !== null && this.#show(id, reopened);
  }

  async #show(id: string, { source, start }: Opening): Promise<boolean> {
    const isShown = await this.#lab.open(source, start);
    if (!isShown) this.#letGo(id);
    return isShown;
  }

  /** It was claimed for this tab and is not shown after all. */
  #letGo(id: string): void {
    if (this.#lab.playback.kept?.id !== id) void this.call('letGo', id).catch(() => undefined);
  }

  /** The tab that wrote the run is gone: where a copy of it is shown, it goes on here as it was left. */
  async #takeOver(id: string): Promise<void> {
    const { run, playback } = this.#lab;
    if (!this.isTaken || this.#taken !== id) return;
    const { playing, speed } = playback;
    const { opened, interventions } = run;
    const reopened = await this.reopened(id, { playing, speed }).catch(() => null);
    // Another tab was quicker, or something else was done here meanwhile.
    const isSame = run.opened === opened && run.interventions === interventions;
    if (reopened === null || this.isTaken || !isSame) return this.#letGo(id);
    await this.#show(id, reopened);
  }

  /** Leaves nothing on this computer; what is on the screen goes on, and is kept once it changes. */
  async eraseAll(): Promise<boolean> {
    const isDone = (await this.call('eraseAll').catch(() => null)) !== null;
    // What was done is told to every tab, this one too.
    if (!isDone) this.#forget();
    if (!isDone && this.#listWanted) void this.list();
    return isDone;
  }

  #forget(): void {
    this.runs &&= [];
    this.saved = null;
    this.erasures++;
    forgetChoices();
    forgetRun();
  }

  /** Goes on with what this tab was writing before it was loaded again; was it opened? */
  goOn = (): Promise<boolean> => this.#tabRun.goOn((run) => this.#opening(run));

  /** Nothing that fails here, or takes long, may keep the page from opening: it is in the list. */
  async #opening({ id, speed, playing }: RunOfTab): Promise<Opening | null> {
    const reopened = this.reopened(id, { playing, speed }).catch(() => null);
    const opening = await inTime(reopened);
    if (opening === null) void reopened.then(() => this.#letGo(id));
    return opening;
  }

  #begun(): Promise<KeeperClient | null> {
    if (this.#client === null) {
      this.#client = this.#start();
      void this.#join();
    }
    return this.#client;
  }

  async #start(): Promise<KeeperClient | null> {
    this.state = 'starting';
    try {
      const { KeeperClient } = await import('../worker/client-keeper.ts');
      const setting = { sentinel: keptChoice(SENTINEL), forgets: this.forgets };
      const client = await KeeperClient.start(setting, {
        onevent: (event) => this.#hear(event),
        ondeath: () => this.#lose(),
      });
      this.state = 'on';
      return client;
    } catch {
      this.#lose();
      return null;
    }
  }

  /** The next call starts another one. */
  #lose(client?: KeeperClient): void {
    client?.close();
    this.state = 'failed';
    this.#client = null;
  }

  /** The engine tells the keeper from now on, if there are both. */
  async #join(): Promise<void> {
    const client = await this.#client;
    if (!client || this.#lab.engine !== 'running') return;
    const isJoined = await client.line().then(this.#lab.keep, () => true);
    // An engine that is gone is followed by another one; one that says no keeps nothing.
    if (!isJoined && this.#lab.engine === 'running') this.#lose(client);
  }

  #takeSaved(run: RunFacts): void {
    if (this.saved === null && !this.forgets) void askToPersist();
    this.saved = run;
    if (run.id !== this.#lab.playback.kept?.id) return;
    if (run.id === this.#taken) this.#taken = null;
    this.#tabRun.saved(run, this.forgets);
  }

  #hear(event: KeeperEvent): void {
    switch (event.kind) {
      case 'saved':
        return this.#takeSaved(event.run);
      case 'taken':
        this.#taken = event.id;
        return;
      case 'free':
        return void this.#takeOver(event.id);
      case 'erased':
        return this.#forget();
      case 'changed':
        if (this.#listWanted) void this.list();
        return;
      case 'trouble':
        this.troubles = withTrouble(this.troubles, event.trouble);
        return;
      case 'sentinel':
        return keepChoice(SENTINEL, event.text);
    }
  }
}
