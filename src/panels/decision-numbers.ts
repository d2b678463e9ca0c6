// A number of a decision, and the limit it was held against, in words.
import type { Comparison } from '../sim/autoscaler/policy.ts';
import type { StandingWords as Words } from '../words/en-standing.ts';

export function valueText({ metric, value }: Comparison, { loop, metrics }: Words): string {
  const { name, unit } = metrics[metric];
  return loop.value(name, value, unit);
}

export function limitText({ metric, limit }: Comparison, { loop, metrics }: Words): string {
  return loop.limit(limit, metrics[metric].unit);
}
