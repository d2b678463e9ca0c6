// One double seen as its bits: write FLOAT[0], read or write WORDS[LOW] and WORDS[HIGH].
// Shared by all of numerics, so a value left here means nothing after the next call.
// The high word holds sign, exponent (bits 20 to 30, biased by 1023) and the top 20 fraction bits.
// Every machine that runs a browser is little-endian; the check below makes sure once.

export const FLOAT = new Float64Array(1);
export const WORDS = new Uint32Array(FLOAT.buffer);
export const LOW = 0;
export const HIGH = 1;

FLOAT[0] = 1;
if (WORDS[HIGH] !== 0x3ff00000) throw new Error('The simulation needs a little-endian machine.');
