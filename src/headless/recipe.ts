// What a command runs: a scenario with seed and interventions, from a preset, a scenario file, a
// run file, or a file of results, which is a run file with what came of it.
// Which kind a file is shows in its own fields; everything in it is checked by the formats' parsers.
// Stored results are not trusted: their digest is only compared with the one computed again.
import type { Recipe } from '../sim/run.ts';
import { plainNumber } from '../sim/scenario/allowed-text.ts';
import { nearestWord } from '../sim/scenario/nearest-word.ts';
import { PRESETS, presetById, scenarioOfPreset } from '../sim/scenario/presets.ts';
import { notAllowed } from '../sim/scenario/problem.ts';
import { parseRun, parseRunText, RUN_FORMAT } from '../sim/scenario/run-file.ts';
import { parseScenarioText } from '../sim/scenario/validate.ts';
import { CommandError, fileError } from './command-error.ts';
import { asCommandError, readText } from './read-text.ts';

/** What a file says came of its run: the digest at a simulated time in seconds. */
export interface Stored {
  readonly digest: string;
  readonly simulatedSeconds: number;
}

export interface Source {
  /** What the command calls it, for messages. */
  readonly name: string;
  /** The engine is that of the file; null where a scenario alone was given. */
  readonly recipe: Omit<Recipe, 'engine'> & { readonly engine: string | null };
  readonly stored: Stored | null;
}

const FIRST_SEED = 1;

/** @throws CommandError when there is no such preset or file, or what it holds is refused */
export function readSource(name: string): Source {
  const preset = presetById(name);
  if (preset !== undefined) {
    return { name, recipe: fromScenario(scenarioOfPreset(preset)), stored: null };
  }
  return readSourceFile(name, readTextOrGuess(name));
}

function readSourceFile(name: string, text: string): Source {
  const fields = topFields(text);
  if (fields === null || !isRun(fields)) {
    const parsed = parseScenarioText(text);
    if (!parsed.ok) throw fileError(name, parsed.problems);
    return { name, recipe: fromScenario(parsed.scenario), stored: null };
  }
  const { results, ...rest } = fields;
  const parsed = results === undefined ? parseRunText(text) : parseRun(rest);
  if (!parsed.ok) throw fileError(name, parsed.problems);
  const { engine, scenario, seed, interventions } = parsed.run;
  return {
    name,
    recipe: { engine, scenario, seed, interventions },
    stored: storedIn(name, results, scenario.durationSeconds),
  };
}

function fromScenario(scenario: Recipe['scenario']): Source['recipe'] {
  return { engine: null, scenario, seed: FIRST_SEED, interventions: [] };
}

/** A mistyped preset is more likely than a file without an ending. */
function readTextOrGuess(name: string): string {
  try {
    return readText(name);
  } catch (error) {
    const near = nearestWord(
      name,
      PRESETS.map(({ id }) => id),
    );
    const { message } = asCommandError(name, error);
    if (near === null || !message.endsWith('there is no such file')) throw error;
    throw new CommandError(`${message}; did you mean the scenario ${near}?`);
  }
}

/** The fields of a JSON object; null for anything else, whose parser then says what is wrong. */
function topFields(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function isRun(fields: Record<string, unknown>): boolean {
  return fields['format'] === RUN_FORMAT || Object.hasOwn(fields, 'scenario');
}

function storedIn(name: string, results: unknown, durationSeconds: number): Stored | null {
  if (results === undefined) return null;
  const { digest, simulatedSeconds } = Object(results) as Record<string, unknown>;
  if (typeof digest !== 'string' || !/^[0-9a-f]{16}$/.test(digest)) {
    throw fileError(name, [notAllowed('results.digest', digest, '16 hexadecimal digits')]);
  }
  const isTime = typeof simulatedSeconds === 'number' && simulatedSeconds >= 0;
  if (!isTime || simulatedSeconds > durationSeconds) {
    const allowed = `0 to ${plainNumber(durationSeconds)} (seconds), its duration`;
    throw fileError(name, [notAllowed('results.simulatedSeconds', simulatedSeconds, allowed)]);
  }
  return { digest, simulatedSeconds };
}
