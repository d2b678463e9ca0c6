// The command `validate`: says of each file whether it is a valid scenario or run, and if not, all
// that is wrong with it: place, path, value and what is allowed. One line a finding, in the order
// of the files, on standard output, since the findings are what was asked for.
import { CommandError, STATUS, type Status, usageError } from './command-error.ts';
import { parseOptions } from './options.ts';
import { readSource, type Source } from './recipe.ts';
import { safeText, type Terminal } from './terminal.ts';

/** @returns 1 when any file has a problem */
export function validateCommand(args: readonly string[], terminal: Terminal): Status {
  const { words } = parseOptions(args, {});
  if (words.length === 0) throw usageError('validate needs at least one file');
  let status: Status = STATUS.ok;
  for (const file of words) {
    const { isValid, lines } = judge(file);
    if (!isValid) status = STATUS.problem;
    for (const line of lines) terminal.print(safeText(line));
  }
  return status;
}

function judge(file: string): { isValid: boolean; lines: readonly string[] } {
  try {
    return { isValid: true, lines: [describe(readSource(file))] };
  } catch (error) {
    if (error instanceof CommandError) return { isValid: false, lines: error.findings };
    throw error;
  }
}

function describe({ name, recipe, stored }: Source): string {
  const { engine, scenario, seed, interventions } = recipe;
  if (engine === null) return `${name}: valid scenario, ${scenario.name}`;
  const count =
    interventions.length === 1 ? '1 intervention' : `${interventions.length} interventions`;
  const results = stored === null ? '' : `, digest ${stored.digest} not computed again`;
  return `${name}: valid run of ${engine}, seed ${seed}, ${count}${results}, ${scenario.name}`;
}
