// Reads a user's traffic file and keeps the last one, until the page says how to use it.
// What is wrong with it is said in the reader's own words, which name row, column and value.
// The scenario that is made of it is judged by the engine like any other from outside.
import { blobChunks } from '../files/traffic/chunks.ts';
import { TrafficError } from '../files/traffic/error.ts';
import { readTraffic } from '../files/traffic/read-traffic.ts';
import { shapeTraffic } from '../files/traffic/shape-traffic.ts';
import type { TrafficSeries } from '../files/traffic/types.ts';
import type {
  Read,
  Shaped,
  TrafficChoice,
  TrafficControl,
  TrafficUse,
} from './traffic-protocol.ts';
import { describeTraffic } from './traffic-reading.ts';
import { trafficScenario } from './traffic-scenario.ts';

/** Refusals after which the user may say which column is what. */
const CHOICES: readonly string[] = ['columnsUnclear', 'noTimeColumn', 'columnUnknown'];

export class TrafficDesk implements TrafficControl {
  #last: { readonly name: string; readonly series: TrafficSeries } | null = null;

  async read(file: File, choice: TrafficChoice = {}): Promise<Read> {
    try {
      const series = await readTraffic(blobChunks(file), { size: file.size, ...choice });
      this.#last = { name: file.name, series };
      return { ok: true, reading: describeTraffic(file.name, series) };
    } catch (error) {
      return { ok: false, message: sentenceOf(error), columns: columnsOf(error) };
    }
  }

  shape({ peakRate, compression }: TrafficUse): Shaped {
    if (this.#last === null) throw new Error('No traffic has been read.');
    const { name, series } = this.#last;
    // Without traffic there is nothing to scale: a run without requests is a run, too.
    const hasTraffic = series.rates.some((rate) => rate > 0);
    const use = { compression, ...(hasTraffic && { peakRate }) };
    try {
      return { ok: true, scenario: trafficScenario(name, shapeTraffic(series, use)) };
    } catch (error) {
      return { ok: false, message: sentenceOf(error) };
    }
  }
}

/** Those that the reader leaves to be chosen from. */
function columnsOf(error: unknown): readonly string[] {
  const isChoice = error instanceof TrafficError && CHOICES.includes(error.code);
  return isChoice ? error.names : [];
}

/** Only the reader's own refusals are answers; anything else is a fault and goes on its way. */
function sentenceOf(error: unknown): string {
  if (error instanceof TrafficError) return error.message;
  throw error;
}
