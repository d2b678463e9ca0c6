// Pieces of the report's HTML. Every text goes through `escaped`: names come from strangers. What is
// already markup has a type of its own, so that the two cannot be mistaken for each other.
import { escaped } from '../../draw/svg/svg-text.ts';
import type { ReportBlock, TableBlock } from './report-blocks.ts';

declare const markup: unique symbol;
/** Text that is HTML already. */
export type Markup = string & { readonly [markup]: true };

/** Only for what this code wrote itself, or what `escaped` made. */
export function asMarkup(text: string): Markup {
  return text as Markup;
}

export function element(name: string, content: string | Markup[], attributes = ''): Markup {
  const inside = typeof content === 'string' ? escaped(content) : content.join('\n');
  const [tag] = name.split(' ');
  return asMarkup(`<${name}${attributes}>${inside}</${tag}>`);
}

/** A section with its heading; nothing of it when there is nothing in it. */
export function section(title: string, content: readonly Markup[]): Markup {
  return element('section', [element('h2', title), ...content]);
}

export function blockMarkup(block: ReportBlock): Markup {
  switch (block.kind) {
    case 'table':
      return tableMarkup(block);
    case 'text':
      return element('p', block.text);
    case 'note':
      return element('p', block.text, ' class="note"');
  }
}

function tableMarkup({ header, rows, texts }: TableBlock): Markup {
  const look = (at: number): string => (texts.includes(at) ? '' : ' class="n"');
  const head = header.map((name, at) => element('th', name, ` scope="col"${look(at)}`));
  const rowOf = ([name, ...cells]: readonly string[]): Markup =>
    element('tr', [
      element('th', name, ` scope="row"${look(0)}`),
      ...cells.map((cell, i) => element('td', cell, look(i + 1))),
    ]);
  const parts = [element('thead', [element('tr', head)]), element('tbody', rows.map(rowOf))];
  return scrolling(header[0], element('table', parts));
}

/** What may be wider than a phone: it is moved sideways by itself, also with the keys. */
export function scrolling(label: string, content: Markup): Markup {
  const attributes = ` class="wide" role="group" tabindex="0" aria-label="${escaped(label)}"`;
  return element('div', [content], attributes);
}
