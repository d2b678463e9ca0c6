// The mix of requests that most presets use: 70 % light, 25 % medium and 5 % heavy, exponential
// work of 20, 60 and 250 ms on average: 41.5 ms all in all, and 95 % of the requests would be
// done within about 147 ms if nobody ever waited. So a machine of 4 cores carries 96 a second.
// The memory a request holds stands for all that a busy process keeps at hand, its working set:
// it is far more than the request itself. Four heavy requests just fit into a machine of 16 GiB.
// Answers of 78 kB on average make tens of MB/s out of a few hundred requests a second.
import type { ScenarioInput } from '../schema.ts';

export const REQUEST_MIX = [
  {
    name: 'light',
    share: 70,
    work: { meanCoreSeconds: 0.02 },
    memoryMiB: 384,
    bytesIn: 1_000,
    bytesOut: 40_000,
  },
  {
    name: 'medium',
    share: 25,
    work: { meanCoreSeconds: 0.06 },
    memoryMiB: 1024,
    bytesIn: 2_000,
    bytesOut: 120_000,
  },
  {
    name: 'heavy',
    share: 5,
    work: { meanCoreSeconds: 0.25 },
    memoryMiB: 2400,
    bytesIn: 20_000,
    bytesOut: 400_000,
  },
] satisfies ScenarioInput['classes'];

/** 4 cores and 16 GiB for four containers of one core, which take 1 GiB each when idle. */
export const FOUR_CORE_MACHINES = {
  machineKinds: [{ name: '4 cores, 16 GiB' }],
  containerKinds: [{ name: 'one core', baseMemoryMiB: 1024 }],
} satisfies Pick<ScenarioInput, 'machineKinds' | 'containerKinds'>;

/** Half of that: 2 cores and 8 GiB for two containers. */
export const TWO_CORE_MACHINES = {
  machineKinds: [{ name: '2 cores, 8 GiB', cores: 2, memoryMiB: 8192, systemMemoryMiB: 1024 }],
  containerKinds: [{ name: 'one core', baseMemoryMiB: 1024 }],
} satisfies Pick<ScenarioInput, 'machineKinds' | 'containerKinds'>;
