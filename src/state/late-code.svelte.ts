// Code that is loaded when it is first wanted and then stays, for a part that stands already: what puts
// something into words, or answers a hand. Until it has come there is none, and whoever has asked is
// told when it comes; what a hand has done waits for it, in its order. When it cannot be loaded,
// `onmissing` is told, and the next wish tries again.

export class LateCode<Code> {
  #code: Code | undefined = $state.raw();
  #isAsked = false;
  #waiting: ((code: Code) => void)[] = [];
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

  /** Does something with it: at once where it is there, else when it has come. */
  with(act: (code: Code) => void): void {
    if (this.#code !== undefined) return act(this.#code);
    this.#waiting.push(act);
    this.want();
  }

  async #fetch(): Promise<void> {
    this.#isAsked = true;
    try {
      this.#code = await this.#load();
    } catch {
      this.#isAsked = false;
      this.#waiting = [];
      return this.#onmissing();
    }
    for (const act of this.#waiting.splice(0)) act(this.#code);
  }
}
