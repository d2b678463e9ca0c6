// What a command runs: a scenario with seed and interventions, from a preset, a scenario file, a
// run file, or a file of results, which is a run file with what came of it.
// Which kind a file is shows in its own fields; everything in it is checked by the formats' parsers.
import type { Recipe } from '../sim/run.ts';
import { isRunText, readResultFile } from '../sim/results/read-result-file.ts';
import type { Held } from '../sim/results/check-results.ts';
import { DEFAULT_SEED } from '../sim/scenario/default-seed.ts';
import { nearestWord } from '../sim/scenario/nearest-word.ts';
import { PRESETS, presetById, scenarioOfPreset } from '../sim/scenario/presets.ts';
import { parseScenarioText } from '../sim/scenario/validate.ts';
import { CommandError, fileError } from './command-error.ts';
import { asCommandError, readText } from './read-text.ts';

export interface Source {
  /** What the command calls it, for messages. */
  readonly name: string;
  /** The engine is that of the file; null where a scenario alone was given. */
  readonly recipe: Omit<Recipe, 'engine'> & { readonly engine: string | null };
  readonly stored: Held | null;
}

/** @throws CommandError when there is no such preset or file, or what it holds is refused */
export function readSource(name: string): Source {
  const preset = presetById(name);
  if (preset !== undefined) {
    return { name, recipe: fromScenario(scenarioOfPreset(preset)), stored: null };
  }
  return readSourceFile(name, readTextOrGuess(name));
}

function readSourceFile(name: string, text: string): Source {
  if (!isRunText(text)) {
    const parsed = parseScenarioText(text);
    if (!parsed.ok) throw fileError(name, parsed.problems);
    return { name, recipe: fromScenario(parsed.scenario), stored: null };
  }
  const read = readResultFile(text);
  if (!read.ok) throw fileError(name, read.problems);
  const { engine, scenario, seed, interventions } = read.run;
  return { name, recipe: { engine, scenario, seed, interventions }, stored: read.stored };
}

function fromScenario(scenario: Recipe['scenario']): Source['recipe'] {
  return { engine: null, scenario, seed: DEFAULT_SEED, interventions: [] };
}

/** A mistyped preset is more likely than a file without an ending; a path is no preset. */
function readTextOrGuess(name: string): string {
  try {
    return readText(name);
  } catch (error) {
    const near = nearestWord(
      name,
      PRESETS.map(({ id }) => id),
    );
    const { message } = asCommandError(name, error);
    const isIdLike = near !== null || /^[\w-]+$/.test(name);
    if (!isIdLike || !message.endsWith('there is no such file')) throw error;
    const hint =
      near === null
        ? 'the scenarios that ship with the lab are listed by: lab -- scenarios'
        : `did you mean the scenario ${near}?`;
    throw new CommandError(`${message}; ${hint}`);
  }
}
