// Frames from the engine, drawn once an animation frame. The newest frame is kept, for redrawing
// when the look changes; the one before it goes back to the engine, which fills it again. Nothing
// runs while no frame comes: a paused or hidden page costs nothing.

export type Painter = (frame: Float64Array) => void;

export class FrameStream {
  readonly #painters = new Set<Painter>();
  #handBack: (buffer: ArrayBuffer) => void = () => undefined;
  #shown: Float64Array | null = null;
  #next: Float64Array | null = null;
  #request = 0;

  /** The newest frame that has been drawn. */
  get shown(): Float64Array | null {
    return this.#shown;
  }

  /** Frames of another engine come from now on; its buffers go back there. */
  connect(handBack: (buffer: ArrayBuffer) => void): void {
    this.#handBack = handBack;
    this.#next = null;
    if (this.#request !== 0) cancelAnimationFrame(this.#request);
    this.#request = 0;
  }

  take(frame: Float64Array): void {
    this.#next = frame;
    this.#request ||= requestAnimationFrame(() => this.#draw());
  }

  /** Calls with each frame from now on, at once with the one that is shown; returns the way out. */
  paint(painter: Painter): () => void {
    this.#painters.add(painter);
    if (this.#shown) painter(this.#shown);
    return () => this.#painters.delete(painter);
  }

  #draw(): void {
    this.#request = 0;
    const previous = this.#shown;
    if (this.#next === null) return;
    this.#shown = this.#next;
    this.#next = null;
    // The buffer goes back even when a painter fails, or no frame would ever come again.
    try {
      for (const painter of this.#painters) painter(this.#shown);
    } finally {
      const buffer = previous?.buffer;
      this.#handBack(buffer instanceof ArrayBuffer ? buffer : new ArrayBuffer(0));
    }
  }
}
