// The words of what is seen and told first: header, stage, transport, what went wrong. They come with
// the page; all others (en.ts) come with the parts that are loaded after the first picture.
// A component that stands in the first picture takes its words from here, and from nowhere else.
import { machineWords } from './en-machines.ts';
import { transportWords } from './en-transport.ts';
import { count, short } from './format.ts';

export const first = {
  name: 'Autoscaling Lab',
  ...transportWords,
  machines: machineWords,
  screens: {
    name: 'Screens',
    lab: 'Lab',
    runs: 'Runs',
    compare: 'Compare',
  },
  header: {
    scenario: 'Scenario',
    yourTraffic: 'Your traffic…',
    seed: 'Seed',
    newSeed: 'New seed',
    controls: 'Controls',
    export: 'Export',
    closeControls: 'Close',
    ownRun: 'Your run',
  },
  guide: {
    open: 'Guide',
    notes: 'Notes of the scenario',
    notLoaded: 'The guide could not be loaded.',
    hidden: (groups: string) => `Hidden by the address of this page: ${groups}.`,
  },
  appearance: { title: 'Appearance' },
  stage: {
    group: 'Topology',
    users: 'Users',
    rate: (perSecond: number) => `${short(perSecond)} requests/s`,
    balancer: 'Balancer',
    waiting: (requests: number) =>
      requests === 0 ? 'nothing waiting' : `${short(requests)} waiting`,
    waitingShort: (requests: number) => `${short(requests)} waiting`,
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
    failed: (isReplaced: boolean) => `failed, replace${isReplaced ? 'd' : 'ment ordered'}`,
    failedShort: (isReplaced: boolean) => (isReplaced ? 'replaced' : 'failed'),
    isNew: 'new',
    starting: 'Starting the engine…',
    ahead: (time: string) => `Simulating ahead: ${time}`,
    noMachines: 'No machines. Requests wait in the balancer until one is ready.',
    over: 'The run is over. Play begins it again.',
    ready: 'healthy',
  },
  balancingPolicies: {
    roundRobin: 'Round robin',
    weightedRoundRobin: 'Weighted round robin',
    random: 'Random',
    leastConnections: 'Least connections',
    twoRandomChoices: 'Best of two',
  },
  errors: {
    stopped: 'The engine stopped. Your settings are safe.',
    tooManyInFlight:
      'More requests are in flight than a run can hold. Start again with a timeout, a queue limit, more machines or fewer requests.',
    startAgain: 'Start again',
    noWorkers:
      'This browser has no web workers, in which the simulation runs. Any newer one has them.',
    notStarted: 'The engine could not be started. Your settings are safe.',
    refused: (sentence: string) => `That was not done. ${sentence}`,
    didNotApply: (reason: string) => `That found nothing to act on: ${reason}.`,
    partMissing: 'A part of the page could not be loaded. Is there a connection?',
    dismiss: 'Dismiss',
  },
} as const;

/** Any language has these. */
export type FirstWords = typeof first;
