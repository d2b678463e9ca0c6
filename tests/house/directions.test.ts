// Shows on small bad examples that the rules about imports fail when they should, and only then.
import { describe, expect, it } from 'vitest';
import { circles, roomOf, wrongImports } from './directions.ts';
import { ROOMS } from './rules.ts';
import { importsOf, parse, type Import } from './syntax.ts';

/** What is wrong with one file of this text, when every file exists. */
function wrongIn(path: string, text: string): string[] {
  return wrongImports(path, importsOf(parse(path, text)), { rooms: ROOMS, known: () => true });
}

/** Files that import each other at run time: { 'a.ts': ['./b.ts'] }. */
function files(names: Record<string, string[]>): Map<string, Import[]> {
  return new Map(
    Object.entries(names).map(([path, targets]) => [
      path,
      targets.map((from) => ({ from, kind: 'runtime' })),
    ]),
  );
}

describe('a forbidden direction', () => {
  const cases: [string, string, string][] = [
    ['sim to page', 'src/sim/kernel/clock.ts', "import { run } from '../../state/run.svelte.ts';"],
    ['sim to page by type', 'src/sim/run.ts', "import type { Run } from '../store/runs.ts';"],
    ['policy to cluster', 'src/sim/balancer/random.ts', "import { a } from '../cluster/pod.ts';"],
    [
      'policy to cluster by type',
      'src/sim/autoscaler/a.ts',
      "import type { A } from '../cluster/b.ts';",
    ],
    ['policy to policy', 'src/sim/balancer/a.ts', "import { b } from '../autoscaler/b.ts';"],
    ['kernel to cloud by type', 'src/sim/kernel/a.ts', "import type { B } from '../cluster/b.ts';"],
    ['numerics to random', 'src/sim/numerics/log.ts', "import { a } from '../random/streams.ts';"],
    [
      'run time where a type may',
      'src/sim/cost/bill.ts',
      "import { a } from '../scenario/types.ts';",
    ],
    [
      'draw to state',
      'src/draw/charts/Line.svelte',
      "<script>import { a } from '../../state/a.ts';</script>",
    ],
    [
      'draw to worker by type',
      'src/draw/charts/line.ts',
      "import type { A } from '../../worker/protocol.ts';",
    ],
    ['ui to sim', 'src/ui/Slider.svelte', "<script>import { a } from '../sim/run.ts';</script>"],
    [
      'panel to store',
      'src/panels/Runs.svelte',
      "<script>import { a } from '../store/runs.ts';</script>",
    ],
    ['page to worker host', 'src/state/run.svelte.ts', "import { a } from '../worker/host.ts';"],
    ['draw to words', 'src/draw/charts/a.ts', "import { a } from '../../words/format.ts';"],
    ['ui to words', 'src/ui/a.ts', "import { a } from '../words/en.ts';"],
    ['words to scenario', 'src/words/a.ts', "import { a } from '../sim/scenario/changes.ts';"],
    ['engine to files', 'src/worker/host.ts', "import { a } from '../files/traffic/a.ts';"],
    ['traffic to the engine', 'src/worker/traffic-desk.ts', "import { a } from './host.ts';"],
    ['page to cluster', 'src/state/lab.svelte.ts', "import { a } from '../sim/cluster/a.ts';"],
    ['by export from', 'src/ui/a.ts', "export { a } from '../state/a.ts';"],
    ['by export star', 'src/ui/a.ts', "export * from '../state/a.ts';"],
    ['by dynamic import', 'src/ui/a.ts', "const a = await import('../state/a.ts');"],
    ['by address', 'src/ui/a.ts', "new Worker(new URL('../worker/host.ts', import.meta.url));"],
    ['by worker query', 'src/ui/a.ts', "import url from '../worker/host.ts?worker&url';"],
    ['by side effect', 'src/ui/a.ts', "import '../state/a.ts';"],
    ['by type in a type', 'src/ui/a.ts', "type A = import('../state/a.ts').A;"],
    [
      'by inline type, which stays at run time',
      'src/lessons/a.ts',
      "import { type A } from '../ui/a.ts';",
    ],
  ];
  it.each(cases)('is refused: %s', (_name, path, text) => {
    expect(wrongIn(path, text)).toHaveLength(1);
  });
});

describe('an allowed direction', () => {
  const cases: [string, string, string][] = [
    ['the same room', 'src/sim/kernel/loop.ts', "import { a } from './clock.ts';"],
    ['a folder of the same room', 'src/draw/charts/a.ts', "import { a } from '../topology/b.ts';"],
    ['the foundation', 'src/sim/balancer/a.ts', "import { a } from '../random/streams.ts';"],
    ['a type upward', 'src/sim/workload/a.ts', "import type { A } from '../scenario/types.ts';"],
    ['a type upward out of sim', 'src/words/en.ts', "import type { A } from '../panels/a.ts';"],
    ['run.ts composes', 'src/sim/run.ts', "import { a } from './cluster/pod.ts';"],
    [
      'the page to the client',
      'src/state/run.svelte.ts',
      "import { a } from '../worker/client.ts';",
    ],
    [
      'traffic to its files',
      'src/worker/traffic-desk.ts',
      "import { a } from '../files/traffic/a.ts';",
    ],
    ['valibot in scenario', 'src/sim/scenario/schema.ts', "import * as v from 'valibot';"],
    ['d3 in draw', 'src/draw/charts/scale.ts', "import { scaleLinear } from 'd3';"],
    [
      'a module of Svelte',
      'src/ui/a.ts',
      "import { tick } from 'svelte';\nimport 'svelte/motion';",
    ],
    ['Node on the command line', 'src/headless/main.ts', "import { a } from 'node:fs';"],
    ['an import in a comment', 'src/ui/a.ts', "// import { a } from '../state/a.ts';"],
  ];
  it.each(cases)('passes: %s', (_name, path, text) => {
    expect(wrongIn(path, text)).toEqual([]);
  });
});

describe('a package', () => {
  it.each([
    ['src/sim/cluster/pod.ts', "import * as v from 'valibot';"],
    ['src/sim/kernel/clock.ts', "import type { A } from 'd3';"],
    ['src/panels/Figures.svelte', '<script lang="ts">import { openDB } from \'idb\';</script>'],
    ['src/ui/slider.ts', "import { readFile } from 'node:fs';"],
    ['src/draw/a.ts', "import { a } from 'd3-scale';"],
  ])('is refused where it is not allowed: %s', (path, text) => {
    expect(wrongIn(path, text)).toHaveLength(1);
  });
});

describe('a file', () => {
  it('in no room of the house is refused', () => {
    expect(wrongIn('src/attic/box.ts', '')).toEqual([
      'src/attic/box.ts is in no room of the house; add its folder to tests/house/rules.ts',
    ]);
    expect(wrongIn('src/sim/attic/box.ts', '')).toHaveLength(1);
  });

  it('that does not exist cannot be imported', () => {
    const imports: Import[] = [{ from: './clock', kind: 'runtime' }];
    const house = { rooms: ROOMS, known: (path: string) => path === 'src/sim/kernel/clock.ts' };
    expect(wrongImports('src/sim/kernel/loop.ts', imports, house)).toEqual([
      'src/sim/kernel/loop.ts imports ./clock, but there is no such file',
    ]);
  });

  it('belongs to the room with the longest place', () => {
    expect(roomOf('src/sim/scenario/types.ts', ROOMS)?.place).toBe('src/sim/scenario');
    expect(roomOf('src/sim/run.ts', ROOMS)?.place).toBe('src/sim/*');
    expect(roomOf('src/App.svelte', ROOMS)?.place).toBe('src/*');
  });
});

describe('a circle of imports', () => {
  it('is found, and named once', () => {
    const circle = files({ 'a.ts': ['./b.ts'], 'b.ts': ['./c.ts'], 'c.ts': ['./b.ts'] });
    expect(circles(circle)).toEqual(['b.ts → c.ts → b.ts']);
  });

  it('may be a file that imports itself', () => {
    expect(circles(files({ 'a.ts': ['./a.ts'] }))).toEqual(['a.ts → a.ts']);
  });

  it('is not seen where two ways lead to the same file', () => {
    const diamond = files({ 'a.ts': ['./b.ts', './c.ts'], 'b.ts': ['./d.ts'], 'c.ts': ['./d.ts'] });
    expect(circles(diamond)).toEqual([]);
  });

  it('may be closed by types, which vanish', () => {
    const imports = new Map<string, Import[]>([
      ['a.ts', [{ from: './b.ts', kind: 'runtime' }]],
      ['b.ts', [{ from: './a.ts', kind: 'type' }]],
    ]);
    expect(circles(imports)).toEqual([]);
  });
});
