// A scenario with the traffic of a user's own file: the file is streamed through the reader of
// src/files, made as few steps as a scenario may carry, and becomes the shape of open users.
// The run is then as long as the traffic, and begins at its date where it has one. What the reader
// assumed is handed on as remarks.
import { createReadStream, statSync } from 'node:fs';
import { TrafficError } from '../files/traffic/error.ts';
import { readTraffic } from '../files/traffic/read-traffic.ts';
import { shapeTraffic, type ShapedTraffic } from '../files/traffic/shape-traffic.ts';
import type { TrafficOptions } from '../files/traffic/types.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import { parseScenario } from '../sim/scenario/validate.ts';
import { CommandError, fileError } from './command-error.ts';
import { asCommandError } from './read-text.ts';
import type { TrafficForm } from './run-options.ts';

export interface TrafficRequest {
  readonly path: string;
  /** Largest rate of the run, requests per second; null: as in the file. */
  readonly peakRate: number | null;
  /** How many times faster it plays; null: as fast as it was. */
  readonly compress: number | null;
  readonly form: TrafficForm;
}

export interface WithTraffic {
  readonly scenario: Scenario;
  readonly remarks: readonly string[];
}

/** @throws CommandError (as a rejection) when the file is refused */
export async function withTraffic(
  scenario: Scenario,
  { path, peakRate, compress, form }: TrafficRequest,
): Promise<WithTraffic> {
  try {
    const series = await readTraffic(fileChunks(path), { size: sizeOf(path), ...asked(form) });
    const shaped = shapeTraffic(series, {
      ...(peakRate === null ? {} : { peakRate }),
      ...(compress === null ? {} : { compression: compress }),
    });
    const remarks = [...series.warnings, ...shaped.warnings].map(({ message }) => message);
    const startsAt = series.startsAt ?? scenario.startsAt;
    return { scenario: carrying({ ...scenario, startsAt }, shaped, path), remarks };
  } catch (error) {
    throw error instanceof TrafficError ? inWords(path, error) : asCommandError(path, error);
  }
}

/** What the command says of the columns; the reader looks for the rest. */
function asked({ kind, times, column }: TrafficForm): TrafficOptions {
  return {
    ...(kind !== null && { kind }),
    ...(times !== null && { timeFormat: times }),
    ...(column !== null && { valueColumn: column }),
  };
}

/** The file is opened when its first bytes are asked for: one refused from its size never is. */
async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path) as AsyncIterable<Uint8Array>;
}

/** @throws what the file system throws, or CommandError for a folder */
function sizeOf(path: string): number {
  const stats = statSync(path);
  if (stats.isDirectory()) throw new CommandError(`${path}: it is a folder, not a file`);
  return stats.size;
}

/** The reader wraps what the file system says; that is what the person needs to know. */
function inWords(path: string, error: TrafficError): Error {
  const { cause } = error;
  const isFromSystem = cause instanceof Error && 'code' in cause;
  return isFromSystem ? asCommandError(path, cause) : new CommandError(`${path}: ${error.message}`);
}

function carrying(scenario: Scenario, traffic: ShapedTraffic, path: string): Scenario {
  const { times, rates, durationSeconds, peakRate } = traffic;
  const open = scenario.workload.kind === 'open' ? scenario.workload : { kind: 'open' as const };
  const parsed = parseScenario({
    ...scenario,
    durationSeconds,
    openAtSeconds: 0,
    workload: {
      ...open,
      peakRate,
      shape: {
        kind: 'curve',
        join: 'step',
        times: [...times],
        levels: Array.from(rates, (rate) => (peakRate > 0 ? rate / peakRate : 0)),
      },
    },
  });
  if (parsed.ok) return parsed.scenario;
  throw fileError(path, parsed.problems);
}
