// How many damaged files each parser is given: 10,000 in a test run, more by `npm run fuzz`.

const DEFAULT = 10_000;

export const CASES = Number(process.env['LAB_FUZZ_CASES'] ?? DEFAULT);

if (!(Number.isInteger(CASES) && CASES >= DEFAULT)) {
  throw new Error(`LAB_FUZZ_CASES is a whole number from ${DEFAULT} on.`);
}
