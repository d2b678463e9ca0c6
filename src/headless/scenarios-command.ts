// The command `scenarios`: the situations that ship with the lab, one line each: id, name and the
// first sentence of what it is. With `--full` also what to notice and to try.
import { PRESETS, type Preset } from '../sim/scenario/presets.ts';
import { STATUS, type Status, usageError } from './command-error.ts';
import { parseOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

export function scenariosCommand(args: readonly string[], terminal: Terminal): Status {
  const { words, given } = parseOptions(args, { full: 'nothing' });
  if (words.length > 0) throw usageError('scenarios takes no name');
  const idWidth = widthOf(PRESETS.map(({ id }) => id));
  const nameWidth = widthOf(PRESETS.map(({ scenario }) => scenario.name));
  for (const preset of PRESETS) {
    const { id, scenario } = preset;
    const start = `${id.padEnd(idWidth)}  ${scenario.name.padEnd(nameWidth)}`;
    terminal.print(`${start}  ${firstSentence(scenario.description ?? '')}`.trimEnd());
    if (given.full !== undefined) terminal.print(details(preset).join('\n'));
  }
  return STATUS.ok;
}

function widthOf(texts: readonly string[]): number {
  return Math.max(...texts.map(({ length }) => length));
}

function firstSentence(text: string): string {
  const end = text.search(/[.!?](\s|$)/);
  return end < 0 ? text : text.slice(0, end + 1);
}

function details({ scenario }: Preset): string[] {
  const list = (title: string, lines: readonly string[] = []): string[] =>
    lines.map((line) => `    ${title}: ${line}`);
  return [
    `    ${scenario.description ?? ''}`,
    ...list('Notice', scenario.notice),
    ...list('Try', scenario.try),
    '',
  ];
}
