// Every word on the screen in English, sentences and accessible names included. A part that speaks
// of numbers is a function of them. Another language is another object of the type Words.
// Accessible names are part of the product: tests and screen readers find things by them.
import { chartWords } from './en-charts.ts';
import { controlWords } from './en-controls.ts';
import { guideWords } from './en-guide.ts';
import { loopWords } from './en-loop.ts';
import { machineWords } from './en-machines.ts';
import { clock, count, dollars, latency, percent, span } from './format.ts';

export const en = {
  name: 'Autoscaling Lab',
  ...controlWords,
  ...guideWords,
  loop: loopWords,
  machines: machineWords,
  header: {
    scenario: 'Scenario',
    yourTraffic: 'Your traffic…',
    seed: 'Seed',
    newSeed: 'New seed',
    controls: 'Controls',
    notAllowedSeed: (typed: string) => `${typed} is not allowed; give 0 to 4294967295`,
    ownRun: 'Your run',
  },
  appearance: {
    title: 'Appearance',
    theme: 'Theme',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
    projector: 'Projector: larger text, stronger lines',
    lessMotion: 'Less motion',
  },
  figures: {
    group: 'Figures',
    cost: 'Cost against static',
    costOf: (usd: number, staticUsd: number) => {
      const digits = staticUsd < 10 ? 2 : 0;
      return `${dollars(usd, digits)} of ${dollars(staticUsd, digits)} always-on`;
    },
    latency: 'Latency, p95',
    target: (seconds: number) => `target ${latency(seconds).join(' ')}`,
    elasticity: 'Elasticity score',
    shortAndSpare: (short: number, spare: number) =>
      `${percent(short * 100)}% short, ${percent(spare * 100)}% spare`,
    alerts: 'Alerts',
    open: 'open',
    noAlerts: 'all quiet',
    alertAbove: (metric: string, limit: string, since: string) =>
      `${metric} above ${limit} for ${since}`,
    failedAgo: (machine: string, ago: string) => `${machine} failed ${ago} ago`,
  },
  stage: {
    group: 'Topology',
    users: 'Users',
    rate: (perSecond: number) => `${count(perSecond)} requests/s`,
    balancer: 'Balancer',
    waiting: (requests: number) =>
      requests === 0 ? 'nothing waiting' : `${count(requests)} waiting`,
    waitingShort: (requests: number) => `${count(requests)} waiting`,
    machines: 'Machines',
    running: (ready: number, booting: number) =>
      booting > 0
        ? `${count(ready)} running, ${count(booting)} booting`
        : `${count(ready)} running`,
    machine: (serial: number) => `vm-${serial}`,
    region: (name: string, machines: number) => `${name}, ${count(machines)} machines`,
    booting: (seconds: number) => `booting, ready in ${Math.ceil(seconds)} s`,
    bootingShort: (seconds: number) => `boots in ${Math.ceil(seconds)} s`,
    draining: (requests: number) =>
      requests === 1 ? 'draining, 1 request left' : `draining, ${count(requests)} requests left`,
    failed: 'failed, replacement ordered',
    failedShort: 'failed',
    isNew: 'new',
    starting: 'Starting the engine…',
    ahead: (time: string) => `Simulating ahead: ${time}`,
    noMachines: 'No machines. Requests wait in the balancer until one is ready.',
    over: 'The run is over. Play begins it again.',
    load: (cpu: number) => `${percent(cpu)} percent CPU`,
    ready: 'healthy',
    gridSummary: (ready: number, booting: number, failed: number) =>
      `${count(ready)} machines running, ${count(booting)} booting, ${count(failed)} failed.`,
  },
  charts: chartWords,
  transport: {
    group: 'Transport',
    play: 'Play',
    pause: 'Pause',
    nextDecision: 'Next decision',
    startOver: 'Start over',
    of: (seconds: number) => `of ${clock(seconds)}`,
    speed: 'Speed',
    max: 'Max',
    times: (speed: number) => `${speed}×`,
    timesName: (speed: number) => `${speed} times`,
    maxName: 'As fast as possible',
    requestRate: 'request rate',
    planned: 'planned',
    minutes: (value: number) => `${value} min`,
    hours: (value: number) => `${value} h`,
    digest: 'digest',
    finished: 'The run is over.',
    workload: 'The whole workload, and what happened in it',
  },
  traffic: {
    title: 'Your traffic',
    close: 'Close',
    choose: 'Choose a file',
    intro:
      'A CSV file with a time and a rate (or a count) in each row. It is read on this computer and goes nowhere.',
    drop: 'Or drop the file anywhere on the page.',
    reading: (name: string) => `Reading ${name}…`,
    noReader: 'The file could not be read, for a part of the page is missing. Choose it once more.',
    understood: (rows: number, time: string, length: number) =>
      `${count(rows)} rows over ${span(length)}; times from “${time}”.`,
    ofRates: (column: string) => `Rates from “${column}”.`,
    ofCounts: (column: string) => `Counts from “${column}”.`,
    ofEvents: 'Each row is one request.',
    range: (lowest: string, highest: string) => `${lowest} to ${highest} requests a second`,
    preview: 'The rate over the whole file',
    peakRate: 'Highest rate, requests/s',
    compression: 'Times faster',
    becomes: (length: number, run: number) =>
      `${span(length)} of traffic become a run of ${span(run)}.`,
    use: 'Run with this traffic',
    again: 'Choose another file',
    notAllowed: (typed: string, least: number, most: number) =>
      `${typed} is not allowed; give ${least} to ${most}`,
  },
  errors: {
    stopped: 'The engine stopped. Your settings are safe.',
    startAgain: 'Start again',
    notStarted: 'The engine could not be started. Your settings are safe.',
    refused: (sentence: string) => `That was not done. ${sentence}`,
    didNotApply: (reason: string) => `That found nothing to act on: ${reason}.`,
    partMissing: 'A part of the page could not be loaded. Is there a connection?',
    dismiss: 'Dismiss',
  },
  spoken: {
    added: (machines: number, time: number) =>
      `Added ${machines === 1 ? 'one machine' : `${machines} machines`} at ${clock(time)}`,
    removed: (machines: number, time: number) =>
      `Removed ${machines === 1 ? 'one machine' : `${machines} machines`} at ${clock(time)}`,
    above: (value: string, limit: string) => `${value}, above ${limit}`,
    below: (value: string, limit: string) => `${value}, below ${limit}`,
    target: (value: string, target: number) => `${value}, target ${target}%`,
    inPool: (pool: string, sentence: string) => `${pool}: ${sentence}`,
    several: (time: number, parts: readonly string[]) => `At ${clock(time)}: ${parts.join(', ')}`,
    because: (what: string, why: string) => `${what}: ${why}`,
  },
} as const;

/** Any language has these. */
export type Words = typeof en;
