// What parseScenario refuses although each field is valid by itself: things that do not fit.
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../../src/sim/scenario/validate.ts';

function messages(value: unknown): string[] {
  const parsed = parseScenario(value);
  return parsed.ok ? [] : parsed.problems.map((each) => each.message);
}

const named = { name: 'a' };
const pool = (rest: object) => ({ pools: [{ name: 'a', ...rest }] });
const autoscaler = (rest: object) => pool({ autoscaler: rest });
const threshold = (rest: object) => autoscaler({ threshold: rest });
const curve = (rest: object) => ({
  workload: { kind: 'open', shape: { kind: 'curve', times: [0, 10], levels: [0, 1], ...rest } },
});

describe('parseScenario refuses what does not fit together', () => {
  it.each([
    [
      'two classes of one name',
      { classes: [named, named] },
      'classes.1.name: "a" is not allowed; give a name that no other of the classes has',
    ],
    [
      'two pools of one name',
      { pools: [{ name: 'a', classes: ['request'] }, named] },
      'pools.1.name: "a" is not allowed; give a name that no other of the pools has',
    ],
    [
      'a pool with an unknown class',
      pool({ classes: ['request', 'video'] }),
      'pools.0.classes.1: "video" is not allowed; give the name of one that exists: "request"',
    ],
    [
      'a pool with an unknown kind',
      pool({ machineKind: 'huge' }),
      'pools.0.machineKind: "huge" is not allowed; give the name of one that exists: "standard"',
    ],
    [
      'a pool with an unknown region',
      pool({ regions: ['mars'] }),
      'pools.0.regions.0: "mars" is not allowed; give the name of one that exists: "home"',
    ],
    [
      'a region named twice',
      pool({ regions: ['home', 'home'] }),
      'pools.0.regions.1: "home" is not allowed; give each name once',
    ],
    [
      'a class in two pools',
      {
        pools: [
          { name: 'a', classes: ['request'] },
          { name: 'b', classes: ['request'] },
        ],
      },
      'pools.1.classes.0: "request" is not allowed; give a class that pool "a" does not serve',
    ],
    [
      'a class in no pool',
      { classes: [named, { name: 'b' }], ...pool({ classes: ['a'] }) },
      'classes.1.name: "b" is not allowed; give a class that is in the list of a pool',
    ],
    [
      'two pools for the rest',
      { pools: [named, { name: 'b' }] },
      'pools.1.classes: a list of 0 is not allowed; give the classes this pool serves: no class is left for it',
    ],
    [
      'more slots than cores',
      { containerKinds: [{ ...named, cores: 2, slots: 3 }], ...pool({ containersPerMachine: 1 }) },
      'containerKinds.0.slots: 3 is not allowed; give 1 to 2, as many as it has cores',
    ],
    [
      'containers that do not fit',
      pool({ containersPerMachine: 5 }),
      'pools.0.containersPerMachine: 5 is not allowed; give 1 to 4 (its machines have 4 cores, a container takes 1)',
    ],
    [
      'a container larger than the machine',
      { containerKinds: [{ ...named, cores: 8 }] },
      'containerKinds.0.cores: 8 is not allowed; give 1 to 4 (its machines have 4 cores, a container takes 8)',
    ],
    [
      'too little memory',
      { machineKinds: [{ ...named, memoryMiB: 4000 }] },
      'pools.0.containersPerMachine: 4 is not allowed; give fewer containers, or a machine with more memory (system and containers take 4,096 of 4,000 MiB)',
    ],
    [
      'a smallest fleet above the largest',
      autoscaler({ smallest: 12, initial: 12 }),
      'pools.0.autoscaler.smallest: 12 is not allowed; give 0 to 10, the largest fleet',
    ],
    [
      'a first fleet outside',
      autoscaler({ smallest: 3 }),
      'pools.0.autoscaler.initial: 2 is not allowed; give 3 to 10 (machines), within the smallest and largest fleet',
    ],
    [
      'a cloud far too large',
      {
        machineKinds: [{ ...named, cores: 64, memoryMiB: 1e6 }],
        ...pool({ autoscaler: { largest: 20_000 }, containersPerMachine: 64 }),
      },
      'pools.0.autoscaler.largest: 20000 is not allowed; give a smaller fleet: at most 100,000 containers in all pools',
    ],
    [
      'a scale-out threshold of 0 %',
      threshold({ scaleOut: { above: 0 }, scaleIn: { metric: 'queue', below: 0 } }),
      'pools.0.autoscaler.threshold.scaleOut.above: 0 is not allowed; give 1 to 100 (percent)',
    ],
    [
      'thresholds that cross',
      threshold({ scaleOut: { above: 50 }, scaleIn: { below: 50 } }),
      'pools.0.autoscaler.threshold.scaleIn.below: 50 is not allowed; give a value below 50, the scale-out threshold',
    ],
    [
      'a scale-in threshold above 100 %',
      threshold({ scaleIn: { below: 101 } }),
      'pools.0.autoscaler.threshold.scaleIn.below: 101 is not allowed; give 0 to 100 (percent)',
    ],
    [
      '4 of 3 data points',
      threshold({ datapoints: 4, ofDatapoints: 3 }),
      'pools.0.autoscaler.threshold.datapoints: 4 is not allowed; give 1 to 3, as many checks as are looked at',
    ],
    [
      'an alert above 100 %',
      { alerts: [{ metric: 'memory', above: 101 }] },
      'alerts.0.above: 101 is not allowed; give 0 to 100 (percent)',
    ],
    [
      'no share at all',
      { classes: [{ ...named, share: 0 }] },
      'classes.0.share: 0 is not allowed; give a share above 0 to at least one class',
    ],
    [
      'opening after the end',
      { openAtSeconds: 3600 },
      'openAtSeconds: 3600 is not allowed; give a time before the end of the run, 3,600 (seconds)',
    ],
    [
      'samples rarer than ticks',
      { metrics: { sampleSeconds: 16 } },
      'metrics.sampleSeconds: 16 is not allowed; give 0.1 to 15 (seconds), no longer than the tick and the window of every autoscaler',
    ],
    [
      'a curve that goes back in time',
      curve({ times: [10, 5] }),
      'workload.shape.times.1: 5 is not allowed; give a time after 10 by 0.001 seconds or more',
    ],
    [
      'a curve with a level too few',
      curve({ levels: [1] }),
      'workload.shape.levels: a list of 1 is not allowed; give a list of 2, one for each time',
    ],
    [
      'a curve that repeats too early',
      curve({ repeatSeconds: 10 }),
      'workload.shape.repeatSeconds: 10 is not allowed; give a time after the last point of the curve, 10 (seconds)',
    ],
  ])('%s', (_what, value, message) => {
    expect(messages(value)).toEqual([message]);
  });

  it.each([
    [
      'the same thresholds for different metrics',
      threshold({
        scaleOut: { metric: 'latency', above: 200 },
        scaleIn: { metric: 'requestRate', below: 200 },
      }),
    ],
    [
      'every class in a pool of its own',
      {
        classes: [named, { name: 'b' }],
        pools: [
          { name: 'a', classes: ['a'] },
          { name: 'b', classes: ['b'] },
        ],
      },
    ],
    [
      'one pool for the rest',
      { classes: [named, { name: 'b' }], pools: [{ name: 'a', classes: ['a'] }, { name: 'b' }] },
    ],
    ['a fleet of none at the start', autoscaler({ smallest: 0, initial: 0 })],
    [
      'ten thousand machines of one container',
      pool({ autoscaler: { largest: 10_000 }, containersPerMachine: 1 }),
    ],
  ])('but not %s', (_what, value) => {
    expect(messages(value)).toEqual([]);
  });
});
