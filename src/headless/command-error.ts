// The one error of the command line: a sentence for the person who typed the command, and the exit
// status. 1: what was read or computed has a problem (a file, a scenario, a digest that differs).
// 2: the command itself is wrong (an unknown option, a value that an option does not take).
// The sentence is printed on one line, so nothing in it may break the line or command a terminal.
import { notAllowedText, type Problem } from '../sim/scenario/problem.ts';

export const STATUS = { ok: 0, problem: 1, usage: 2 } as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly status: Status;
  /** All that is wrong, one sentence each; the message is enough where there is one. */
  readonly findings: readonly string[];

  constructor(
    message: string,
    status: Status = STATUS.problem,
    findings: readonly string[] = [message],
  ) {
    super(message);
    this.status = status;
    this.findings = findings;
  }
}

/** The command is wrong: an option or word that is not known. */
export function usageError(message: string): CommandError {
  return new CommandError(`${message} (lab -- help)`, STATUS.usage);
}

/** An option was given a value that it does not take. */
export function optionError(option: string, given: string, allowed: string): CommandError {
  return new CommandError(
    notAllowedText(option, given || 'nothing', allowed).message,
    STATUS.usage,
  );
}

/** A file was refused: its first problem, and how many more there are. */
export function fileError(file: string, problems: readonly Problem[]): CommandError {
  const findings = problems.map((each) => `${file}: ${placed(each)}`);
  const more = problems.length - 1;
  const rest = more > 0 ? `; and ${more} more (lab -- validate)` : '';
  return new CommandError(`${findings[0]}${rest}`, STATUS.problem, findings);
}

/** The sentence of a problem, with its place in front where it is known. */
function placed({ line, column, message }: Problem): string {
  // What is no JSON at all says its place itself.
  if (message.startsWith('Line ')) return `l${message.slice(1)}`;
  if (line === undefined) return message;
  const place = column === undefined ? `line ${line}` : `line ${line}, column ${column}`;
  return `${place}: ${message}`;
}
