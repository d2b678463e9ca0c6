// Real traffic, read whole. The files are public traces that stay outside the project; the folder
// is named by the environment variable LAB_TRACES. Means and shapes below are those of the files,
// computed from their text apart from the reader; without the folder the suite says it is skipped.
// Sources: NASA-HTTP (Internet Traffic Archive); Azure public dataset, conversation trace 2023 and
// VM trace v2 (CC-BY-4.0); Numenta Anomaly Benchmark (MIT); Google cluster trace 2019 (CC-BY-4.0);
// appserver cluster 2018 (V. Saveris, MIT); Elastic examples, nginx.org status (Apache-2.0).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTraffic } from '../../../src/files/traffic/read-traffic.ts';
import { shapeTraffic } from '../../../src/files/traffic/shape-traffic.ts';
import type { TrafficSeries } from '../../../src/files/traffic/types.ts';

const FOLDER = process.env['LAB_TRACES'] ?? '';
const HAS_TRACES = FOLDER !== '' && existsSync(FOLDER);
const WHY = HAS_TRACES ? '' : ' (skipped: LAB_TRACES names no folder of traces)';
const EVENTS = 'azure_llm_conv_2023_events_10k.csv';
const FILES = HAS_TRACES
  ? readdirSync(FOLDER).filter((name) => name.endsWith('.csv'))
  : ['no traces'];

interface Facts {
  readonly rows: number;
  readonly step: number;
  readonly mean: number;
  readonly missing: number;
}

/** Mean of the rows as written, usual step and missing rows of every sampled trace. */
const FACTS: Readonly<Record<string, Facts>> = {
  'appserver_cluster_2018_1h.csv': { rows: 8751, step: 3600, mean: 47.3159, missing: 9 },
  'azure_llm_conv_2023_1s.csv': { rows: 3503, step: 1, mean: 5.5284, missing: 0 },
  'azure_vm_v2_cpu_5min.csv': { rows: 8640, step: 300, mean: 61845.8061, missing: 0 },
  'google2019_cpu_5min.csv': { rows: 8064, step: 300, mean: 0.4728, missing: 0 },
  'nab_asg_misconfiguration_cpu_5min.csv': { rows: 10080, step: 300, mean: 39.1483, missing: 0 },
  'nab_elb_request_count_5min.csv': { rows: 4032, step: 300, mean: 0.2061, missing: 8 },
  'nab_nyc_taxi_30min.csv': { rows: 10320, step: 1800, mean: 8.4098, missing: 0 },
  'nab_twitter_AAPL_5min.csv': { rows: 10080, step: 300, mean: 0.3003, missing: 0 },
  'nasa_jul95_13jul_10s.csv': { rows: 8640, step: 10, mean: 1.5533, missing: 0 },
  'nasa_jul95_5min.csv': { rows: 7938, step: 300, mean: 0.7943, missing: 0 },
  'nasa_jul95_launchweek_1min.csv': { rows: 10080, step: 60, mean: 0.9218, missing: 0 },
  'nginx_org_status_5s.csv': { rows: 499, step: 5.104, mean: 11.1114, missing: 1 },
};

function load(name: string): {
  readonly series: Promise<TrafficSeries>;
  readonly rows: number[][];
} {
  const bytes = readFileSync(join(FOLDER, name));
  const lines = bytes.toString('utf8').trim().split('\n').slice(1);
  return {
    series: readTraffic(new Uint8Array(bytes)),
    rows: lines.map((line) => line.split(',').map(Number)),
  };
}

const sum = (values: Iterable<number>): number =>
  [...values].reduce((total, value) => total + value, 0);

/** Requests in the rows and in the lines across their gaps, each over its own length. */
function requestsWithGaps(rows: readonly number[][], step: number): number {
  return rows.reduce((total, [time, rate], i) => {
    const [next, after] = rows[i + 1] ?? [time + step, rate];
    const missing = next - time > 1.5 * step ? Math.round((next - time) / step) - 1 : 0;
    const bin = (next - time) / (missing + 1);
    const filled = sum(
      Array.from({ length: missing }, (_, k) => rate + ((after - rate) * (k + 1)) / (missing + 1)),
    );
    return total + bin * (rate + filled);
  }, 0);
}

describe.skipIf(!HAS_TRACES)(`public traces${WHY}`, () => {
  it('are all described here', () => {
    expect(FILES.filter((name) => !(name in FACTS))).toEqual([EVENTS]);
  });

  it.each(FILES.filter((name) => name in FACTS))(
    '%s is read with its rows, step and mean',
    async (name) => {
      const facts = FACTS[name];
      const { series, rows } = load(name);
      const read = await series;
      const given = rows.map(([, rate]) => rate);
      expect(sum(given) / given.length).toBeCloseTo(facts.mean, 4);
      expect(read).toMatchObject({ rows: facts.rows, missing: facts.missing, kind: 'rate' });
      expect(read).toMatchObject({ reordered: 0, duplicates: 0, timeFormat: 'seconds' });
      expect(read.stepSeconds).toBeCloseTo(facts.step, 6);
      expect(read.rates.length).toBe(facts.rows + facts.missing);
      const isKept = new Set(read.rates);
      expect(given.filter((rate) => !isKept.has(rate))).toEqual([]);
      const { requests } = shapeTraffic(read);
      expect(requests / requestsWithGaps(rows, facts.step)).toBeCloseTo(1, 9);
    },
  );

  it.each(FILES.filter((name) => name in FACTS))(
    '%s keeps its requests when a day becomes an hour',
    async (name) => {
      const read = await load(name).series;
      const { requests } = shapeTraffic(read);
      const faster = shapeTraffic(read, {
        compression: 24,
        stepSeconds: 10,
        mostPoints: 5000,
        scale: 3,
      });
      expect(faster.times.length).toBeLessThanOrEqual(5000);
      expect(faster.requests / ((requests * 3) / 24)).toBeCloseTo(1, 9);
    },
  );

  it(`${EVENTS} is found to be events and counts to the trace in steps of a second`, async () => {
    const { series, rows } = load(EVENTS);
    const events = await series;
    expect(events).toMatchObject({ kind: 'events', rows: 10_000, stepSeconds: 1 });
    expect(events.warnings.map((each) => each.code)).toEqual(['readAsEvents']);
    const counted = new Array<number>(events.rates.length).fill(0);
    for (const [time] of rows) counted[Math.floor(time)] += 1;
    expect([...events.rates]).toEqual(counted);
    // The trace per second was counted before times were rounded to milliseconds: an event shown at
    // a whole second may belong to the second before. The last second is cut short.
    const perSecond = load('azure_llm_conv_2023_1s.csv').rows.map(([, rate]) => rate);
    for (let second = 1, ahead = 0; second < counted.length; second += 1) {
      ahead += perSecond[second - 1] - counted[second - 1];
      const atSecond = rows.filter(([time]) => time === second).length;
      expect(ahead >= 0 && ahead <= atSecond, `second ${second}`).toBe(true);
    }
  });
});

describe.skipIf(HAS_TRACES)('public traces', () => {
  it.skip('are not read: set LAB_TRACES to the folder that holds them', () => undefined);
});
