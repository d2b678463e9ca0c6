// Words of the table of machines and of the notes beside one, which are loaded when they are opened:
// what is known of a machine, what can be done to it, the columns, the way through the pages. Figures stand in the order of
// their columns. English; see en.ts.
import { dollars, percent, span } from './format.ts';

/** Two figures at least: what one of many machines cost is never written as nothing. */
function costText(usd: number): string {
  if (usd >= 0.1) return dollars(usd, 2);
  const [, exponent] = usd.toExponential(1).split('e-');
  return dollars(usd, Math.max(3, Number(exponent ?? 0) + 1));
}

export const tableWords = {
  name: 'Machines',
  load: (cpu: number) => `${percent(cpu)}% CPU`,
  fail: (name: string) => `Fail ${name}`,
  unselect: 'Close',
  pool: 'pool',
  kind: 'kind',
  queue: 'queue',
  inService: 'in service',
  age: 'age',
  cost: 'cost so far',
  ageOf: (seconds: number) => span(seconds),
  costOf: costText,
  columns: {
    machine: 'Machine',
    region: 'Region',
    pool: 'Pool',
    kind: 'Kind',
    state: 'State',
    figures: ['CPU', 'In service', 'Queue', 'Age', 'Cost so far'],
  },
  page: (from: number, to: number, all: number) => `${from} to ${to} of ${all}`,
  earlier: 'Earlier machines',
  later: 'Later machines',
} as const;
