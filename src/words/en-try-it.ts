// Try it in words: what its buttons do, a burst under way, a machine that was made to fail. The words
// of the jobs that were sent stand in en-jobs.ts.
// Simulated seconds.

const seconds = (time: number): string => `${Math.max(0, Math.ceil(time - 1e-9))} s`;

export const tryItWords = {
  jobClass: 'Class of the job',
  failSelected: (machine: string) => `Fails ${machine}, which is selected`,
  failBusiest: 'Fails the selected machine, else the busiest',
  burstTip: 'Twice the present rate on top, for 30 s',
  jobTip: 'One request, followed step by step',
  burst: (bursts: number, left: number) =>
    bursts === 1 ? `Burst: ${seconds(left)} more` : `${bursts} bursts: ${seconds(left)} more`,
  failed: (machine: string) => `${machine} failed`,
  noJobs: 'No job sent yet',
  both: (notes: readonly string[]) => notes.join(', '),
} as const;
