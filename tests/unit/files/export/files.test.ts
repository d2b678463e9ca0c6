// Names of downloads, notes in PNGs, ZIPs, tables, pictures and the report, each read by something else.
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { dashboardPicture } from '../../../../src/files/export/chart-pictures.ts';
import { crc32 } from '../../../../src/sim/numerics/crc32.ts';
import { downloadName } from '../../../../src/files/export/download-name.ts';
import { withNotes } from '../../../../src/files/export/png-chunks.ts';
import { reportOf } from '../../../../src/files/export/report.ts';
import { jsonText, resultFileOf } from '../../../../src/sim/results/result-file.ts';
import { svgFile } from '../../../../src/files/export/svg-file.ts';
import { completeZip, tablesOf } from '../../../../src/files/export/tables.ts';
import { readResultFile } from '../../../../src/sim/results/read-result-file.ts';
import { type Results, resultsOf } from '../../../../src/sim/results/results.ts';
import { checkOnTheWay } from '../../../../src/sim/results/check-results.ts';
import { advanceRun } from '../../../../src/sim/run.ts';
import { beginSimulation } from '../../../../src/sim/results/simulation.ts';
import { parseScenario } from '../../../../src/sim/scenario/validate.ts';
import { pngFacts } from './read-png.ts';
import { unzipped } from './read-zip.ts';

const HOSTILE = '<script>alert("x")</script>';

function hostileResults(): Results {
  const parsed = parseScenario({
    name: HOSTILE,
    durationSeconds: 300,
    classes: [{ name: '=1+1', work: { meanCoreSeconds: 0.02 } }],
    workload: { kind: 'open', peakRate: 200 },
  });
  if (!parsed.ok) throw new Error(parsed.problems[0].message);
  const simulation = beginSimulation({
    scenario: parsed.scenario,
    seed: 9,
    interventions: [{ time: 30, kind: 'sendJob', class: '=1+1' }],
  });
  advanceRun(simulation.run, 240);
  return resultsOf(simulation);
}

describe('names of downloads', () => {
  const nameOf = (scenario: string): string =>
    downloadName({ called: scenario, seed: 4294967295, part: 'dashboard', ending: 'png' });

  it.each([
    '',
    '...',
    'CON',
    'nul.txt',
    '../../etc',
    '플래시',
    'x'.repeat(500),
    'a\u202eb',
    HOSTILE,
  ])('are plain for %j', (scenario) => {
    const name = nameOf(scenario);
    expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]{0,75}\.png$/);
    expect(name.split('.')[0]).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i);
    expect(name.length).toBeLessThanOrEqual(80);
  });

  it('say what it is', () => {
    expect(nameOf('Flash sale, été')).toBe('Flash-sale-ete-seed-4294967295-dashboard.png');
  });
});

it('notes in a PNG are read back, and the picture is still whole', () => {
  const chunk = (type: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const body = Buffer.concat([Buffer.from(type), data]);
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(crc32(body));
    return Buffer.concat([head, body, tail]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const png = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 255]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  const texts = { Title: 'Été', Description: 'a & b' };
  const facts = pngFacts(withNotes(png, { dotsPerInch: 300, texts }));
  expect(facts).toMatchObject({ width: 1, height: 1, perMetre: [11811, 11811], texts });
  expect(facts.chunks).toEqual(['IHDR', 'pHYs', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
});

describe('the exports of a run with a hostile name', () => {
  let results: Results;
  beforeAll(() => {
    results = hostileResults();
  });

  it('are tables of which every row is as long as its header', () => {
    for (const { name, header, rows } of tablesOf(results)) {
      for (const row of rows) expect([name, row.length]).toEqual([name, header.length]);
    }
  });

  it('are a ZIP that holds every table, and no formula', () => {
    const files = unzipped(completeZip(results));
    expect(Object.keys(files).toSorted()).toEqual([
      ...['alerts.csv', 'classes.csv', 'decisions.csv', 'figures.csv', 'interventions.csv'],
      ...['jobs.csv', 'machines.csv', 'run.json', 'series.csv', 'statistics.csv'],
    ]);
    expect(files['classes.csv'].split('\n')[1]).toMatch(/^9,"'=1\+1",\d+,/);
    expect(files['jobs.csv']).toContain(`"'=1+1"`);
    expect(files['series.csv'].trimEnd().split('\n')).toHaveLength(121);
  });

  it('are JSON that gives the same digest and results when it is run again', () => {
    const read = readResultFile(jsonText(resultFileOf(results)));
    if (!read.ok) throw new Error(read.problems[0].message);
    const check = checkOnTheWay(beginSimulation(read.run), 240, read.stored);
    expect(read.stored?.digest).toBe(results.digest);
    expect(check).toEqual({ kind: 'same', digest: results.digest, seconds: 240 });
  });

  it('are a report and a picture in which the name is text', () => {
    const report = reportOf(results, '2026-01-31');
    const svg = svgFile(dashboardPicture(results, null));
    for (const text of [report, svg]) {
      expect(text).not.toContain('<script');
      expect(text).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
      expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
        /https?:|NaN|undefined/,
      );
    }
    expect(report).toContain(results.digest);
  });
});
