// Shortens the tests of the traffic reader: read a text, and gather what a test looks at.
import { readTraffic } from '../../../../src/files/traffic/read-traffic.ts';
import { TrafficError } from '../../../../src/files/traffic/error.ts';
import type { TrafficOptions, TrafficSeries } from '../../../../src/files/traffic/types.ts';

/** A series in plain arrays, so that a test can show the whole of it. */
export interface Seen {
  readonly times: number[];
  readonly rates: number[];
  readonly warnings: string[];
  readonly series: TrafficSeries;
}

export async function see(text: string | Uint8Array, options: TrafficOptions = {}): Promise<Seen> {
  const series = await readTraffic(text, options);
  const warnings = series.warnings.map((each) => each.code);
  return { times: [...series.times], rates: [...series.rates], warnings, series };
}

/** The error a file is refused with; fails when it is not refused or not in the reader's words. */
export async function refusal(
  text: string | Uint8Array,
  options: TrafficOptions = {},
): Promise<TrafficError> {
  const outcome = await readTraffic(text, options).catch((error: unknown) => error);
  if (outcome instanceof TrafficError) return outcome;
  throw new Error('the file was not refused with a TrafficError', { cause: outcome });
}
