import { describe, expect, it } from 'vitest';
import { classicCsv, tidyHeader, tidyRows } from '../../../../src/files/export/series-csv.ts';
import { appendSample, emptySeries } from '../../../../src/sim/metrics/series.ts';
import { COLUMNS } from '../../../../src/sim/recorder/columns.ts';

/** Column i holds i + 0.125, but for one that was not measured. */
function sampleSeries(...times: number[]) {
  const series = emptySeries(COLUMNS, 10);
  const row = COLUMNS.map(({ name }, i) => (name === 'p99' ? NaN : i + 0.125));
  for (const time of times) appendSample(series, time, row);
  return series;
}

describe('the tidy CSV', () => {
  it('names every column with its unit', () => {
    expect(tidyHeader()).toMatch(/^seed,time \(s\),cpu \(percent\),.*,staticUsd \(US\$\)$/);
    expect(tidyHeader().split(',')).toHaveLength(COLUMNS.length + 2);
  });

  it('has a row a point with numbers in full, and empty cells for what was not measured', () => {
    const [row] = tidyRows(sampleSeries(2), 7);
    const cells = row.split(',');
    expect(cells.slice(0, 4)).toEqual(['7', '2', '0.125', '1.125']);
    expect(cells[2 + COLUMNS.findIndex(({ name }) => name === 'p99')]).toBe('');
    expect(cells).toHaveLength(COLUMNS.length + 2);
  });
});

it('writes the smallest numbers without an exponent, which not every reader knows', () => {
  const series = emptySeries(COLUMNS, 2);
  const values = [1e-7, 2.5e-9];
  appendSample(series, 2, [...values, ...COLUMNS.slice(2).map(() => 0)]);
  const [row] = tidyRows(series, 1);
  expect(row).not.toContain('e');
  expect(row.split(',').slice(2, 4).map(Number)).toEqual(values);
});

describe('the classic CSV', () => {
  it('has the five columns, dates from the start of the scenario, and two decimals', () => {
    expect(classicCsv(sampleSeries(2, 4.5), '2026-01-05T23:59:58Z')).toBe(
      'Timestamp,Avg_CPU,Avg_Memory,Total_Network_IO,Instance_Count\n' +
        '2026-01-06T00:00:00Z,0.13,3.13,4.13,5.13\n' +
        '2026-01-06T00:00:02.500Z,0.13,3.13,4.13,5.13\n',
    );
  });

  it('leaves out what was not measured', () => {
    const series = emptySeries(COLUMNS, 2);
    appendSample(
      series,
      1,
      COLUMNS.map(() => NaN),
    );
    expect(classicCsv(series, '2026-01-05T00:00:00Z').split('\n')[1]).toBe(
      '2026-01-05T00:00:01Z,,,,',
    );
  });
});
