// The units of the simulation's numbers, as types that the compiler keeps apart: a plain number
// may become Seconds, but Seconds never become Percent by mistake. They cost nothing at run time.
// The units are those of the model: time in seconds, work in core-seconds, shares in percent
// (0 to 100), memory in MiB (2^20 bytes), money in US dollars, rates per second.

declare const unit: unique symbol;

type In<Unit extends string> = number & { readonly [unit]?: Unit };

/** Simulated seconds. */
export type Seconds = In<'seconds'>;
/** 0 to 100. */
export type Percent = In<'percent'>;
/** Processor cores; 0.5 is half of one. */
export type Cores = In<'cores'>;
/** 2^20 bytes. */
export type MiB = In<'MiB'>;
/** US dollars. */
export type Usd = In<'USD'>;
/** Events per simulated second. */
export type PerSecond = In<'1/s'>;
/** Bytes, of 8 bits. */
export type Bytes = In<'bytes'>;

/** A fraction of 1 as percent. */
export function percentOf(fraction: number): Percent {
  return fraction * 100;
}
