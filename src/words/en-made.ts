// The words of what was done to a run on its way: by hand, and changes of settings.
// Used where runs are compared, and in reports.

export const madeWords = {
  burst: 'a burst',
  failMachine: (machine: string) => `${machine} failed by hand`,
  busiest: 'the busiest machine',
  sendJob: (name: string) => `a job (${name})`,
} as const;
