// The report of a kept run: its words and numbers are those of the exported file; it is made of the run as
// it was kept, and where that cannot be, it says why and shows nothing.
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../src/files/export/report.ts';
import type { ReportBlock } from '../../../src/files/export/report-blocks.ts';
import type { Results } from '../../../src/sim/results/results.ts';
import { contentOf } from '../../../src/state/report-content.ts';
import { RunReport } from '../../../src/state/report.svelte.ts';
import { type Maker, RunMaker } from '../../../src/state/run-maker.ts';
import type { KeptRun } from '../../../src/store/kept-run.ts';
import { EVENTFUL_RECIPE, eventfulResults } from '../files/export/eventful-results.ts';
import { sectionOf, tableOf } from '../files/export/read-report.ts';
import { keptRun } from './kept-runs.ts';

const results = eventfulResults();
const { digest, simulatedSeconds: reachedSeconds } = results;
const kept = keptRun(1, { digest, reachedSeconds });

describe('what stands on the screen', () => {
  const content = contentOf(results);
  const file = reportOf(results, null);
  const cells = (blocks: readonly ReportBlock[]) => {
    const [block] = blocks;
    return block.kind === 'table' ? [block.header, ...block.rows] : [];
  };

  it.each([
    ['Statistics of the whole run', content.statistics],
    ['Cost', content.cost],
    ['Requests', content.requests],
    ['Alerts', content.alerts(100)],
    ['Audit log', content.audit('all', 100)],
    ['Machines', content.machines({ column: 0, isDescending: false }, 100)],
  ])('is in the file, too: %s', (title, blocks) => {
    expect(cells(blocks).length).toBeGreaterThan(1);
    expect(tableOf(file, title)).toEqual(cells(blocks));
  });

  it('has the figures and facts of the file', () => {
    expect(content.figures).toHaveLength(4);
    for (const { label, value, note } of content.figures) {
      expect(sectionOf(file, 'Figures')).toContain(
        `<dt>${label}</dt>\n<dd>${value}</dd>\n<dd>${note}</dd>`,
      );
    }
    for (const [label, value] of content.facts) expect(file).toContain(`${label} ${value}`);
    expect(content.facts).toContainEqual(['Digest', digest]);
  });

  it('has the lines of the run in its charts, and its thresholds', () => {
    const [cpu] = content.charts;
    expect(cpu.frame.lines[0].series.values).toBe(results.series.values[0]);
    expect(cpu.frame.references?.map(({ name }) => name)).toEqual(['▲ 70%', '▼ 30%']);
    expect(content.charts).toHaveLength(9);
  });
});

describe('its lists', () => {
  /** How often a list of the results has been asked for. */
  function counted(name: 'decisions') {
    const asked = { times: 0 };
    const get = () => (asked.times++, results[name]);
    return { asked, given: Object.defineProperty({ ...results }, name, { get }) };
  }

  it('are made once, whatever is chosen of them and however much is shown', () => {
    const { asked, given } = counted('decisions');
    const { audit } = contentOf(given);
    const all = audit('all', 1);
    const { times } = asked;
    expect(audit('all', 100)).not.toEqual(all);
    expect(audit('decision', 100)).not.toEqual(audit('failure', 100));
    expect(asked.times).toBe(times);
  });

  it('are put in another order when another is asked for', () => {
    const { machines } = contentOf(results);
    const up = { column: 0, isDescending: false };
    const down = { ...up, isDescending: true };
    const names = (order: typeof up) => {
      const [block] = machines(order, 100);
      return block.kind === 'table' ? block.rows.map(([name]) => name) : [];
    };
    expect(names(up).length).toBeGreaterThan(1);
    expect(names(down)).toEqual(names(up).toReversed());
    expect(names(up)).toEqual(results.machines.map(({ serial }) => `vm-${serial}`));
  });
});

interface Given {
  readonly runs?: readonly (readonly KeptRun[] | null)[];
  readonly recipe?: unknown;
  readonly made?: Partial<Results> | Error;
  readonly state?: 'on' | 'failed';
}

/** The run is read again in each of `runs`, null where nothing can be; the last stays. */
function reportGiven({
  runs = [[kept]],
  recipe = EVENTFUL_RECIPE,
  made = {},
  state = 'on',
}: Given) {
  const saved: string[] = [];
  const asked: string[] = [];
  const jobs: unknown[] = [];
  let ended = 0;
  let reads = 0;
  const run = (id: string) => {
    const there = runs[Math.min(reads++, runs.length - 1)];
    if (there === null) return Promise.reject(new Error('no disk'));
    return Promise.resolve(there.find((each) => each.id === id) ?? null);
  };
  const keeper = {
    state,
    call: ((name: string, id: string) => {
      asked.push(name);
      return name === 'run' ? run(id) : Promise.resolve(recipe);
    }) as never,
  };
  const maker: Partial<Maker> = {
    make: (job) => {
      jobs.push(job);
      return made instanceof Error
        ? Promise.reject(made)
        : Promise.resolve({ ...results, ...made });
    },
    close: () => void ended++,
  };
  const report = new RunReport(keeper, '1', {
    maker: new RunMaker(() => Promise.resolve(maker as Maker)),
    save: (name: string) => void saved.push(name),
  });
  return { report, asked, saved, jobs, ended: () => ended };
}

describe('a report', () => {
  it('is of the run up to the time that was kept', async () => {
    const { report, asked, jobs } = reportGiven({});
    await report.read();
    // Never the whole list, which may be long.
    expect(asked).toEqual(['run', 'recipe', 'run']);
    expect(jobs).toEqual([{ recipe: EVENTFUL_RECIPE, until: reachedSeconds }]);
    expect(report.step.kind).toBe('ready');
    expect(report.run).toEqual(kept);
  });

  it.each([
    ['that is not kept', { runs: [[keptRun(2)]] }, 'missing'],
    ['whose recipe is damaged', { recipe: 'damaged' }, 'damaged'],
    ['that has no recipe', { recipe: null }, 'damaged'],
    ['where nothing can be read', { runs: [null] }, 'notRead'],
    ['where nothing is kept', { runs: [[]], state: 'failed' as const }, 'notRead'],
    ['that cannot be simulated', { made: new Error('no memory') }, 'failed'],
  ])('of a run %s says so', async (_, given, kind) => {
    const { report } = reportGiven(given);
    await report.read();
    expect(report.step).toEqual({ kind });
  });

  it('of a run that comes out otherwise shows nothing, and saves nothing', async () => {
    const { report, saved } = reportGiven({ made: { digest: 'another' } });
    await report.read();
    const { engine } = results.recipe;
    expect(report.step).toEqual({ kind: 'differs', digest: 'another', engine });
    await report.save('json');
    expect(saved).toEqual([]);
  });

  it('of a run that went on while it was read is of one moment', async () => {
    const earlier = { ...kept, digest: 'before', reachedSeconds: 10 };
    const { report, jobs } = reportGiven({ runs: [[earlier], [kept]] });
    await report.read();
    expect(jobs).toMatchObject([{ until: reachedSeconds }]);
    expect(report.step.kind).toBe('ready');
  });

  it('saves files of the same results', async () => {
    const { report, saved } = reportGiven({});
    await report.read();
    await report.save('report');
    await report.save('json');
    expect(saved).toEqual(['Small-seed-5-report.html', 'Small-seed-5-run.json']);
    expect(report.saving).toEqual({ kind: 'done', name: 'Small-seed-5-run.json' });
  });

  it('that nobody looks at any more ends what makes it, and shows nothing', async () => {
    const { report, jobs, ended } = reportGiven({});
    const read = report.read();
    report.close();
    await read;
    expect(report.step.kind).toBe('reading');
    expect(jobs).toEqual([]);
    const late = reportGiven({});
    const making = late.report.read();
    while (late.jobs.length === 0) await Promise.resolve();
    late.report.close();
    await making;
    expect(late.report.step.kind).toBe('simulating');
    expect(late.ended()).toBeGreaterThan(0);
    expect(ended()).toBe(0);
  });
});
