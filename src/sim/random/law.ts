// The laws a random quantity may follow, as plain data. All have mean 1: whoever draws multiplies
// by the mean. The scenario format accepts exactly these (scenario/fields.ts).
// Variation is written as the squared coefficient of variation: variance over squared mean.
// What is known of each law in closed form: law-moments.ts. How to draw: variates.ts.

export type Law =
  | { readonly law: 'deterministic' }
  | { readonly law: 'exponential' }
  /** Sum of `stages` exponential ones; squared variation 1 / stages. */
  | { readonly law: 'erlang'; readonly stages: number }
  /** One of two exponential ones, each giving half of the mean; squared variation above 1. */
  | { readonly law: 'hyperexponential'; readonly squaredVariation: number }
  | { readonly law: 'lognormal'; readonly squaredVariation: number }
  /** Density like x^-(shape + 1) between the smallest and the largest value. */
  | {
      readonly law: 'boundedPareto';
      readonly shape: number;
      readonly largestOverSmallest: number;
    }
  /** Evenly between 1 - halfWidth and 1 + halfWidth. */
  | { readonly law: 'uniform'; readonly halfWidth: number };
