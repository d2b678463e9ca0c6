// The natural logarithm of 2 in two parts, for log and exp.
// LN2_HIGH ends in 20 zero bits, so a whole number of up to 20 bits times it is exact;
// LN2_LOW is the rest. Their sum is ln 2 to 2^-86. 2^20 covers every exponent of a double.

export const LN2_HIGH = 0.6931471803691238;
export const LN2_LOW = 1.9082149292705877e-10;
