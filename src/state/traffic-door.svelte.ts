// The door to the import of a user's traffic: asked for, or a file dropped. What reads, describes and
// runs it is loaded with the first wish (traffic-import.svelte.ts), which is not lost meanwhile.
import type { Lab } from './lab.svelte.ts';
import type { TrafficImport } from './traffic-import.svelte.ts';

export class TrafficDoor {
  /** Null until it has been loaded. */
  traffic: TrafficImport | null = $state.raw(null);
  #isWanted = $state(false);
  readonly #lab: Pick<Lab, 'missing'>;
  readonly #load: () => Promise<TrafficImport>;

  constructor(lab: Lab, load = loadImport) {
    this.#lab = lab;
    this.#load = () => load(lab);
  }

  /** Nobody imports anything. */
  get isClosed(): boolean {
    return !this.#isWanted && (this.traffic === null || this.traffic.step.kind === 'closed');
  }

  async ask(): Promise<void> {
    (await this.#loaded())?.ask();
  }

  async read(file: File): Promise<void> {
    await (await this.#loaded())?.read(file);
  }

  async #loaded(): Promise<TrafficImport | null> {
    this.#isWanted = true;
    try {
      return (this.traffic ??= await this.#load());
    } catch {
      this.#lab.missing();
      return null;
    } finally {
      this.#isWanted = false;
    }
  }
}

async function loadImport(lab: Lab): Promise<TrafficImport> {
  const { TrafficImport } = await import('./traffic-import.svelte.ts');
  return new TrafficImport(lab);
}
