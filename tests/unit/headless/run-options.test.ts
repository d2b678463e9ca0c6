import { describe, expect, it } from 'vitest';
import { readRunOptions, readSetting } from '../../../src/headless/run-options.ts';

describe('the options of run', () => {
  it('are all left to their defaults by a scenario alone', () => {
    expect(readRunOptions(['steady'])).toEqual({
      source: 'steady',
      seeds: null,
      traffic: null,
      trafficForm: { kind: null, times: null, column: null },
      peakRate: null,
      compress: null,
      settings: [],
      until: null,
      out: null,
      recipeOut: null,
      isClassic: false,
      points: 3600,
      isQuiet: false,
      isAnySize: false,
    });
  });

  it.each([
    ['workload.peakRate=200', { path: 'workload.peakRate', value: 200 }],
    ['name=Plain words', { path: 'name', value: 'Plain words' }],
    ['name="quoted"', { path: 'name', value: 'quoted' }],
    ['name=', { path: 'name', value: '' }],
    ['name=a=b', { path: 'name', value: 'a=b' }],
    ['alerts=[]', { path: 'alerts', value: [] }],
    ['x=NaN', { path: 'x', value: 'NaN' }],
  ])('read the setting %j as JSON or else as bare words', (word, setting) => {
    expect(readSetting(word)).toEqual(setting);
  });

  it.each([
    [['--set', 'peakRate'], '--set: peakRate is not allowed; give a path and a value'],
    [['--out', 'series.txt'], '--out: series.txt is not allowed'],
    [['--csv', 'classic'], '--csv needs --out with a file that ends in .csv'],
    [
      ['--csv', 'other', '--out', 'a.csv'],
      '--csv: other is not allowed; give one of tidy, classic',
    ],
    [['--out', 'a.json', '--recipe', './a.json'], '--out and --recipe name the same file'],
    [['--traffic-kind', 'count'], 'need --traffic'],
    [
      ['--traffic', 'a', '--traffic-kind', 'x'],
      '--traffic-kind: x is not allowed; give one of rate',
    ],
    [['--traffic', 'a', '--traffic-times', 'x'], '--traffic-times: x is not allowed; give one of'],
    [['--csv', 'tidy', '--out', 'a.json'], '--csv needs --out with a file that ends in .csv'],
    [['--seed', '1..3', '--out', 'a.csv', '--csv', 'classic'], 'give one seed'],
    [['--seed', '1..3', '--recipe', 'a.json'], 'give one seed'],
    [['--compress', '2'], '--compress needs --traffic'],
    [['--points', '7'], '--points: 7 is not allowed; give an even whole number'],
    [['--points', '1e9'], '--points: 1e9 is not allowed'],
    [['other'], 'run needs one scenario'],
  ])('refuse %j', (args, message) => {
    expect(() => readRunOptions(['steady', ...args])).toThrow(message);
  });
});
