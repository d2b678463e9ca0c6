import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lab, MINUTE, scratchFolder } from './fixtures.ts';

const { path, write } = scratchFolder();
const scenario = write('minute.json', MINUTE);
const read = (name: string): unknown => JSON.parse(readFileSync(path(name), 'utf8'));

describe('lab -- run', () => {
  it('prints the same bytes for the same recipe, and wall time on standard error alone', async () => {
    const first = await lab('run', scenario, '--seed', '5');
    const second = await lab('run', scenario, '--seed', '5');
    expect(first.status).toBe(0);
    expect(first.out).toBe(second.out);
    expect(first.out).toMatch(
      /^Scenario {6}A minute\nSeed {10}5\nSimulated {5}00:01:00 of 00:01:00\n/,
    );
    expect(first.err).toMatch(/^[\d,]+ events in [\d.]+ s, [\d,]+ a second\n$/);
  });

  it('says what became of every request', async () => {
    const { out } = await lab('run', scenario);
    const count = (label: string): number =>
      Number(new RegExp(`  ${label} +([\\d,]+)`).exec(out)?.[1].replaceAll(',', ''));
    const ends = ['completed', 'rejected', 'timed out', 'failed', 'in flight'].map(count);
    expect(count('arrived')).toBeGreaterThan(2700);
    expect(count('arrived')).toBe(ends.reduce((sum, each) => sum + each, 0));
  });

  it('prints the digest alone when quiet', async () => {
    const { out, err } = await lab('run', scenario, '--quiet');
    expect(out).toMatch(/^[0-9a-f]{16}\n$/);
    expect(err).toBe('');
  });

  it('changes settings, which change the run', async () => {
    const [usual, more] = await Promise.all([
      lab('run', scenario, '--quiet'),
      lab('run', scenario, '--quiet', '--set', 'pools.0.autoscaler.largest=1'),
    ]);
    expect(more.status).toBe(0);
    expect(more.out).not.toBe(usual.out);
  });

  it('accepts settings that are only valid together, in any order', async () => {
    const smallest = ['--set', 'pools.0.autoscaler.smallest=6'];
    const rest = ['--set', 'pools.0.autoscaler.largest=8', '--set', 'pools.0.autoscaler.initial=6'];
    const { status, out } = await lab('run', scenario, ...smallest, ...rest);
    expect(status).toBe(0);
    expect(out).toContain('Machines      smallest 6');
  });

  it('sets the peak rate of open users, and refuses it for closed ones', async () => {
    const direct = await lab('run', scenario, '--quiet', '--peak-rate', '20');
    const set = await lab('run', scenario, '--quiet', '--set', 'workload.peakRate=20');
    expect(direct.out).toBe(set.out);
    const closed = write('closed.json', { ...MINUTE, workload: { kind: 'closed', users: 5 } });
    const refused = await lab('run', closed, '--peak-rate', '20');
    expect(refused.status).toBe(2);
    expect(refused.err).toMatch(/^--peak-rate does not fit this scenario: its users are closed/);
  });

  it('stops early where asked, with the digest of that moment', async () => {
    const { out } = await lab('run', scenario, '--until', '30');
    expect(out).toContain('Simulated     00:00:30 of 00:01:00');
  });

  it('writes a run with its results, which runs again to the same digest', async () => {
    await lab('run', scenario, '--seed', '9', '--out', path('results.json'), '--quiet');
    const file = read('results.json') as { seed: number; results: { digest: string } };
    expect(file.seed).toBe(9);
    const again = await lab('run', path('results.json'));
    expect(again.status).toBe(0);
    expect(again.out).toContain(`Digest        ${file.results.digest}  (the file says the same)`);
  });

  it('reads its own results again however many decisions they hold', async () => {
    const pool = MINUTE.pools[0];
    const autoscaler = { ...pool.autoscaler, tickSeconds: 1 };
    const workload = { kind: 'open', peakRate: 0.1 };
    const metrics = { sampleSeconds: 1 };
    const pools = [{ ...pool, autoscaler }];
    const long = { ...MINUTE, durationSeconds: 3000, metrics, workload, pools };
    await lab('run', write('long.json', long), '--out', path('many.json'), '--quiet');
    expect(statSync(path('many.json')).size).toBeGreaterThan(2 ** 20);
    const { status, out } = await lab('run', path('many.json'));
    expect(status).toBe(0);
    expect(out).toContain('(the file says the same)');
  });

  it('finds results that are not those of their run', async () => {
    await lab('run', scenario, '--out', path('honest.json'), '--quiet');
    const file = read('honest.json') as { results: { digest: string } };
    file.results.digest = '0123456789abcdef';
    const { status, out, err } = await lab('run', write('forged.json', file));
    expect(status).toBe(1);
    expect(err).toContain('the digest differs from the one in the file');
    expect(out).toContain('(the file says another: its results are not of this run)');
  });

  it('gives the same digest through run files with interventions', async () => {
    const interventions = [
      { time: 10, kind: 'set', path: 'workload.peakRate', value: 90 },
      { time: 20, kind: 'failMachine', machine: 'busiest' },
      { time: 25, kind: 'burst' },
      { time: 25, kind: 'sendJob', class: 'request' },
      { time: 40, kind: 'set', path: 'pools.0.autoscaler.largest', value: 3 },
      { time: 50, kind: 'failMachine', machine: 999 },
    ];
    const run = { engine: 'autoscaling-lab/1', scenario: MINUTE, seed: 3, interventions };
    const first = await lab('run', write('run.json', run), '--recipe', path('recipe.json'));
    const again = await lab('run', path('recipe.json'));
    const plain = await lab('run', scenario, '--seed', '3', '--quiet');
    expect(first.out).toBe(again.out);
    expect(first.out).toContain('Interventions 6 of 6');
    expect(first.out).toContain('00:00:50  did not apply: machine 999 is not running');
    expect(first.out).not.toContain(plain.out.trim());
  });

  it('gives means and confidence for several seeds, and each seed its own digest', async () => {
    const { out } = await lab('run', scenario, '--seed', '1..3', '--out', path('three.json'));
    const alone = await lab('run', scenario, '--seed', '2', '--quiet');
    expect(out).toContain(`Seed 2  digest ${alone.out.trim()}  A minute`);
    expect(out).toMatch(/^machines, largest +[\d.]+ {2}\+- +[\d.]+$/m);
    const { runs, estimates } = read('three.json') as {
      runs: { seed: number; figures: { cpuPercent: number } }[];
      estimates: { name: string; mean: number }[];
    };
    const mean = runs.reduce((sum, { figures }) => sum + figures.cpuPercent, 0) / 3;
    expect(runs.map(({ seed }) => seed)).toEqual([1, 2, 3]);
    expect(estimates.find(({ name }) => name === 'cpuPercent')?.mean).toBeCloseTo(mean, 10);
  });

  it('writes the series of several seeds under one another', async () => {
    await lab('run', scenario, '--seed', '1..2', '--out', path('series.csv'), '--quiet');
    const [header, ...rows] = readFileSync(path('series.csv'), 'utf8').trimEnd().split('\n');
    expect(header).toMatch(/^seed,time \(s\),cpu \(percent\)/);
    expect(rows).toHaveLength(60);
    expect(rows[0]).toMatch(/^1,2,/);
    expect(rows[59]).toMatch(/^2,60,/);
  });

  it('of very many points are written, every one', async () => {
    const long = write('samples.json', {
      ...{ durationSeconds: 15_000, metrics: { sampleSeconds: 0.1 } },
      ...{ workload: { kind: 'open', peakRate: 0 }, alerts: [] },
    });
    const args = ['--points', '200000', '--out', path('samples.csv'), '--quiet'];
    expect(await lab('run', long, ...args)).toMatchObject({ status: 0, err: '' });
    const lines = readFileSync(path('samples.csv'), 'utf8').split('\n');
    expect(lines).toHaveLength(1 + 150_000 + 1);
  });

  it('merges the points of the series when told to keep few', async () => {
    await lab('run', scenario, '--points', '10', '--out', path('few.csv'), '--quiet');
    const rows = readFileSync(path('few.csv'), 'utf8').trimEnd().split('\n').slice(1);
    expect(rows).toHaveLength(8);
  });

  it('announces more work than the budget, and runs none of it', async () => {
    const { status, err, out } = await lab('run', 'ten-thousand-machines', '--peak-rate', '1e7');
    expect(status).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(
      /^this would be about \S+ events, and at most 2e9 are run without --any-size/,
    );
  });

  it('counts what interventions add to the work', async () => {
    const rate = { time: 5, kind: 'set', path: 'workload.peakRate', value: 1e7 };
    const scenario = { ...MINUTE, durationSeconds: 86_400 };
    const file = write('hidden.json', { engine: 'x', scenario, interventions: [rate] });
    const { status, err } = await lab('run', file);
    expect(status).toBe(1);
    expect(err).toMatch(/^this would be about 1\.7e12 events/);
  });
});
