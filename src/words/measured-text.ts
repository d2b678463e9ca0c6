// Measured numbers as they are written wherever they stand: what a run cost, how long an answer took,
// how many machines. US dollars, seconds.
import { count, dollars, latency } from './format.ts';

/** With cents below ten dollars: $0.89, $46. */
export const moneyText = (usd: number): string => dollars(usd, Math.abs(usd) < 10 ? 2 : 0);

/** 215 ms, 1.24 s. */
export const latencyText = (seconds: number): string => latency(seconds).join(' ');

export const machinesText = (n: number): string => (n === 1 ? '1 machine' : `${count(n)} machines`);
