// What parseScenario accepts, and the sentence it says for each thing it refuses.
import { describe, expect, it } from 'vitest';
import { parseScenario, parseScenarioText } from '../../../../src/sim/scenario/validate.ts';

function messages(value: unknown): string[] {
  const parsed = parseScenario(value);
  return parsed.ok ? [] : parsed.problems.map((each) => each.message);
}

const named = { name: 'a' };
const pool = (rest: object) => ({ pools: [{ name: 'a', ...rest }] });
const autoscaler = (rest: object) => pool({ autoscaler: rest });
const threshold = (rest: object) => autoscaler({ threshold: rest });
const curve = (rest: object) => ({
  workload: { kind: 'open', shape: { kind: 'curve', times: [0, 10], levels: [0, 1], ...rest } },
});

describe('parseScenario', () => {
  it('fills every absent field with its default', () => {
    const parsed = parseScenario({});
    expect(parsed.ok).toBe(true);
    if (!parsed.ok) return;
    expect(parsed.scenario.pools[0].autoscaler.threshold.scaleOut).toEqual({
      metric: 'cpu',
      above: 70,
    });
    expect(parsed.scenario.workload).toMatchObject({ kind: 'open', peakRate: 100 });
    expect(parsed.scenario.machineKinds[0]).toMatchObject({ cores: 4, boot: { meanSeconds: 60 } });
  });

  it('gives a value that parses to itself', () => {
    const parsed = parseScenario({ pools: [named, { name: 'b', classes: ['request'] }] });
    expect(parsed.ok).toBe(false);
    const whole = parseScenario({ name: 'Small', durationSeconds: 60 });
    expect(whole.ok && parseScenario(whole.scenario)).toEqual(whole);
  });

  it('says path, value and what is allowed', () => {
    const parsed = parseScenario(threshold({ scaleOut: { above: 120 } }));
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      {
        path: 'pools.0.autoscaler.threshold.scaleOut.above',
        value: '120',
        allowed: '1 to 100 (percent)',
        message:
          'pools.0.autoscaler.threshold.scaleOut.above: 120 is not allowed; give 1 to 100 (percent)',
      },
    ]);
  });

  it('turns -0 into 0', () => {
    const parsed = parseScenario({ openAtSeconds: -0 });
    expect(parsed.ok && Object.is(parsed.scenario.openAtSeconds, 0)).toBe(true);
  });

  it('shortens what was given, and names at most 20 problems', () => {
    const wrong = Array.from({ length: 50 }, () => ({ metric: 'x'.repeat(5000), above: 1 }));
    const parsed = parseScenario({ alerts: wrong });
    const problems = parsed.ok ? [] : parsed.problems;
    expect(problems).toHaveLength(20);
    expect(problems[0].value.length).toBeLessThanOrEqual(60);
    expect(problems[0].message.length).toBeLessThan(300);
  });
});

describe('parseScenario refuses fields that are wrong by themselves', () => {
  it.each([
    [
      'a text for a number',
      { durationSeconds: '5' },
      'durationSeconds: "5" is not allowed; give a number, 1 to 100,000,000 (seconds)',
    ],
    [
      'half a core',
      { machineKinds: [{ ...named, cores: 2.5 }] },
      'machineKinds.0.cores: 2.5 is not allowed; give a whole number, 1 to 1,024 (cores)',
    ],
    [
      'a wrong word for a number',
      pool({ balancer: { queueLimit: 'x' } }),
      'pools.0.balancer.queueLimit: "x" is not allowed; give a whole number, 0 to 1,000,000 (requests), or "unlimited"',
    ],
    [
      'an unknown policy',
      pool({ balancer: { policy: 'best' } }),
      'pools.0.balancer.policy: "best" is not allowed; give one of "roundRobin", "weightedRoundRobin", "random", "leastConnections", "twoRandomChoices"',
    ],
    [
      'an unknown kind of workload',
      { workload: { kind: 'x' } },
      'workload.kind: "x" is not allowed; give one of "open", "closed"',
    ],
    ['a missing kind', { workload: {} }, 'workload.kind is missing; give one of "open", "closed"'],
    ['a missing name', { pools: [{}] }, 'pools.0.name is missing; give text of 1 to 80 characters'],
    [
      'an empty list',
      { classes: [] },
      'classes: a list of 0 is not allowed; give a list of 1 to 50 entries',
    ],
    [
      'null',
      { slo: null },
      'slo: null is not allowed; give an object with latencySeconds, utilizationPercent',
    ],
    [
      'a date that is none',
      { startsAt: 'today' },
      'startsAt: "today" is not allowed; give a date such as 2026-01-05T00:00:00Z',
    ],
    [
      'a mistyped name',
      pool({ autoscaller: {} }),
      'pools.0.autoscaller: the name "autoscaller" is not known; did you mean autoscaler?',
    ],
    [
      'an unknown name',
      { slo: { colour: 1 } },
      'slo.colour: the name "colour" is not known; give one of latencySeconds, utilizationPercent',
    ],
    [
      'a newer version',
      { version: 2 },
      'version: 2 is not allowed; give 1 (the file is from a newer version of the lab)',
    ],
    [
      'another format',
      { format: 'x' },
      'format: "x" is not allowed; give "autoscaling-lab/scenario"',
    ],
  ])('%s', (_what, value, message) => {
    expect(messages(value)).toEqual([message]);
  });

  it.each([
    ['no object', 5],
    ['nothing', null],
    ['a list', []],
    ['a function', () => 1],
    ['a date object', { name: new Date(0) }],
    ['a number that is none', { durationSeconds: NaN }],
    ['infinity', { durationSeconds: Infinity }],
    ['a big integer', { durationSeconds: 5n }],
    ['a typed array', curve({ times: new Float64Array([0, 1]) })],
  ])('%s', (_what, value) => {
    expect(messages(value)).toHaveLength(1);
  });
});

describe('parseScenarioText', () => {
  const place = (text: string) => {
    const parsed = parseScenarioText(text);
    return parsed.ok ? null : [parsed.problems[0].line, parsed.problems[0].column];
  };

  it('says where in the text a wrong value stands', () => {
    expect(place('{\n  "pools": [\n    { "name": "a", "drainSeconds": -1 } ] }')).toEqual([3, 36]);
  });

  it('points to what surrounds a missing or crossed value', () => {
    expect(place('{\n  "pools": [\n    { "classes": [] } ] }')).toEqual([3, 5]);
    expect(place('{"pools":[{"name":"a","autoscaler":{"smallest":3}}]}')).toEqual([1, 36]);
  });

  it('says where the text stops being JSON', () => {
    expect(place('{\n  "a": 1,\n  "b": [}')).toEqual([3, 9]);
    expect(parseScenarioText('{"a" 1}')).toMatchObject({
      problems: [{ message: 'Line 1, column 6: "1" is not allowed; give ":"' }],
    });
  });
});
