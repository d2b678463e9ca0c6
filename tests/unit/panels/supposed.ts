// An answer to a what-if for tests: a scale-out threshold of 55 supposed in a run of ten minutes.
// Latency in seconds, cost in US dollars. What does not matter is left as short as it may be.
// Tests vary it by spreading it.
import type { Supposed } from '../../../src/worker/protocol.ts';

export const supposed: Supposed = {
  id: 1,
  path: 'pools.0.autoscaler.threshold.scaleOut.above',
  value: 55,
  time: 300,
  isComplete: true,
  times: Float64Array.of(2, 4),
  cpu: Float64Array.of(50, 60),
  ready: Float64Array.of(2, 3),
  p95: 0.18,
  usd: 0.93,
  actual: { p95: 0.215, usd: 0.89 },
};
