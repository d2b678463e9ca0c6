// The command `schema`: the JSON Schema of scenario files (or of run files), generated from the
// validator. The generator is loaded for this command alone.
import { runJsonSchema, scenarioJsonSchema } from './json-schema.ts';
import { STATUS, type Status, usageError } from './command-error.ts';
import { parseOptions } from './options.ts';
import { safeText, type Terminal } from './terminal.ts';

export function schemaCommand(args: readonly string[], terminal: Terminal): Status {
  const { words } = parseOptions(args, {});
  const [format = 'scenario', ...others] = words;
  if (others.length > 0 || (format !== 'scenario' && format !== 'run')) {
    throw usageError(`schema is of scenario or run, not ${safeText(words.join(' ').slice(0, 60))}`);
  }
  const schema = format === 'run' ? runJsonSchema() : scenarioJsonSchema();
  terminal.print(JSON.stringify(schema, null, 2));
  return STATUS.ok;
}
