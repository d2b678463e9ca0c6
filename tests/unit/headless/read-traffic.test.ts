import { closeSync, ftruncateSync, openSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lab, MINUTE, scratchFolder } from './fixtures.ts';

const { path, write } = scratchFolder();
const scenario = write('minute.json', MINUTE);
const traffic = write('traffic.csv', 'time,rate\n0,10\n10,40\n20,20\n30,10\n');

describe('lab -- run with traffic of your own', () => {
  it('runs as long as the traffic, with its requests', async () => {
    const { status, out } = await lab('run', scenario, '--traffic', traffic);
    expect(status).toBe(0);
    expect(out).toContain('Simulated     00:00:40 of 00:00:40');
    const arrived = Number(/arrived +(\d+)/.exec(out)?.[1]);
    // 10 s each of 10, 40, 20 and 10 a second: 800, and four times the square root of that is 113.
    expect(Math.abs(arrived - 800)).toBeLessThan(113);
  });

  it('can be scaled to a peak and played faster', async () => {
    const args = ['--traffic', traffic, '--peak-rate', '80', '--compress', '2'];
    const { out } = await lab('run', scenario, ...args);
    expect(out).toContain('Simulated     00:00:20 of 00:00:20');
    const arrived = Number(/arrived +(\d+)/.exec(out)?.[1]);
    expect(Math.abs(arrived - 800)).toBeLessThan(113);
  });

  it('hands on what the reader assumed, on standard error', async () => {
    const plain = write('plain.csv', '0,10\n60,12\n');
    const { err } = await lab('run', scenario, '--traffic', plain, '--quiet');
    expect(err).toContain(`${plain}: `);
  });

  it('takes its columns for what the command says', async () => {
    const plain = write('columns.csv', '0,1200,7\n60000,600,7\n120000,600,7\n');
    const form = ['--traffic-kind', 'count', '--traffic-times', 'milliseconds'];
    const column = ['--traffic-column', 'column 2'];
    const { status, out, err } = await lab('run', scenario, '--traffic', plain, ...form, ...column);
    expect(status).toBe(0);
    expect(out).toContain('Simulated     00:03:00 of 00:03:00');
    // 1,200, 600 and 600 requests: 2,400, and four times the square root of that is 196.
    expect(
      Math.abs(Number(/arrived +([\d,]+)/.exec(out)?.[1].replace(',', '')) - 2400),
    ).toBeLessThan(196);
    expect(err).not.toContain(plain);
  });

  it('divides rates a minute, as the name of their column has it, and says nothing', async () => {
    const minutes = write('minutes.csv', 'time;Requests per minute\n0;1200\n60;600\n120;600\n');
    const { out, err } = await lab('run', scenario, '--traffic', minutes);
    const arrived = Number(/arrived +([\d,]+)/.exec(out)?.[1].replace(',', ''));
    expect(Math.abs(arrived - 2400)).toBeLessThan(196);
    expect(err).not.toContain(minutes);
  });

  it('begins at the date of its first row', async () => {
    const dated = write('dated.csv', 'time,rate\n2024-05-01T10:00:00Z,5\n2024-05-01T10:01:00Z,5\n');
    const csv = ['--out', path('dated-out.csv'), '--csv', 'classic'];
    await lab('run', scenario, '--traffic', dated, ...csv);
    const [, first] = readFileSync(path('dated-out.csv'), 'utf8').split('\n');
    expect(first).toMatch(/^2024-05-01T10:00:02Z,/);
  });

  it.each([
    ['a missing file', () => path('nothing.csv'), 'there is no such file'],
    ['a folder', () => path('.'), 'it is a folder, not a file'],
    ['an empty file', () => write('empty.csv', ''), 'The file is empty.'],
    ['a gigabyte', giant, 'The file is too big (1,024 MiB).'],
    ['a rate below zero', () => write('minus.csv', 'time,rate\n0,1\n1,-2\n2,1\n'), 'is below zero'],
    ['an infinite rate', () => write('inf.csv', 'time,rate\n0,1\n1,Infinity\n2,1\n'), 'finite'],
    ['no traffic to scale', () => write('zero.csv', 'time,rate\n0,0\n1,0\n2,0\n'), 'no traffic'],
  ])('refuses %s in one line', async (_, file, message) => {
    const { status, out, err } = await lab(
      'run',
      scenario,
      '--traffic',
      file(),
      '--peak-rate',
      '9',
    );
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain(message);
    expect(err.split('\n')).toHaveLength(2);
  });

  function giant(): string {
    const file = openSync(path('giant.csv'), 'w');
    ftruncateSync(file, 2 ** 30);
    closeSync(file);
    return path('giant.csv');
  }
});
