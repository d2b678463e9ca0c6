// A mix of machine kinds: the same requests, a third each, to virtual machines, to container hosts
// and to functions (serverless), each kind in a pool of its own with the same threshold rule.
// A sale takes 300 requests/s to 1,200 within four minutes: 400/s of 30 ms are 12 cores a pool.
// Prices are an example, for each core and hour: a machine $0.025 (4 cores for the list price of
// $0.10), a host a fifth less, a function three times as much. Real ones differ by vendor and plan.
import type { ScenarioInput } from '../schema.ts';
import type { Preset } from './preset.ts';

const requestClass = (name: string) => ({
  name,
  work: { meanCoreSeconds: 0.03 },
  memoryMiB: 128,
  bytesIn: 2_000,
  bytesOut: 60_000,
});

type PoolInput = NonNullable<ScenarioInput['pools']>[number];

/** The pool of a kind, of the same name as its class of requests. */
const pool = (name: string, rest: Omit<PoolInput, 'name' | 'classes'>) => ({
  name,
  classes: [name],
  ...rest,
});

export const machineKinds: Preset = {
  id: 'machine-kinds',
  scenario: {
    name: 'Machines, hosts, functions',
    description:
      'The same requests in three pools: on virtual machines of 2 cores, on container hosts of 8 cores, and on functions of one core (serverless). For each core a host is a fifth cheaper than a virtual machine, and a function is three times as dear. At minute 10 four times as many people come.',
    notice: [
      'A function is there in 2 seconds, a virtual machine in 60, a container host in 90. While people come, only functions turn nobody away.',
      'At the peak about eleven virtual machines, three hosts and twenty functions carry the same load.',
      'When people have left, one host is enough. The other two pools shrink one by one.',
      'Functions make more than half of the bill.',
    ],
    try: [
      'Choose the pool of container hosts and set its boot time to 10 s. How many requests are turned away now?',
      'Start over and raise the smallest fleet of container hosts to 3. What does it add to the bill?',
      'Start over and lower the share of requests to functions. What becomes of the cost?',
    ],
    durationSeconds: 3600,
    openAtSeconds: 540,
    classes: [
      requestClass('virtual machines'),
      requestClass('container hosts'),
      requestClass('functions'),
    ],
    workload: {
      kind: 'open',
      peakRate: 1200,
      shape: {
        kind: 'surge',
        restLevel: 0.25,
        startSeconds: 600,
        riseSeconds: 240,
        holdSeconds: 900,
        fallHalfLifeSeconds: 180,
      },
    },
    machineKinds: [
      {
        name: 'virtual machine',
        cores: 2,
        memoryMiB: 8192,
        systemMemoryMiB: 1024,
        priceFactor: 0.5,
      },
      {
        name: 'container host',
        cores: 8,
        memoryMiB: 32_768,
        boot: { meanSeconds: 90 },
        priceFactor: 1.6,
      },
      {
        name: 'function',
        cores: 1,
        memoryMiB: 2048,
        systemMemoryMiB: 128,
        boot: { meanSeconds: 2 },
        priceFactor: 0.75,
      },
    ],
    containerKinds: [{ name: 'one core', baseMemoryMiB: 512 }],
    pools: [
      pool('virtual machines', {
        machineKind: 'virtual machine',
        containersPerMachine: 2,
        autoscaler: { smallest: 2, largest: 12, initial: 3, threshold: { stepOut: 2 } },
      }),
      pool('container hosts', {
        machineKind: 'container host',
        containersPerMachine: 8,
        autoscaler: { smallest: 1, largest: 3, initial: 1 },
      }),
      pool('functions', {
        machineKind: 'function',
        containersPerMachine: 1,
        autoscaler: {
          smallest: 2,
          largest: 24,
          initial: 6,
          tickSeconds: 5,
          windowSeconds: 10,
          threshold: { stepOut: 3, cooldownSeconds: 5 },
        },
      }),
    ],
  },
};
