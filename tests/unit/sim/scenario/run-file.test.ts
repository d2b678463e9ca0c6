// Run files: scenario, seed and interventions, and what is refused.
import { describe, expect, it } from 'vitest';
import { parseRun, parseRunText } from '../../../../src/sim/scenario/run-file.ts';

const messages = (rest: object) => {
  const parsed = parseRun({ engine: 'test/1', scenario: {}, ...rest });
  return parsed.ok ? [] : parsed.problems.map((each) => each.message);
};

describe('parseRun', () => {
  it('fills defaults and keeps every intervention', () => {
    const interventions = [
      { time: 0, kind: 'set', path: 'pools.0.autoscaler.largest', value: 5 },
      { time: 10, kind: 'burst' },
      { time: 10, kind: 'failMachine', machine: 'busiest' },
      { time: 11, kind: 'failMachine', machine: 7 },
      { time: 12.5, kind: 'sendJob', class: 'request' },
    ];
    const parsed = parseRun({ engine: 'test/1', scenario: { name: 'Mine' }, interventions });
    expect(parsed).toMatchObject({
      ok: true,
      run: { format: 'autoscaling-lab/run', version: 1, seed: 42, scenario: { name: 'Mine' } },
    });
    expect(parsed.ok && parsed.run.interventions).toEqual(interventions);
    expect(parsed.ok && parseRun(parsed.run)).toEqual(parsed);
  });

  it('takes any plain value in a set, and turns -0 in it into 0', () => {
    const set = { time: 0, kind: 'set', path: 'workload.shape', value: { kind: 'wave', x: [-0] } };
    const parsed = parseRun({ engine: 'test/1', scenario: {}, interventions: [set] });
    expect(parsed.ok && parsed.run.interventions[0]).toEqual({
      ...set,
      value: { kind: 'wave', x: [0] },
    });
  });

  it.each([
    ['no engine', { engine: undefined }, 'engine is missing; give text of 1 to 80 characters'],
    [
      'half a seed',
      { seed: 1.5 },
      'seed: 1.5 is not allowed; give a whole number, 0 to 4,294,967,295',
    ],
    [
      'a seed too large',
      { seed: 4_294_967_296 },
      'seed: 4294967296 is not allowed; give 0 to 4,294,967,295',
    ],
    [
      'a newer version',
      { version: 3 },
      'version: 3 is not allowed; give 1 (the file is from a newer version of the lab)',
    ],
    [
      'a newer scenario',
      { scenario: { version: 3 } },
      'scenario.version: 3 is not allowed; give 1 (the file is from a newer version of the lab)',
    ],
    [
      'a wrong scenario',
      { scenario: { durationSeconds: 0 } },
      'scenario.durationSeconds: 0 is not allowed; give 1 to 100,000,000 (seconds)',
    ],
    [
      'a scenario that does not fit',
      { scenario: { openAtSeconds: 1e6 } },
      'scenario.openAtSeconds: 1000000 is not allowed; give a time before the end of the run, 3,600 (seconds)',
    ],
    [
      'a mistyped name',
      { intervention: [] },
      'intervention: the name "intervention" is not known; did you mean interventions?',
    ],
    [
      'an unknown intervention',
      { interventions: [{ time: 0, kind: 'jump' }] },
      'interventions.0.kind: "jump" is not allowed; give one of "set", "burst", "failMachine", "sendJob"',
    ],
    [
      'a negative time',
      { interventions: [{ time: -1, kind: 'burst' }] },
      'interventions.0.time: -1 is not allowed; give 0 to 100,000,000 (seconds)',
    ],
    [
      'times that go back',
      {
        interventions: [
          { time: 2, kind: 'burst' },
          { time: 1, kind: 'burst' },
        ],
      },
      'interventions.1.time: 1 is not allowed; give 2 (seconds) or later, as the one before it',
    ],
    [
      'a setting that is not live',
      { interventions: [{ time: 2, kind: 'set', path: 'name', value: 1 }] },
      'interventions.0.path: "name" is not allowed; give a setting that may change during a run',
    ],
    [
      'a job of an unknown class',
      { interventions: [{ time: 2, kind: 'sendJob', class: 'x' }] },
      'interventions.0.class: "x" is not allowed; give the name of a class of the scenario',
    ],
    [
      'an unknown machine',
      { interventions: [{ time: 2, kind: 'failMachine', machine: 'x' }] },
      'interventions.0.machine: "x" is not allowed; give a whole number, 1 to 1,000,000,000, or "busiest"',
    ],
  ])('refuses %s', (_what, rest, message) => {
    expect(messages(rest)).toEqual([message]);
  });

  it('takes as many interventions as it promises, and no more', () => {
    const many = (count: number) => ({
      interventions: Array(count).fill({ time: 0, kind: 'burst' }),
    });
    expect(messages(many(2000))).toEqual([]);
    expect(messages(many(2001))).toHaveLength(1);
  });
});

describe('parseRunText', () => {
  it('says where in the text a wrong value stands', () => {
    const text =
      '{"engine": "test/1",\n "scenario": {"pools": [\n  {"name": "a", "drainSeconds": -1}]}}';
    const parsed = parseRunText(text);
    expect(parsed.ok ? null : parsed.problems[0]).toMatchObject({
      path: 'scenario.pools.0.drainSeconds',
      line: 3,
      column: 33,
    });
  });
});
