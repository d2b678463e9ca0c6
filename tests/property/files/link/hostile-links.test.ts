// Links from anyone, packed as the lab packs them, so that what is damaged inside gets past the
// checksum: each is read or refused with a reason, and the run inside is judged like every run.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toBase64url } from '../../../../src/files/link/base64url.ts';
import { readRunLink } from '../../../../src/files/link/run-link.ts';
import { PRESETS } from '../../../../src/sim/scenario/presets.ts';
import { parseRun } from '../../../../src/sim/scenario/run-file.ts';
import { CASES } from '../../fuzz-cases.ts';
import { mutated, mutatedText, mutations, prototypesNow } from '../../mutations.ts';

const SHARED: readonly unknown[] = PRESETS.slice(0, 6).map(({ scenario }, seed) => ({
  run: {
    engine: 'test/1',
    scenario,
    seed,
    interventions: [{ time: 2, kind: 'burst' }],
  },
  timeSeconds: 90,
  digest: '0123456789abcdef',
}));

const packed = (text: string): string => toBase64url(gzipSync(new TextEncoder().encode(text)));

/** Damaged inside, around it, or on its way. */
const links = fc
  .tuple(fc.nat(SHARED.length - 1), mutations, fc.nat(3))
  .map(([which, changes, how]) => {
    const value = how === 0 ? SHARED[which] : mutated(SHARED[which], changes);
    const text = JSON.stringify(value) ?? '';
    if (how === 1) return `#run=1.${packed(mutatedText(text, changes))}`;
    const link = `#run=1.${packed(text)}`;
    return how === 0 ? mutatedText(link, changes) : link;
  });

it('damaged links are read or refused, and never an error', async () => {
  const before = prototypesNow();
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(links, async (link) => {
      const read = await readRunLink(link);
      const outcome = read.ok ? (parseRun(read.shared.run).ok ? 'run' : 'no run') : read.reason;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      expect(prototypesNow()).toBe(before);
    }),
    { numRuns: CASES },
  );
  for (const outcome of ['run', 'no run', 'damaged']) {
    expect(outcomes.get(outcome) ?? 0, outcome).toBeGreaterThan(CASES / 100);
  }
});
