// A result file that is run again: to its own time, and every value in it is compared.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lab, MINUTE, scratchFolder } from './fixtures.ts';

interface ResultFile {
  readonly results: {
    digest: string;
    simulatedSeconds: number;
    figures: { elasticity: { score: number }; requests: { arrived: number } };
    statistics: { mean: number }[];
    decisions: object[];
    series: { columns: { values: number[] }[] };
    [more: string]: unknown;
  };
}

const { path, write } = scratchFolder();
const scenario = write('minute.json', MINUTE);

/** Of the first 40 of 60 seconds. */
async function honest(name: string, ...options: string[]): Promise<ResultFile> {
  const args = ['--until', '40', '--out', path(name), '--quiet'];
  await lab('run', scenario, ...args, ...options);
  return JSON.parse(readFileSync(path(name), 'utf8')) as ResultFile;
}

describe('a file of the results of a part of a run', () => {
  it('is run to its own time, so that its digest is that of the file', async () => {
    const { results } = await honest('part.json');
    const { status, out } = await lab('run', path('part.json'));
    expect(status).toBe(0);
    expect(out).toContain('Simulated     00:00:40 of 00:01:00');
    expect(out).toContain(`Digest        ${results.digest}  (the file says the same)`);
    expect((await lab('run', path('part.json'), '--quiet')).out).toBe(`${results.digest}\n`);
  });

  it('is run further when asked, and its own digest is told with its time', async () => {
    const { results } = await honest('further.json');
    const end = (await lab('run', scenario, '--quiet')).out.trim();
    const { status, out } = await lab('run', path('further.json'), '--until', '60');
    expect(status).toBe(0);
    expect(out).toContain(
      `Digest        ${end}\n              at 00:00:40 ${results.digest}  (the file says the same)\n`,
    );
  });

  it('is run less far when asked, and is then not said to be compared', async () => {
    await honest('less.json');
    const { status, out } = await lab('run', path('less.json'), '--until', '20');
    expect(status).toBe(0);
    expect(out).toContain("(not compared: the file's digest is of 00:00:40)");
  });

  it('with another seed is run to the end of the scenario', async () => {
    await honest('seed.json');
    const { out } = await lab('run', path('seed.json'), '--seed', '77');
    expect(out).toContain('Simulated     00:01:00 of 00:01:00');
    expect(out).not.toContain('the file');
  });
});

describe('a file of results that were changed while the digest was left', () => {
  it.each<[string, (results: ResultFile['results']) => void]>([
    ['figures.elasticity.score', ({ figures }) => (figures.elasticity.score = 0.99)],
    ['figures.requests.arrived', ({ figures }) => figures.requests.arrived++],
    ['statistics.0.mean', ({ statistics }) => (statistics[0].mean *= 1 + 2 ** -52)],
    ['decisions', ({ decisions }) => decisions.pop()],
    ['series.columns.0.values.3', ({ series }) => (series.columns[0].values[3] = 0)],
    ['grade', (results) => (results['grade'] = 'A')],
  ])('is found out at results.%s', async (place, change) => {
    const file = await honest('changed.json');
    change(file.results);
    const { status, out, err } = await lab('run', write('forged.json', file), '--until', '60');
    expect(status).toBe(1);
    expect(err).toContain(`results.${place}: the file says `);
    expect(out).toContain(`the file says the same, but results.${place} is not of this run`);
    expect(err).not.toContain('digest differs');
  });

  it('is told with both values', async () => {
    const file = await honest('values.json');
    const { arrived } = file.results.figures.requests;
    file.results.figures.requests.arrived = 7;
    const { err } = await lab('run', write('seven.json', file));
    const values = `the file says 7, simulated again it is ${arrived}`;
    expect(err).toContain(`results.figures.requests.arrived: ${values}\n`);
  });
});

describe('a file whose series was thinned', () => {
  it('is its own when it is run again, with few points or many', async () => {
    const { results } = await honest('thin.json', '--points', '10');
    expect(results.series.columns[0].values.length).toBeLessThanOrEqual(10);
    for (const options of [[], ['--points', '10'], ['--points', '6']]) {
      const { status, out } = await lab('run', path('thin.json'), ...options);
      expect([status, out.includes('(the file says the same)')]).toEqual([0, true]);
    }
  });
});
