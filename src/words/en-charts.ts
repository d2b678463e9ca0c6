// The words of the charts: their names, what each line is, what each chart shows, how a value is
// written in the picture and how it is read aloud. What is said of charts only when somebody does
// something stands in en-charts-asked.ts. Percent, MB/s (10^6 bytes), machines, seconds, US dollars.
import { count, percent, short } from './format.ts';
import { latencyText, moneyText } from './measured-text.ts';

export const chartWords = {
  group: 'Charts',
  names: {
    cpu: 'CPU',
    memory: 'Memory',
    network: 'Network',
    instances: 'Instances',
    latency: 'Latency',
    requests: 'Requests',
    queue: 'Queue',
    cost: 'Cost',
    supply: 'Demand and supply',
  },
  /** Shorter, where a name stands on a button; read aloud it is the whole name. */
  tabs: { supply: 'Demand' } as Partial<Record<string, string>>,
  notes: {
    cpu: 'machines, and their mean',
    memory: 'mean of all machines',
    network: 'all machines',
    instances: 'running, and ordered',
    latency: 'ms, of the last minute',
    requests: 'completed',
    queue: 'waiting requests',
    cost: 'US$ since the start',
    supply: '',
  },
  secondsNote: 's, of the last minute',
  cpuBandNote: 'most machines, and mean',
  poolsNote: 'all pools, lines of one',
  shows: {
    cpu: 'Mean CPU of the ready machines, in percent.',
    memory: 'Mean memory of the ready machines, in percent.',
    network: 'Bytes in and out of all machines, in megabytes a second.',
    instances: 'Machines running, and those with the ordered ones.',
  },
  units: {
    percent: '%',
    network: ' MB/s',
    milliseconds: ' ms',
    perSecond: '/s',
    ofNeeded: (needed: number) => ` of ${short(needed)}`,
  },
  lines: {
    running: 'running',
    ordered: 'ordered',
    whatIf: 'what if',
  },
  static: (n: number) => `static ${count(n)}`,
  /** In the unit of the axis beside it. */
  slo: (value: string) => `SLO ${value}`,
  now: 'now',
  read: (panel: string) => `Read ${panel} at a moment`,
  viewAsTable: 'View as table',
  viewAsChart: 'View as chart',
  time: 'Time',
  /** At the crosshair and in tables. */
  write: {
    percent: (value: number) => `${percent(value)}%`,
    megabytes: (value: number) => `${count(value)} MB/s`,
    machines: count,
    latency: latencyText,
    perSecond: (value: number) => `${count(value)}/s`,
    requests: (value: number) => count(value),
    dollars: moneyText,
  },
  /** Read aloud; of all else than percent in en-charts-asked.ts. */
  speak: { percent: (value: number) => `${percent(value)} percent` },
  choose: 'Charts',
  chooser: 'Charts shown',
} as const;
