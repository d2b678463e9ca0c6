// How the results in a file compare with the run simulated again, in words: a few beside the digest,
// and what differs in a sentence, with both values. Times are simulated seconds; names of a
// stranger's fields are made safe where they are printed (terminal.ts).
import type { Check } from '../sim/results/check-results.ts';
import { safeText } from './terminal.ts';
import { clock } from './text-format.ts';

/** The results are not of the run. */
export type OtherResults = Exclude<Check, { readonly kind: 'none' | 'notReached' | 'same' }>;

export function isOther(check: Check): check is OtherResults {
  return check.kind === 'otherDigest' || check.kind === 'otherValue';
}

/** To stand beside the digest; empty where there is nothing to compare. */
export function checkText(check: Check): string {
  switch (check.kind) {
    case 'none':
      return '';
    case 'notReached':
      return `not compared: the file's digest is of ${clock(check.seconds)}`;
    case 'same':
      return 'the file says the same';
    case 'otherDigest':
      return 'the file says another: its results are not of this run';
    case 'otherValue':
      return `the file says the same, but ${safeText(check.difference.path)} is not of this run`;
  }
}

export function differenceText(check: OtherResults): string {
  if (check.kind === 'otherDigest') return 'the digest differs from the one in the file';
  const { path, said, made } = check.difference;
  return `${path}: the file says ${said}, simulated again it is ${made}`;
}
