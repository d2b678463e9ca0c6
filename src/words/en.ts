// Every word on the screen in English, sentences and accessible names included. A part that speaks
// of numbers is a function of them. Another language is another object of the type Words.
// Accessible names are part of the product: tests and screen readers find things by them.
import { controlWords } from './en-controls.ts';
import { guideWords } from './en-guide.ts';
import { loopWords } from './en-loop.ts';
import { machineWords } from './en-machines.ts';
import { trafficWords } from './en-traffic.ts';
import { clock, count, dollars, latency, percent } from './format.ts';

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
    theme: 'Switch theme',
    controls: 'Controls',
    notAllowedSeed: (typed: string) => `${typed} is not allowed; give 0 to 4294967295`,
    ownRun: 'Your run',
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
  charts: {
    group: 'Charts',
    cpu: 'CPU',
    cpuNote: 'every machine, and the mean',
    cpuBandNote: 'the mean, and most machines',
    cpuSummary: 'Mean CPU of the ready machines over the last ten minutes, in percent.',
    memory: 'Memory',
    memoryNote: 'mean of all machines',
    memorySummary: 'Mean memory of the ready machines over the last ten minutes, in percent.',
    network: 'Network',
    networkNote: 'sum of all machines',
    networkSummary:
      'Bytes in and out of all machines over the last ten minutes, in megabytes a second.',
    instances: 'Instances',
    instancesNote: 'running, and ordered',
    instancesSummary: 'Machines running, and those with ordered ones, over the last ten minutes.',
    running: 'running',
    ordered: 'ordered',
    static: (machines: number) => `static ${count(machines)}`,
    now: 'now',
    read: (panel: string) => `Read ${panel} at a moment`,
    viewAsTable: 'View as table',
    viewAsChart: 'View as chart',
    time: 'Time',
    percent: (value: number) => `${percent(value)}%`,
    megabytes: (value: number) => `${percent(value)} MB/s`,
    machines: (value: number) => count(value),
  },
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
  traffic: trafficWords,
  errors: {
    stopped: 'The engine stopped. Your settings are safe.',
    startAgain: 'Start again',
    noWorkers:
      'This browser has no web workers, and the simulation runs in one. Any browser of the last years has them: Firefox, Chrome, Edge, Safari.',
    notStarted: 'The engine could not be started. Your settings are safe.',
    refused: (sentence: string) => `That was not done. ${sentence}`,
    didNotApply: (reason: string) => `That found nothing to act on: ${reason}.`,
    dismiss: 'Dismiss',
  },
  spoken: {
    added: (machines: number) =>
      machines === 1 ? 'Added one machine' : `Added ${machines} machines`,
    removed: (machines: number) =>
      machines === 1 ? 'Removed one machine' : `Removed ${machines} machines`,
    because: (what: string, why: string) => `${what}: ${why}`,
  },
} as const;

/** Any language has these. */
export type Words = typeof en;
