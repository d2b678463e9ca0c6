// The words of the exports: the menu, what is said while one is made, what stands in pictures and in
// the report, and what is said of a run that was opened from a file.
// Simulated seconds.
import { wholeNumber } from '../sim/units/number-text.ts';
import { clock, count, percent } from './format.ts';

const upTo = (seconds: number): string => `the run up to ${clock(seconds)}`;

const at = (seconds: number): string => `at ${clock(seconds)} of simulated time`;

export const exportWords = {
  title: 'Export',
  close: 'Close',
  /** Everything leaves as it was at this moment. */
  upTo: (scenario: string, seed: number, seconds: number) =>
    `Exports ${scenario}, seed ${seed}, ${upTo(seconds)}.`,
  stays: 'Made on this computer; nothing is sent anywhere.',
  names: { dashboard: 'Dashboard', topology: 'Topology' },
  items: {
    csvClassic: 'CSV (classic)',
    csvComplete: 'CSV (complete)',
    json: 'Run as JSON',
    report: 'Report',
    link: 'Link',
  },
  notes: {
    dashboard: 'the four panels, 8 × 5 inches; as PNG at 300 dots an inch',
    topology: 'users, balancer and machines at this moment; as PNG at 300 dots an inch',
    csvClassic: 'CPU, memory, network and instances by date',
    csvComplete: 'a ZIP of tables: all series, machines, classes, decisions, alerts, jobs',
    json: 'what decides the run and what came of it; it opens here again',
    report: 'one page with figures, charts, cost and decisions; prints to A4',
    link: 'an address that holds the whole run, and its QR code; nothing is sent to a server',
    video: (kind: string, seconds: number) =>
      `as ${kind}, ${count(seconds)} s of the run from now on, while it plays`,
  },
  chart: 'Chart',
  dashboardAs: { png: 'Dashboard as PNG', svg: 'Dashboard as SVG' },
  topologyAs: {
    png: 'Topology as PNG',
    svg: 'Topology as SVG',
    video: (kind: string, seconds: number) => `Topology as ${kind} video, ${count(seconds)} s`,
  },
  chartAs: { png: 'Chart as PNG', svg: 'Chart as SVG' },
  open: 'Open a run…',
  openNote: 'a run that was exported as JSON',
  simulating: (share: number) => `Simulating the run again: ${percent(share * 100)}%`,
  drawing: 'Writing the file…',
  recording: (seconds: number, of: number) => `Recording, ${count(seconds)} of ${count(of)} s`,
  cancel: 'Cancel',
  done: (name: string) => `Saved as ${name}`,
  noRun: 'There is no run to export yet.',
  failed:
    'The export could not be made: a part of the page is missing, or the browser ran out of memory. The run goes on.',
  differs:
    'The run came out differently when it was simulated again, so nothing was exported. Please report this with its seed.',
  notPlaying:
    'A video is of the run while it plays, and it does not play now. Close this, press Play, and export again.',
  unrecorded:
    'The video could not be recorded: the browser stopped it, a part of the page is missing, or there was no memory left. The run goes on.',
  opened: {
    title: 'Open a run',
    close: 'Close',
    reading: (name: string) => `Reading ${name}…`,
    checking: (share: number) => `Simulating it again: ${percent(share * 100)}%`,
    refused: (name: string) => `${name} was not opened.`,
    unreadable: 'The file could not be read.',
    backup: (name: string) =>
      `${name} is a backup of kept runs. It is restored on the screen Runs, with “Restore a backup” under Storage.`,
    toRuns: 'To Runs',
    tooLarge: (megabytes: number) =>
      `The file has ${count(megabytes)} MB; a run has 64 MB at most.`,
    same: (digest: string) => `Verified: same digest, ${digest}, and the same results.`,
    different: (stored: string, computed: string) =>
      `The digest differs: the file says ${stored}, simulated again it is ${computed}. The results in the file are not of this run.`,
    otherValue: ({ path, said, made }: { path: string; said: string; made: string }) =>
      `The digest is the same, but the results in the file were changed. ${path}: the file says ${said}, simulated again it is ${made}.`,
    otherEngine: (theirs: string, ours: string) =>
      `It was made by engine ${theirs}, this is ${ours}: results may differ.`,
    noResults: 'It was opened. The file holds no results to compare with.',
    /** What is no JSON at all says its place itself. */
    placed: (line: number, column: number, message: string) =>
      message.startsWith('Line ') ? message : `Line ${line}, column ${column}: ${message}`,
    runs: (name: string, seed: number) => `${name}, seed ${seed}`,
    ok: 'OK',
  },
  picture: {
    mean: (value: string) => `mean ${value}`,
    largest: (value: string) => `largest ${value}`,
    wholeRun: (value: string) => `p95 of the whole run ${value}`,
    dashboard: (scenario: string) => `${scenario}: CPU, memory, network and instances`,
    chart: (scenario: string, name: string) => `${scenario}: ${name}`,
    seed: (seed: number) => `seed ${seed}`,
    span: (seconds: number) => `00:00 to ${clock(seconds)} of simulated time`,
    date: (day: string) => `exported ${day}`,
    digest: (digest: string) => `digest ${digest}`,
    engine: (engine: string) => `engine ${engine}`,
    software: 'Autoscaling Lab',
    notes: {
      cpu: 'mean, and most machines',
      memory: 'mean of all machines',
      network: 'all machines, MB/s',
      instances: 'running; dashed: ordered',
      supply: 'orange: short; hatched: spare',
      requests: 'a second',
      queue: 'waiting requests',
      cost: 'US$ since the start',
    },
    latency: (unit: string, promised: string) => `${unit}, of a minute; dashes: SLO ${promised}`,
  },
  topology: {
    title: (scenario: string) => `${scenario}: topology`,
    at,
    playing: (seconds: number, speed: number | 'max') =>
      `${at(seconds)}, played ${speed === 'max' ? 'as fast as possible' : `at ${count(speed)}×`}`,
    tooFast: 'Too fast for dots',
    /** What the colours of many machines mean. Percent of CPU. */
    key: {
      under: (load: number) => `CPU under ${percent(load)}%`,
      all: (load: number) => `CPU to ${percent(load)}%`,
      upTo: (load: number) => `to ${percent(load)}%`,
      above: (load: number) => `above ${percent(load)}%`,
      own: { under: 'CPU under ▼ of its pool', upTo: 'to ▲', above: 'above ▲' },
    },
  },
  summary: {
    metric: (sum: { name: string; smallest: string; mean: string; largest: string }) =>
      `${sum.name} ${sum.smallest} to ${sum.largest}, mean ${sum.mean}`,
    /** What is in a picture, and its lines. */
    chart: (name: string, lines: readonly string[]) =>
      lines.length === 0 ? `Chart of ${name}.` : `Chart of ${name}: ${lines.join('; ')}.`,
    changes: (n: number) =>
      `${n === 1 ? '1 decision' : `${count(n)} decisions`} changed the fleet.`,
  },
  report: {
    title: (scenario: string) => `Report: ${scenario}`,
    figures: 'Figures',
    charts: 'Charts',
    statistics: 'Statistics of the whole run',
    cost: 'Cost',
    requests: 'Requests',
    machines: 'Machines',
    audit: 'Audit log',
    decisions: 'Decisions that changed the fleet',
    alerts: 'Alerts',
    interventions: 'Interventions',
    recipe: 'The run',
    recipeNote:
      'These decide everything above. The same engine makes the same results of them, to the last bit: the digest says so.',
    none: 'None.',
    /** `listed`: of those, in the complete CSV; the oldest of very many are not kept anywhere. */
    more: (n: number, listed: number) =>
      n === listed
        ? `And ${wholeNumber(n)} more; the complete CSV has all of them.`
        : `And ${wholeNumber(n)} more; the complete CSV has ${wholeNumber(listed)} of them, the others were not kept.`,
    thinned: (samples: number) => `p95 is over means of ${count(samples)} samples.`,
    /** The columns of the time series. */
    metrics: {
      cpu: 'CPU, mean of the machines',
      cpuLow: 'CPU, a tenth of the machines is below',
      cpuHigh: 'CPU, nine tenths are below',
      memory: 'Memory',
      network: 'Network',
      ready: 'Machines ready',
      ordered: 'Machines ready and ordered',
      draining: 'Machines draining',
      demand: 'Machines needed',
      requestRate: 'Requests arriving',
      completedRate: 'Requests completed',
      errorRate: 'Requests lost',
      rejectedRate: 'Requests rejected',
      timedOutRate: 'Requests timed out',
      failedRate: 'Requests failed',
      queue: 'Requests waiting',
      inFlight: 'Requests in flight',
      p50: 'Latency p50, of the last minute',
      p95: 'Latency p95, of the last minute',
      p99: 'Latency p99, of the last minute',
      costUsd: 'Cost so far',
      staticUsd: 'Cost so far, always on',
    },
    columns: {
      metric: 'Metric',
      smallest: 'Smallest',
      mean: 'Mean',
      p95: 'p95',
      largest: 'Largest',
      class: 'Class',
      arrived: 'Arrived',
      completed: 'Completed',
      rejected: 'Rejected',
      timedOut: 'Timed out',
      failed: 'Failed',
      inFlight: 'In flight',
      latencyMean: 'Mean latency',
      latencyP95: 'p95 latency',
      machine: 'Machine',
      region: 'Region',
      kind: 'Kind',
      ordered: 'Ordered',
      ready: 'Ready',
      ended: 'Ended',
      hours: 'Paid hours',
      cost: 'Cost',
      cpu: 'Mean CPU',
      time: 'Time',
      pool: 'Pool',
      change: 'Machines',
      why: 'Why',
      fired: 'Fired',
      cleared: 'Cleared',
      alert: 'Alert',
      value: 'Value',
      what: 'What',
    },
    ends: { stopped: 'stopped', failed: 'failed' },
    lasts: 'still firing',
    auditKinds: {
      intervention: 'Intervention',
      failure: 'Failure',
      alert: 'Alert',
      decision: 'Decision',
    },
    alertFired: (alert: string) => `${alert}: fired`,
    alertCleared: (alert: string) => `${alert}: cleared`,
    after: (time: string) => `after ${time}`,
    all: 'all',
    labels: {
      cost: 'This run',
      alwaysOn: 'Largest fleet, always on',
      peak: 'Largest demand, always on',
      saving: 'Saved against always on',
      latency: 'Latency p95, whole run',
      elasticity: 'Elasticity score',
      machines: 'Machines, mean',
      seed: 'Seed',
      simulated: 'Simulated',
      engine: 'Engine',
      digest: 'Digest',
      date: 'Exported',
    },
    simulatedOf: (seconds: number, duration: number) => `${clock(seconds)} of ${clock(duration)}`,
    fleet: (smallest: number, largest: number) => `${count(smallest)} to ${count(largest)}`,
    target: (seconds: string) => `target ${seconds}`,
    elasticityNote: 'ours, of the SPEC measures',
    notApplied: (reason: string) => `did not apply: ${reason}`,
    footer:
      'Made by Autoscaling Lab from a simulation. Requests, machines and money in it are not real.',
  },
} as const;
