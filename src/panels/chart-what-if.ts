// What is said while a threshold is dragged: the value that is asked about, and what p95 and cost
// would be with it from the beginning on, beside what they are.
import type { Words } from '../words/en.ts';
import { count } from '../words/format.ts';
import type { Supposed } from '../worker/protocol.ts';

/** "What if ▲ 55: p95 180 ms not 215, cost $0.93 not $0.89"; spoken without signs, and in full. */
export function whatIfSentence(
  part: Supposed,
  { charts: { whatIf } }: Words,
  form: 'shown' | 'spoken' = 'shown',
): string {
  const side = part.path.endsWith('scaleOut.above') ? 'out' : 'in';
  const asked = whatIf.asked[form](side, count(Number(part.value)));
  if (!part.isComplete) return whatIf.pending(asked, part.time);
  const { p95, usd, actual } = part;
  const latency = whatIf.p95(p95, actual.p95, form);
  return whatIf.outcome(asked, latency, whatIf.cost(usd, actual.usd, form));
}
