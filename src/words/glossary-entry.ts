// What the glossary says of a name: one sentence, a formula where there is one, what else it is
// called, and what products call it. Formulas are those of the model, with units where needed.

export interface EntryWords {
  readonly name: string;
  /** One sentence. */
  readonly text: string;
  readonly formula?: string;
  /** Other names it is found by. */
  readonly also?: readonly string[];
  /** Names and settings of real products that mean it. */
  readonly elsewhere?: string;
}
