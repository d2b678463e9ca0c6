// One example of each law, for tests that hold for all of them.
import type { Law } from '../../../../src/sim/random/law.ts';

export const LAWS: readonly Law[] = [
  { law: 'deterministic' },
  { law: 'exponential' },
  { law: 'erlang', stages: 3 },
  { law: 'hyperexponential', squaredVariation: 4 },
  { law: 'lognormal', squaredVariation: 2 },
  { law: 'boundedPareto', shape: 1.5, largestOverSmallest: 1000 },
  { law: 'uniform', halfWidth: 0.5 },
];
