// Which of the things that went wrong in a page count against a test: a rule apart from the
// browser, so that it can be tested by itself.

/**
 * The problems that were not expected, and the expectations that were not met.
 * @param problems what went wrong, one text each
 * @param expected what was to go wrong; each must match at least one problem
 */
export function verdict(problems: readonly string[], expected: readonly RegExp[]): string[] {
  const surprises = problems.filter((text) => !expected.some((pattern) => pattern.test(text)));
  const missing = expected.filter((pattern) => !problems.some((text) => pattern.test(text)));
  return [...surprises, ...missing.map((pattern) => `expected, but did not happen: ${pattern}`)];
}

/** Whether an address leads away from the page's own origin; data: and blob: lead nowhere. */
export function isForeign(address: string, origin: string): boolean {
  if (address.startsWith('data:') || address.startsWith('blob:')) return false;
  return new URL(address).origin !== origin;
}
