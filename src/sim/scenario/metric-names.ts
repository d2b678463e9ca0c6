// What alerts and the autoscaler can watch. Apart from the format, so that the engine can run
// through the names without loading it.

export const METRICS = ['cpu', 'memory', 'latency', 'requestRate', 'queue'] as const;
