/*
 * Domains of charts are stable: percentages are 0 to 100 always, and rates and counts start at 0,
 * grow to round numbers with some headroom, and shrink only when a run starts over (the caller resets).
 */
import type { Domain } from './scale.ts';

export const percentDomain: Domain = [0, 100];

const headroom = 1.08;
const roundSteps = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10];

/**
 * The domain that also shows `largest`: the same object while it fits, else a rounder, larger one.
 * What is not a finite number changes nothing.
 */
export function growDomain(domain: Domain, largest: number): Domain {
  if (!Number.isFinite(largest) || largest <= domain[1]) return domain;
  return [domain[0], roundUp(largest * headroom)];
}

/** The smallest number of the form step * 10^k that is not under `value` (positive). */
function roundUp(value: number): number {
  const power = Math.floor(Math.log10(value));
  const unit = Number(`1e${power}`);
  const step = roundSteps.find((candidate) => candidate * unit >= value) ?? 10;
  return Number((step * unit).toPrecision(3));
}
