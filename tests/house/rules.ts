// The rules of the house in one table: which folder of src may name what.
//
// `imports` are the places that a room may use at run time, beside itself. `import type` may go
// anywhere, since types vanish, but for two limits: rooms of src/sim name nothing outside src/sim,
// and what stands under `never` may not be named at all. `packages` are those it may use.
// A place 'a/*' means the files directly in a; any other place means the folder and all below it, or
// all files whose path begins so ('src/worker/client' is client.ts and client-keeper.ts).

export interface Room {
  readonly place: string;
  readonly imports: readonly string[];
  readonly never?: readonly string[];
  readonly packages?: readonly string[];
}

/** The pure foundation that each room of the simulation may stand on. */
const FOUNDATION = ['src/sim/units', 'src/sim/numerics', 'src/sim/random'];

/** A policy sees a view that it defines itself, never the cluster. */
const NEVER_CLUSTER = [
  ...['src/sim/cluster', 'src/sim/recorder', 'src/sim/metrics'],
  ...['src/sim/run.ts', 'src/sim/index.ts'],
];

/** What the kernel and the mathematics must not know of: anything of a cloud. */
const NEVER_CLOUD = [
  ...NEVER_CLUSTER,
  'src/sim/balancer',
  'src/sim/autoscaler',
  'src/sim/placement',
  'src/sim/cost',
];

/** What parts of the screen must not know of: they get plain values and hand back events. */
const NEVER_THE_RUN = ['src/state', 'src/worker', 'src/store', 'src/panels'];

const SVELTE = ['svelte'];

export const ROOMS: readonly Room[] = [
  { place: 'src/sim/units', imports: [], never: NEVER_CLOUD },
  { place: 'src/sim/numerics', imports: [], never: NEVER_CLOUD },
  {
    place: 'src/sim/random',
    imports: ['src/sim/units', 'src/sim/numerics'],
    never: NEVER_CLOUD,
  },
  {
    place: 'src/sim/scenario',
    imports: FOUNDATION,
    never: ['src/sim/cluster', 'src/sim/run.ts'],
    packages: ['valibot'],
  },
  { place: 'src/sim/statistics', imports: FOUNDATION, never: NEVER_CLOUD },
  { place: 'src/sim/theory', imports: FOUNDATION, never: NEVER_CLUSTER },
  { place: 'src/sim/workload', imports: FOUNDATION, never: NEVER_CLUSTER },
  { place: 'src/sim/forecast', imports: FOUNDATION, never: NEVER_CLUSTER },
  { place: 'src/sim/balancer', imports: FOUNDATION, never: NEVER_CLUSTER },
  { place: 'src/sim/autoscaler', imports: FOUNDATION, never: NEVER_CLUSTER },
  { place: 'src/sim/placement', imports: FOUNDATION, never: NEVER_CLUSTER },
  { place: 'src/sim/cost', imports: FOUNDATION, never: NEVER_CLUSTER },
  { place: 'src/sim/kernel', imports: FOUNDATION, never: NEVER_CLOUD },
  // The folds of metrics are told plain values, so that the cluster can keep their state in its own:
  // a snapshot of the cluster is then a snapshot of everything. They know nothing of the cluster.
  {
    place: 'src/sim/metrics',
    imports: [...FOUNDATION],
    never: ['src/sim/cluster', 'src/sim/recorder', 'src/sim/run.ts'],
  },
  {
    place: 'src/sim/cluster',
    imports: [
      ...[...FOUNDATION, 'src/sim/kernel', 'src/sim/scenario', 'src/sim/workload'],
      ...['src/sim/balancer', 'src/sim/autoscaler', 'src/sim/placement'],
      ...['src/sim/cost', 'src/sim/metrics'],
    ],
    never: ['src/sim/recorder', 'src/sim/run.ts'],
  },
  {
    place: 'src/sim/history',
    imports: ['src/sim/run.ts', 'src/sim/cluster'],
  },
  {
    place: 'src/sim/recorder',
    imports: [...FOUNDATION, 'src/sim/cluster', 'src/sim/metrics'],
    never: ['src/sim/run.ts'],
  },
  // What came of a run, simulated again: for the command line and for exports.
  {
    place: 'src/sim/results',
    imports: [
      ...['src/sim/run.ts', 'src/sim/cluster', 'src/sim/recorder', 'src/sim/metrics'],
      ...['src/sim/cost', 'src/sim/scenario'],
    ],
  },
  { place: 'src/sim/*', imports: ['src/sim'] },

  {
    place: 'src/worker',
    imports: ['src/sim', 'src/store', 'src/worker/traffic-worker.ts'],
    packages: ['comlink'],
  },
  // A user's traffic file may be large, so it is read in a worker of its own, not in the page: the one
  // place in which a worker reads files.
  {
    place: 'src/worker/traffic',
    imports: ['src/sim', 'src/worker/entry.ts', 'src/files/traffic'],
    packages: ['comlink'],
  },
  { place: 'src/store', imports: ['src/sim'], packages: ['idb'] },
  {
    place: 'src/files',
    imports: ['src/sim', 'src/draw', 'src/words', 'src/theme'],
    packages: ['d3'],
  },
  {
    place: 'src/headless',
    imports: ['src/sim', 'src/files'],
    packages: ['node:', '@valibot/to-json-schema'],
  },
  {
    place: 'src/state',
    imports: [
      ...['src/worker/client', 'src/worker/protocol', 'src/worker/frame'],
      ...['src/store', 'src/files', 'src/lessons', 'src/words'],
      ...['src/sim/run.ts', 'src/sim/scenario', 'src/sim/recorder/columns.ts'],
    ],
    packages: SVELTE,
  },
  {
    place: 'src/draw',
    imports: ['src/sim/units', 'src/theme'],
    never: NEVER_THE_RUN,
    packages: ['d3', ...SVELTE],
  },
  {
    place: 'src/ui',
    imports: ['src/sim/units', 'src/theme'],
    never: NEVER_THE_RUN,
    packages: [...SVELTE, 'uqr'],
  },
  {
    place: 'src/panels',
    imports: [
      ...['src/state', 'src/draw', 'src/ui', 'src/lessons', 'src/words', 'src/theme'],
      ...['src/sim/units', 'src/sim/scenario'],
      'src/sim/autoscaler/decided-by.ts',
    ],
    never: ['src/store', 'src/worker/host'],
    packages: SVELTE,
  },
  { place: 'src/lessons', imports: ['src/sim/units', 'src/sim/scenario', 'src/words'] },
  // Words of a decision are of the numbers that decided, and which those are is the policies' to say.
  { place: 'src/words', imports: ['src/sim/units', 'src/sim/autoscaler/decided-by.ts'] },
  { place: 'src/theme', imports: [], packages: ['@fontsource-variable/inter'] },
  {
    place: 'src/*',
    imports: ['src/panels', 'src/state', 'src/ui', 'src/words', 'src/theme'],
    packages: [...SVELTE, '@fontsource-variable/inter'],
  },
];

/** The only file that may do nothing but hand on what others export. */
export const BARREL = 'src/sim/index.ts';

export const MAX_FILE_LINES = 250;
export const MAX_FUNCTION_LINES = 80;

/**
 * Lines of text in a header; a file of at most `shortFile` lines may say it in fewer, and so may a
 * component, whose props say the rest.
 */
export const HEADER_LINES = { min: 3, max: 8, shortFile: 60, minOfShortFile: 1 };

/** Names of drawers, in which things without a place of their own collect. */
export const DRAWERS = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'stuff', 'shared'];
