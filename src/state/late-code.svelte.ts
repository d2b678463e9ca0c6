// Code that is loaded when it is first wanted and then stays, for a part that stands already: what puts
// something into words, or answers a hand. Until it has come there is none, and whoever has asked is
// told when it comes. When it cannot be loaded, `onmissing` is told, and the next wish tries again.

export class LateCode<Code> {
  #code: Code | undefined = $state.raw();
  #isAsked = false;
  readonly #load: () => Promise<Code>;
  readonly #onmissing: () => void;

  constructor(load: () => Promise<Code>, onmissing: () => void) {
    this.#load = load;
    this.#onmissing = onmissing;
  }

  /** Undefined until it has come. */
  get now(): Code | undefined {
    return this.#code;
  }

  /** Loads it unless it is there or on its way. */
  readonly want = (): void => {
    if (!this.#isAsked) void this.#fetch();
  };

  async #fetch(): Promise<void> {
    this.#isAsked = true;
    try {
      this.#code = await this.#load();
    } catch {
      this.#isAsked = false;
      this.#onmissing();
    }
  }
}
