// The seed of a run for which none is asked. One for the page, the command line and the files, so that
// the same scenario is the same run everywhere, and everyone sees the same one.

export const DEFAULT_SEED = 42;
