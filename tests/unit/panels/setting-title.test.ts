// What settings are called where recipes are told: every one has a name in words, says whose it is, and has
// its unit; never a path, and never a name with nothing after it.
import { describe, expect, it } from 'vitest';
import { recipeRows } from '../../../src/panels/compare-recipes.ts';
import { coursesOf } from '../../../src/panels/recipe-courses.ts';
import { settingTitle } from '../../../src/panels/setting-title.ts';
import { ENGINE, type Recipe } from '../../../src/sim/run.ts';
import { PRESETS } from '../../../src/sim/scenario/presets.ts';
import type { Scenario, ScenarioInput } from '../../../src/sim/scenario/schema.ts';
import { parseScenario } from '../../../src/sim/scenario/validate.ts';
import { compareWords } from '../../../src/words/en-compare.ts';
import { en } from '../../../src/words/en.ts';
import { smallScenario } from '../worker/small-run.ts';

const words = { ...en, compare: compareWords };
const recipe = (scenario: Scenario): Recipe => ({
  ...{ engine: ENGINE, scenario, seed: 42, interventions: [] },
});
const differing = (...scenarios: Scenario[]) =>
  recipeRows(scenarios.map(recipe), words)
    .filter(({ differs }) => differs)
    .map(({ name, cells }) => [name, ...cells.map(({ text }) => text)]);

const shipped = PRESETS.map(({ scenario }) => {
  const parsed = parseScenario(scenario);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.scenario;
});
const work = (distribution: unknown) => ({ meanCoreSeconds: 0.01, distribution }) as never;
/** What no scenario that ships has. */
const rare = smallScenario({
  classes: [
    { name: 'a', work: work({ law: 'erlang', stages: 3 }) },
    { name: 'b', work: work({ law: 'hyperexponential', squaredVariation: 4 }) },
    { name: 'c', work: work({ law: 'boundedPareto', shape: 1.5, largestOverSmallest: 1000 }) },
    { name: 'd', work: work({ law: 'uniform', halfWidth: 0.5 }), timeoutSeconds: 'none' },
  ],
  containerKinds: [{ name: 'small', slots: 1, queueLimit: 5 }],
  workload: {
    kind: 'open',
    shape: { kind: 'curve', times: [0, 60], levels: [0, 1], repeatSeconds: 100 },
  },
  alerts: [],
  faults: [
    { kind: 'machineFails', atSeconds: 9 },
    { kind: 'machinesFailAtRandom', meanSecondsBetween: 60 },
  ],
});
const closed = smallScenario({ workload: { kind: 'closed' } });
const all = [...shipped, rare, closed];

describe('every setting', () => {
  it.each(all.map((scenario) => [scenario.name, scenario] as const))(
    'of %s has a name in words and a value',
    (_, scenario) => {
      const paths = [...coursesOf(scenario, []).keys()].filter((path) => path !== 'name');
      const titles = paths.map((path) => settingTitle(path, [scenario], words));
      for (const title of titles) expect(title).not.toMatch(/\w\.\w|\bof ?$/);
      expect(new Set(titles).size).toBe(titles.length);
      const rows = recipeRows([recipe(scenario)], words);
      for (const { key, cells } of rows) {
        expect(cells[0].text, key).not.toMatch(/^$|undefined|[{["]/);
        if (/Seconds(Between)?$/.test(key))
          expect(cells[0].text, key).toMatch(/ (s|core-seconds?)$|^none$/);
      }
    },
  );

  it('of scenarios held against each other has a name without holes', () => {
    const rows = recipeRows(all.map(recipe), words);
    for (const { name } of rows) expect(name).not.toMatch(/[a-z]\.[a-z\d]|\bof ?$/i);
  });
});

describe('whose a setting is', () => {
  const classes = (...names: string[]): ScenarioInput => ({
    classes: names.map((name) => ({ name })),
  });

  it('is said by the name that it has where it is, also where the baseline has none', () => {
    const [one, other] = [smallScenario(classes('job')), smallScenario(classes('job', 'light'))];
    const names = differing(one, other).map(([name]) => name);
    expect(names).toContain('Share of light');
    expect(names).toContain('Timeout of light');
    expect(names).toContain('Work of light');
  });

  it('is said by number where the runs call it differently', () => {
    const job = smallScenario({ classes: [{ name: 'job', work: { meanCoreSeconds: 10 } }] });
    const light = smallScenario({ classes: [{ name: 'light', share: 70 }] });
    expect(differing(job, light)).toEqual([
      ['Name of class 1', 'job', 'light'],
      ['Share of class 1', '1', '70'],
      ['Work of class 1', '10 core-seconds', '0.02 core-seconds'],
    ]);
  });

  it('is said of regions and machine kinds where there are several', () => {
    const regions = (networkDelaySeconds: number): Scenario =>
      smallScenario({ regions: [{ name: 'near' }, { name: 'far', networkDelaySeconds }] });
    expect(differing(regions(0.08), regions(0.04))).toEqual([
      ['Network delay of far', '0.08 s', '0.04 s'],
    ]);
    const boot = (meanSeconds: number): Scenario =>
      smallScenario({ machineKinds: [{ name: 'vm', boot: { meanSeconds } }] });
    expect(differing(boot(60), boot(5))).toEqual([['Boot time', '60 s', '5 s']]);
  });

  it('is said of alerts by number, their levels in the unit of the metric', () => {
    const alert = (above: number): Scenario =>
      smallScenario({
        alerts: [
          { metric: 'cpu', above: 80 },
          { metric: 'latency', above },
        ],
      });
    expect(differing(alert(200), alert(300))).toEqual([['Level of alert 2', '200 ms', '300 ms']]);
  });
});

it('a pool that names no classes or regions has all', () => {
  const pool = (given: object) => smallScenario({ pools: [{ name: 'shared', ...given }] });
  const named = pool({ classes: ['light', 'heavy'], regions: ['us-east'] });
  expect(differing(pool({}), named)).toEqual([
    ['Classes', 'all others', 'light, heavy'],
    ['Regions', 'all', 'us-east'],
  ]);
});

it('a path that the format does not have is left as it is', () => {
  expect(settingTitle('pools.0.unheard', [smallScenario()], words)).toBe('pools.0.unheard');
});
