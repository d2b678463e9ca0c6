// Reads a user's traffic file and keeps the last one, until the page says how to use it.
// A file is streamed, so the run goes on while it is read. What is wrong with it is said in the
// reader's own words, which name row, column and value.
import { blobChunks } from '../files/traffic/chunks.ts';
import { TrafficError } from '../files/traffic/error.ts';
import { readTraffic } from '../files/traffic/read-traffic.ts';
import { shapeTraffic } from '../files/traffic/shape-traffic.ts';
import type { TrafficSeries } from '../files/traffic/types.ts';
import { notAllowed, type Problem } from '../sim/scenario/problem.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import { parseScenario } from '../sim/scenario/validate.ts';
import type { Read, TrafficChoice, TrafficUse } from './traffic-protocol.ts';
import { describeTraffic } from './traffic-reading.ts';
import { trafficScenario } from './traffic-scenario.ts';

const CHOICES: readonly string[] = ['columnsUnclear', 'noTimeColumn', 'columnUnknown'];

type Made =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export class TrafficDesk {
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

  /** The scenario of the traffic read last. */
  scenario(use: TrafficUse): Made {
    if (this.#last === null) {
      return { ok: false, problems: [notAllowed('traffic', 'nothing', 'a file that was read')] };
    }
    try {
      const shaped = shapeTraffic(this.#last.series, { ...use });
      return parseScenario(trafficScenario(this.#last.name, shaped));
    } catch (error) {
      return { ok: false, problems: [notAllowed('traffic', this.#last.name, sentenceOf(error))] };
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
