// The command line: finds the command and runs it. scripts/lab.mjs bundles this file and calls
// `main`. Each command is loaded only when it is called, so that every one starts fast.
// Any failure becomes one line on standard error and an exit status (command-error.ts).
import { CommandError, type Status, usageError } from './command-error.ts';
import { processTerminal, safeText, type Terminal } from './terminal.ts';

type Command = (args: readonly string[], terminal: Terminal) => Status | Promise<Status>;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import('./run-command.ts')).runCommand,
  validate: async () => (await import('./validate-command.ts')).validateCommand,
  scenarios: async () => (await import('./scenarios-command.ts')).scenariosCommand,
  schema: async () => (await import('./schema-command.ts')).schemaCommand,
  help: async () => (await import('./help-command.ts')).helpCommand,
};

const NAMES = Object.keys(COMMANDS).join(', ');

/** @returns the exit status */
export async function main(args: string[], terminal = processTerminal()): Promise<number> {
  try {
    const [name = 'help', ...rest] = args;
    const command = await commandNamed(name);
    return await command(rest, terminal);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    terminal.remark(error.message);
    return error.status;
  }
}

function commandNamed(word: string): Promise<Command> {
  const name = word === '--help' || word === '-h' ? 'help' : word;
  if (Object.hasOwn(COMMANDS, name)) return COMMANDS[name]();
  throw usageError(`${safeText(name.slice(0, 60))} is not a command; give one of ${NAMES}`);
}
