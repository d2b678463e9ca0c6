// Splits the words of a command into options and the rest. An option that takes a value takes the
// next word whatever it looks like, so that negative numbers reach the check that explains them;
// `--name=value` is the same. `--` ends the options. Anything unknown is an error with a guess.
import { nearestWord } from '../sim/scenario/nearest-word.ts';
import { safeText } from './terminal.ts';
import { type CommandError, usageError } from './command-error.ts';

/** nothing: present or not. one: a value, once. many: a value, as often as wanted. */
export type OptionKinds<Name extends string> = Readonly<Record<Name, 'nothing' | 'one' | 'many'>>;

export interface Parsed<Name extends string> {
  readonly words: readonly string[];
  /** By option: its values in order; [''] for an option without a value; absent when not given. */
  readonly given: Partial<Record<Name, readonly string[]>>;
}

/** @throws CommandError for an unknown option, one without its value, or one given twice */
export function parseOptions<Name extends string>(
  args: readonly string[],
  kinds: OptionKinds<Name>,
): Parsed<Name> {
  const words: string[] = [];
  const given: Partial<Record<Name, string[]>> = {};
  for (let at = 0; at < args.length; at++) {
    const arg = args[at];
    if (arg === '--') {
      words.push(...args.slice(at + 1));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      words.push(arg);
      continue;
    }
    if (!arg.startsWith('--')) throw unknownOption(arg);
    const [, text, value] = /^--([^=]*)(?:=(.*))?$/s.exec(arg) ?? ['', '', undefined];
    const name = knownName(text, kinds);
    if (kinds[name] === 'nothing' || value !== undefined) {
      note(given, kinds, { name, value });
    } else {
      at++;
      note(given, kinds, { name, value: args[at], isMissing: at >= args.length });
    }
  }
  return { words, given };
}

function knownName<Name extends string>(text: string, kinds: OptionKinds<Name>): Name {
  if (Object.hasOwn(kinds, text)) return text as Name;
  const near = nearestWord(text, Object.keys(kinds));
  throw unknownOption(`--${text}`, near === null ? '' : `; did you mean --${near}?`);
}

function unknownOption(given: string, guess = ''): CommandError {
  return usageError(`${safeText(given.slice(0, 62))} is not an option${guess}`);
}

function note<Name extends string>(
  given: Partial<Record<Name, string[]>>,
  kinds: OptionKinds<Name>,
  option: { name: Name; value: string | undefined; isMissing?: boolean },
): void {
  const { name, value, isMissing } = option;
  if (isMissing) throw usageError(`--${name} needs a value`);
  if (kinds[name] === 'nothing' && value !== undefined)
    throw usageError(`--${name} takes no value`);
  if (kinds[name] === 'one' && given[name] !== undefined) {
    throw usageError(`--${name} is given twice`);
  }
  (given[name] ??= []).push(value ?? '');
}
