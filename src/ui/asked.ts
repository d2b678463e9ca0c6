/*
 * What a knob shows while its owner answers. A value that was asked for stays on the screen although
 * answers to earlier ones arrive meanwhile; a refusal brings the owner's value back.
 * Unitless. Nothing here is reactive: the part decides what to draw.
 */

/** What an owner says to a value: nothing, or later whether it was accepted. */
export type Answer = unknown;

export class Asked {
  #unanswered = 0;
  #wanted: number | undefined;

  /** The value to show when the owner's has changed. */
  shown(owners: number): number {
    return this.#unanswered > 0 && this.#wanted !== undefined ? this.#wanted : owners;
  }

  /** Waits for the answer to a value; calls `refused` when it is no, and nothing newer was asked. */
  async ask(wanted: number, answer: Answer, refused: () => void): Promise<void> {
    this.#wanted = wanted;
    this.#unanswered++;
    const isAccepted = (await answer) !== false;
    this.#unanswered--;
    if (!isAccepted && this.#unanswered === 0) refused();
  }
}
