/*
 * One sentence about a name on the screen, with where it is from. The words come from outside.
 */
export interface Explanation {
  /** One sentence; empty until it has been loaded. */
  readonly text: string;
  /** A short name of the source, shown under the sentence. */
  readonly source?: string | undefined;
  /** Where the formula and the source stand; a link when given. */
  readonly href?: string | undefined;
  /** The words of that link. */
  readonly more?: string | undefined;
}
