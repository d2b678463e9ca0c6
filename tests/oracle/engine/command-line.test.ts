// The command line given a scenario file and ten seeds prints what theory says: means and percentiles
// of the response with their confidence, over two million requests in all. Each run starts empty,
// which lowers its mean by far less than the noise. Unit of time: the mean service, a second.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { manyServers, responsePercentile } from '../../../src/sim/theory/many-servers.ts';
import { studentQuantile } from '../../../src/sim/statistics/student.ts';
import { lab, scratchFolder } from '../../unit/headless/fixtures.ts';
import { expectAgreement } from './agree.ts';
import { type Estimate, peakRateOf, scenarioFile } from './measure.ts';

const SEEDS = 10;
const REQUESTS = 2_000_000;
/** Percentiles are read from bins that are 0.8 % wide. */
const BIN = 0.004;

const { path } = scratchFolder();

interface Results {
  readonly estimates: readonly { name: string; mean: number; halfWidth: number }[];
}

/** The estimates of a result file; times in seconds. */
async function estimatesOf(file: string, rate: number): Promise<Map<string, Estimate>> {
  const scenario = fileURLToPath(new URL(`../scenarios/${file}.json`, import.meta.url));
  const [until, out] = [REQUESTS / SEEDS / rate, path(`${file}.json`)];
  const { status, err } = await lab(
    ...['run', scenario, '--seed', `1..${SEEDS}`, '--until', String(until), '--out', out],
  );
  expect(status, err).toBe(0);
  const { estimates } = JSON.parse(readFileSync(out, 'utf8')) as Results;
  const quantile = studentQuantile(0.975, SEEDS - 1);
  return new Map(
    estimates.map(({ name, mean, halfWidth }) => {
      const unit = name.endsWith('Ms') ? 1000 : 1;
      return [name, { mean: mean / unit, error: halfWidth / quantile / unit }];
    }),
  );
}

it.each([
  ['mm1-80', 1],
  ['mm2-balancer-queue-80', 2],
  ['mm5-one-container-80', 5],
])('%s', async (file, servers) => {
  const arrivalRate = peakRateOf(scenarioFile(file));
  const station = { arrivalRate, serviceRate: 1, servers };
  const estimates = await estimatesOf(file, arrivalRate);
  const agrees = (what: string, value: number, error: number) => {
    const measured = estimates.get(what);
    if (measured === undefined) throw new Error(`there is no ${what}`);
    expectAgreement(measured, { what, value, error, precision: 0.02 });
  };
  agrees('latencyMeanMs', manyServers(station).meanResponse, 0);
  for (const p of [50, 95, 99]) {
    const value = responsePercentile(station, p / 100);
    agrees(`latencyP${p}Ms`, value, BIN * value);
  }
  agrees('arrived', REQUESTS / SEEDS, 0);
  agrees('cpuPercent', (100 * arrivalRate) / servers, 0);
});
