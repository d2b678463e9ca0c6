// The command `help`.
import { STATUS, type Status } from './command-error.ts';
import { HELP } from './help-text.ts';
import type { Terminal } from './terminal.ts';

export function helpCommand(_args: readonly string[], terminal: Terminal): Status {
  terminal.print(HELP);
  return STATUS.ok;
}
