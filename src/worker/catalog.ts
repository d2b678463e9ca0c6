// The scenarios that ship, by name: what the page's chooser offers and what `open` looks up.
// They are checked like any other file when they are opened.
import type { ScenarioInput } from '../sim/scenario/schema.ts';
import type { CatalogEntry } from './protocol.ts';

/** The scenario the page opens with. */
export const OPENING = 'flash-sale';

const CLASSES: ScenarioInput['classes'] = [
  { name: 'light', share: 70, work: { meanCoreSeconds: 0.02 } },
  { name: 'medium', share: 25, work: { meanCoreSeconds: 0.06 } },
  { name: 'heavy', share: 5, work: { meanCoreSeconds: 0.25 } },
];

const REGIONS: ScenarioInput['regions'] = [{ name: 'us-east' }, { name: 'eu-west' }];

const SHIPPED: Readonly<Record<string, ScenarioInput>> = {
  'flash-sale': {
    name: 'Flash sale',
    description: 'A shop opens a sale: three machines are enough at rest, ten at the peak.',
    durationSeconds: 3600,
    openAtSeconds: 1200,
    classes: CLASSES,
    regions: REGIONS,
    workload: {
      kind: 'open',
      peakRate: 520,
      shape: {
        kind: 'surge',
        restLevel: 0.3,
        startSeconds: 1080,
        riseSeconds: 900,
        holdSeconds: 420,
        fallHalfLifeSeconds: 300,
      },
      burstiness: { variation: 0.06, correlationSeconds: 40 },
    },
    pools: [{ name: 'shared', autoscaler: { initial: 3, smallest: 2, largest: 10 } }],
  },
  steady: {
    name: 'Steady',
    description: 'The same load all the time: the place to try one change after another.',
    classes: CLASSES,
    regions: REGIONS,
    workload: { kind: 'open', peakRate: 240, shape: { kind: 'steady' } },
    pools: [{ name: 'shared', autoscaler: { initial: 4, smallest: 2, largest: 10 } }],
  },
  'ten-thousand-machines': {
    name: 'Ten thousand machines',
    description: 'Ten thousand machines of one container, to see a fleet as a texture.',
    durationSeconds: 600,
    classes: [{ name: 'request', work: { meanCoreSeconds: 1 } }],
    regions: REGIONS,
    machineKinds: [{ name: 'small', cores: 1, memoryMiB: 2048, systemMemoryMiB: 512 }],
    workload: { kind: 'open', peakRate: 6000 },
    pools: [
      {
        name: 'shared',
        containersPerMachine: 1,
        autoscaler: { policy: 'none', initial: 10_000, smallest: 10_000, largest: 10_000 },
      },
    ],
  },
};

export function catalogEntries(): CatalogEntry[] {
  return Object.entries(SHIPPED).map(([id, { name = id }]) => ({ id, name }));
}

/** Undefined when no scenario has that name. */
export function shippedScenario(id: string): ScenarioInput | undefined {
  return Object.hasOwn(SHIPPED, id) ? SHIPPED[id] : undefined;
}
