// Try it in words: what its buttons do. What goes on because of them stands in en-done.ts, the words of
// the jobs that were sent in en-jobs.ts.

export const tryItWords = {
  jobClass: 'Class of the job',
  failSelected: (machine: string) => `Fails ${machine}, which is selected`,
  failBusiest: 'Fails the selected machine, else the busiest',
  burstTip: 'Twice the present rate on top, for 30 s',
  jobTip: 'One request, followed step by step',
  noJobs: 'No job sent yet',
} as const;
