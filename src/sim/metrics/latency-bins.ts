// Bins of the latency sketches, read off the bits of a double: the exponent and the first bits of
// the fraction are the bin. Between 2^-20 s (0.95 us) and 2^20 s (12 days) every octave is cut
// into equal parts, so a bin is at most 1/parts of its lower edge wide. Values outside fall into
// the first or last bin. Seconds.

/** Binary exponent of the lower end, and number of octaves. */
const LOWEST_EXPONENT = -20;
const OCTAVES = 40;
/** Sub-buckets an octave of the finest sketch, which `binOf` speaks of. */
export const FINEST = 128;

/** Bits of the fraction in the upper word of a double, and of FINEST. */
const FRACTION_BITS = 20;
const FINEST_BITS = 7;
const EXPONENT_BIAS = 1023;
const FINEST_SHIFT = FRACTION_BITS - FINEST_BITS;
const FIRST = (LOWEST_EXPONENT + EXPONENT_BIAS) << FINEST_BITS;
const LAST_BIN = OCTAVES * FINEST - 1;

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
/** Which of the two words holds sign and exponent: the second on little-endian machines. */
double[0] = 1;
const UPPER = words[1] === 0 ? 0 : 1;

/** Number of bins of a sketch with that many sub-buckets an octave. */
export function binCount(subBuckets: number): number {
  return OCTAVES * subBuckets;
}

/** Bin of a latency at FINEST sub-buckets an octave; `>> 2` gives the one at 32. */
export function binOf(seconds: number): number {
  double[0] = seconds;
  const bin = (words[UPPER] >>> FINEST_SHIFT) - FIRST;
  if (bin < 0 || !(seconds > 0)) return 0;
  return bin > LAST_BIN ? LAST_BIN : bin;
}

/** Lower edge of a bin at `subBuckets` an octave, seconds; the upper edge is that of the next. */
export function binEdge(bin: number, subBuckets: number): number {
  const octave = Math.floor(bin / subBuckets);
  const fraction = (bin - octave * subBuckets) / subBuckets;
  return (1 + fraction) * octaveStart(octave);
}

/** 2^(LOWEST_EXPONENT + octave), exact. */
function octaveStart(octave: number): number {
  const exponent = LOWEST_EXPONENT + octave;
  return exponent < 0 ? 1 / (1 << -exponent) : 1 << exponent;
}
