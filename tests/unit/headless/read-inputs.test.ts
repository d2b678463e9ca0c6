import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lab, MINUTE, scratchFolder } from './fixtures.ts';

const { path, write } = scratchFolder();
const scenario = write('minute.json', MINUTE);

/** More than a run may have, in the name of its scenario. */
const BIG_RUN = `{"format":"autoscaling-lab/run","scenario":{"name":"${'x'.repeat(1.1e6)}"}}`;

/** A file of this size that takes no room on the disk. */
function sparse(name: string, bytes: number): string {
  const file = openSync(path(name), 'w');
  ftruncateSync(file, bytes);
  closeSync(file);
  return path(name);
}

describe('what a command refuses to read', () => {
  mkdirSync(path('folder.json'));
  writeFileSync(path('binary.json'), Buffer.from([0xff, 0xfe, 0x00, 0x80]));
  it.each([
    ['a missing file', () => path('nothing.json'), 'there is no such file'],
    ['a folder', () => path('folder.json'), 'it is a folder, not a file'],
    ['a file below a file', () => `${scenario}/x`, 'there is no such file'],
    ['a gigabyte', () => sparse('giant.json', 2 ** 30), 'it is too big (1024 MiB); at most 1 MiB'],
    ['just too much', () => sparse('more.json', 2 ** 20 + 1), 'it is too big (1.1 MiB)'],
    ['a run that is too big', () => write('big.json', BIG_RUN), 'characters are too long'],
    ['bytes that are no text', () => path('binary.json'), 'it is not text in UTF-8'],
    ['nothing at all', () => write('empty.json', ''), 'line 1'],
    ['what is not JSON', () => write('words.json', '<html>'), 'line 1'],
    ['a list', () => write('list.json', '[]'), 'is not allowed'],
    ['a negative rate', () => withRate('-1'), 'workload.peakRate: -1 is not allowed; give 0 to'],
    ['a huge rate', () => withRate('1e308'), 'workload.peakRate: 1e+308 is not allowed'],
    ['an infinite rate', () => withRate('1e999'), 'workload.peakRate'],
    ['a rate that is NaN', () => withRate('NaN'), 'line 1'],
    ['a key of prototypes', () => write('proto.json', '{"__proto__": {"a": 1}}'), '__proto__'],
  ])('%s', async (_, file, message) => {
    const { status, out, err } = await lab('run', file());
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain(message);
    expect(err.split('\n')).toHaveLength(2);
  });

  it('says once where in the text it stands', async () => {
    const file = write('cut.json', '{"name": ');
    const { err } = await lab('run', file);
    const problem = 'the text ends too early';
    expect(err).toBe(`${file}: line 1, column 10: ${problem}\n`);
  });

  it('guesses the scenario that a mistyped name meant', async () => {
    const { err } = await lab('run', 'flash-sail');
    expect(err).toBe('flash-sail: there is no such file; did you mean the scenario flash-sale?\n');
  });

  it('says where the scenarios are listed when a name is like none of them', async () => {
    const { err } = await lab('run', 'nope');
    const hint = 'the scenarios that ship with the lab are listed by: lab -- scenarios';
    expect(err).toBe(`nope: there is no such file; ${hint}\n`);
  });

  it.each([
    ['results.digest', { digest: '<b>', simulatedSeconds: 1 }],
    ['results.simulatedSeconds', { digest: '0123456789abcdef', simulatedSeconds: -1 }],
    ['give 0 to 60 (seconds)', { digest: '0123456789abcdef', simulatedSeconds: 61 }],
  ])('results with a wrong %s', async (field, results) => {
    const run = { engine: 'x', scenario: MINUTE, results };
    const { status, err } = await lab('run', write('odd.json', run));
    expect(status).toBe(1);
    expect(err).toContain(field);
  });

  it.each([
    ['NaN', '"NaN" is not allowed'],
    ['Infinity', '"Infinity" is not allowed'],
    ['-5', '-5 is not allowed; give 0 to 10,000,000 (requests per second)'],
    ['1e308', '1e+308 is not allowed; give 0 to 10,000,000 (requests per second)'],
    ['', '"" is not allowed'],
    ['{"__proto__":1}', 'is not allowed'],
  ])('the setting workload.peakRate=%s', async (value, message) => {
    const { status, err } = await lab('run', scenario, '--set', `workload.peakRate=${value}`);
    expect(status).toBe(2);
    expect(err).toMatch(/^--set workload\.peakRate/);
    expect(err).toContain(message);
  });

  it.each(['__proto__.polluted', 'constructor.prototype.polluted', 'no.such', 'pools.9.name'])(
    'the setting %s, which does not exist',
    async (key) => {
      const { status, err } = await lab('run', scenario, '--set', `${key}=1`);
      expect(status).toBe(2);
      expect(err).toBe(`--set ${key}: 1 is not allowed; give a setting of this scenario\n`);
      expect({}).not.toHaveProperty('polluted');
    },
  );

  function withRate(rate: string): string {
    return write(`rate${rate}.json`, `{"workload": {"kind": "open", "peakRate": ${rate}}}`);
  }
});

describe('names with tags and control characters', () => {
  it('are printed as text that no terminal obeys', async () => {
    const name = '<img src=x onerror=alert(1)>\u001b[31m\u202e';
    const { status, out } = await lab('run', write('html.json', { ...MINUTE, name }));
    expect(status).toBe(0);
    expect(out).toContain('<img src=x onerror=alert(1)>\uFFFD[31m\uFFFD');
    // eslint-disable-next-line no-control-regex -- what must not be there
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it('do not break an error into lines', async () => {
    const { err } = await lab('run', path('no\nsuch\u001b[2J'));
    expect(err.endsWith('there is no such file\n')).toBe(true);
  });
});

describe('lab -- validate', () => {
  it('says what is valid', async () => {
    const { status, out } = await lab('validate', scenario, 'steady');
    expect(status).toBe(0);
    expect(out).toContain(`${scenario}: valid scenario, A minute\nsteady: valid scenario`);
  });

  it('lists every finding of every file and ends with 1', async () => {
    const bad = write('bad.json', { durationSeconds: -1, metrics: { sampleSeconds: 'x' } });
    const { status, out } = await lab('validate', bad, scenario);
    expect(status).toBe(1);
    expect(out.trimEnd().split('\n')).toEqual([
      expect.stringContaining('durationSeconds: -1 is not allowed'),
      expect.stringContaining('metrics.sampleSeconds: "x" is not allowed'),
      `${scenario}: valid scenario, A minute`,
    ]);
  });
});
