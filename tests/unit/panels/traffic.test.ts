// A user's traffic file on its way into a run: the picture of it, what is said of its columns by hand,
// and what the dialog shows meanwhile.
import { describe, expect, it } from 'vitest';
import {
  chosenOf,
  EACH_ROW,
  kindsFor,
  meaningOf,
  withFormat,
  withKind,
  withTime,
  withValue,
} from '../../../src/panels/traffic-choices.ts';
import { timeTicks, trafficPicture } from '../../../src/panels/traffic-picture.ts';
import { Lab } from '../../../src/state/lab.svelte.ts';
import { TrafficImport } from '../../../src/state/traffic-import.svelte.ts';
import { type Reader, TrafficReader } from '../../../src/state/traffic-reader.ts';
import { TrafficDesk } from '../../../src/worker/traffic-desk.ts';
import type { TrafficChoice, TrafficReading } from '../../../src/worker/traffic-protocol.ts';
import { fakeEngine, statusOf } from '../state/fake-engine.ts';

const file = (text: string, name = 'own.csv'): File => new File([text], name);

async function readingOf(text: string, choice?: TrafficChoice): Promise<TrafficReading> {
  const read = await new TrafficDesk().read(file(text), choice);
  if (!read.ok) throw new Error(read.message);
  return read.reading;
}

describe('what was found in a file', () => {
  it('names its columns, their meaning, and what had to be repaired', async () => {
    const rows = ['0,10', '120,14', '60,12', '60,14', '240,20'];
    expect(await readingOf(['seconds,rps', ...rows].join('\n'))).toMatchObject({
      columns: ['seconds', 'rps'],
      timeAt: 0,
      valueAt: 1,
      kind: 'rate',
      isCounter: false,
      timeFormat: 'seconds',
      startsAt: null,
      rows: 5,
      missing: 1,
      reordered: 2,
      duplicates: 1,
      stepSeconds: 60,
    });
  });

  it('knows dates and a rising counter', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => `2024-05-01T00:0${i}:00Z,${600 * i}`);
    expect(await readingOf(['time,requests_total', ...rows].join('\n'))).toMatchObject({
      isCounter: true,
      timeFormat: 'iso',
      startsAt: '2024-05-01T00:00:00.000Z',
      highestRate: 10,
    });
  });

  it('keeps means and peaks apart where a point of the picture holds many rows', async () => {
    const rows = Array.from({ length: 2400 }, (_, i) => `${i},${i % 10 === 0 ? 100 : 0}`);
    const { preview, previewMeans } = await readingOf(['seconds,rps', ...rows].join('\n'));
    expect(preview).toHaveLength(240);
    expect(preview.every((rate) => rate === 100)).toBe(true);
    expect(previewMeans.every((rate) => Math.abs(rate - 10) < 1e-9)).toBe(true);
  });

  it('leaves no hole in the picture where a rate holds for long', async () => {
    const { preview } = await readingOf('seconds,rps\n0,5\n10,5\n20,5\n37,5\n300,5\n310,5\n');
    expect(Math.min(...preview)).toBe(5);
  });

  it('says which columns there are when it is not clear which holds the traffic', async () => {
    const text = 'seconds,north,south\n0,1,2\n60,2,3\n120,3,4\n180,4,5\n240,5,6\n300,6,7\n';
    const read = await new TrafficDesk().read(file(text));
    expect(read).toMatchObject({ ok: false, columns: ['seconds', 'north', 'south'] });
    expect(await readingOf(text, { timeColumn: 0, valueColumn: 2 })).toMatchObject({
      valueColumn: 'south',
      highestRate: 7,
    });
  });

  it.each([
    ['rps', null, 'perSecond'],
    ['Requests per minute', null, 'perMinute'],
    ['hits/h', null, 'perHour'],
    ['requests per day', null, 'perDay'],
    ['count', null, 'count'],
    ['load', '1 req/s', 'asWritten'],
  ])('of a column “%s” is what its values are', async (name, first, kind) => {
    const rows = [`0,${first ?? '60'}`, `3600,${first === null ? '120' : '90 rpm'}`];
    const text = [`seconds,${name}`, ...rows].join('\n');
    expect(meaningOf(await readingOf(text)).kind).toBe(kind);
  });

  it('says that values were divided when only their name told so, and not when it was chosen', async () => {
    const text = 'Timestamp;Requests per minute\n0;1800\n3600;200\n';
    const found = await readingOf(text);
    expect(found).toMatchObject({ highestRate: 30, rateSeconds: 60 });
    expect(found.warnings).toHaveLength(1);
    expect(found.warnings[0]).toContain('were divided by 60');
    for (const [kind, highestRate] of [
      ['perSecond', 1800],
      ['perMinute', 30],
      ['perHour', 0.5],
      ['count', 0.5],
    ] as const) {
      const chosen = await readingOf(text, withKind(meaningOf(found), kind));
      expect(chosen).toMatchObject({ highestRate, warnings: [] });
      expect(meaningOf(chosen).kind).toBe(kind);
    }
  });

  it('offers no columns when something else is wrong', async () => {
    expect(await new TrafficDesk().read(file('time,rps\n0,1\n60,much\n'))).toMatchObject({
      ok: false,
      columns: [],
    });
  });
});

describe('what is said by hand', () => {
  const reading = { timeAt: 0, valueAt: 2, kind: 'count', isCounter: true } as TrafficReading;
  const meaning = meaningOf({ ...reading, timeFormat: 'seconds' });

  it.each([
    [withTime(meaning, 1), { timeColumn: 1, valueColumn: 2 }],
    [withValue(meaning, 1), { timeColumn: 0, valueColumn: 1 }],
    [withValue(meaning, EACH_ROW), { timeColumn: 0, kind: 'events' }],
    [
      withKind(meaning, 'perMinute'),
      { timeColumn: 0, valueColumn: 2, kind: 'rate', rateSeconds: 60, cumulative: false },
    ],
    [
      withFormat({ ...meaning, kind: 'asWritten' }, 'seconds'),
      { timeColumn: 0, valueColumn: 2, kind: 'rate', cumulative: false, timeFormat: 'seconds' },
    ],
    [
      withFormat(meaning, 'milliseconds'),
      {
        timeColumn: 0,
        valueColumn: 2,
        kind: 'count',
        cumulative: true,
        timeFormat: 'milliseconds',
      },
    ],
  ])('is a whole wish: %j', (choice, whole) => {
    expect(choice).toEqual(whole);
  });

  it('stays chosen while the file is not understood', () => {
    for (const kind of ['perSecond', 'perHour', 'count', 'counter'] as const) {
      expect(chosenOf(withKind(meaning, kind)).kind).toBe(kind);
    }
  });

  it('offers another kind only where it was found', () => {
    const usual = ['perSecond', 'perMinute', 'perHour', 'count', 'counter'];
    expect(kindsFor('perMinute')).toEqual(usual);
    expect(kindsFor('perDay')).toEqual(['perDay', ...usual]);
  });

  it('of a file that is not understood yet begins with nothing', () => {
    expect(chosenOf({})).toEqual({ timeAt: 0, valueAt: NaN, kind: null, timeFormat: null });
    expect(withTime(chosenOf({}), 1)).toEqual({ timeColumn: 1 });
  });
});

describe('the picture of a file', () => {
  const reading = { preview: [10, 20], previewMeans: [5, 20] };
  const size = { width: 100, height: 50 };

  it('has the shape of the file, in steps', () => {
    const { line, area } = trafficPicture(reading, { scale: 1, seconds: 60 }, size);
    // The axis reaches to 24.
    expect(line).toBe('M0 39.6H50.0V8.3H100.0');
    expect(area).toBe('M0 29.2H50.0V8.3H100.0V50H0Z');
  });

  it('has the axes of the run', () => {
    const asRead = trafficPicture(reading, { scale: 1, seconds: 7200 }, size);
    const asRun = trafficPicture(reading, { scale: 10, seconds: 720 }, size);
    expect(asRead.rates.map(({ value }) => value)).toEqual([0, 10, 20]);
    expect(asRun.rates.map(({ value }) => value)).toEqual([0, 100, 200]);
    expect(asRun.line).toBe(asRead.line);
    expect(asRead.times.map(({ value }) => value)).toEqual([0, 3600, 7200]);
    expect(asRun.times.map(({ value }) => value)).toEqual([0, 300, 600]);
  });

  it.each([
    [50, [0, 20, 40]],
    [3600, [0, 1200, 2400, 3600]],
    [86_400, [0, 36_000, 72_000]],
    [31_536_000, [0, 17_280_000]],
  ])('has round times along %d s', (seconds, ticks) => {
    expect(timeTicks(seconds)).toEqual(ticks);
  });
});

describe('the dialog', () => {
  async function withEngine() {
    const desk = new TrafficDesk();
    const fake = fakeEngine({ catalog: () => [], open: () => ({ ok: true, status: statusOf() }) });
    const choices: (TrafficChoice | undefined)[] = [];
    const control = {
      read: (read: File, choice?: TrafficChoice) => {
        choices.push(choice);
        return desk.read(read, choice);
      },
    };
    const reader = {
      call: (make: (each: typeof control) => unknown) => Promise.resolve(make(control)),
      close: () => undefined,
    } as unknown as Reader;
    const lab = new Lab(fake.start);
    await lab.start({ kind: 'shipped', id: 'small', seed: 1 }, { playing: false, speed: 10 });
    const start = () => Promise.resolve(reader);
    return { traffic: new TrafficImport(lab, new TrafficReader(start)), choices };
  }
  const UNCLEAR = 'seconds,north,south\n0,1,2\n60,2,3\n120,3,4\n180,4,5\n240,5,6\n300,6,7\n';

  it('lets the column be chosen that the reader could not', async () => {
    const { traffic } = await withEngine();
    await traffic.read(file(UNCLEAR));
    expect(traffic.step).toMatchObject({ kind: 'refused', name: 'own.csv' });
    await traffic.choose({ timeColumn: 0, valueColumn: 1 });
    expect(traffic.step).toMatchObject({ kind: 'understood', reading: { valueColumn: 'north' } });
  });

  it('keeps the columns to choose from when a choice makes no sense', async () => {
    const { traffic } = await withEngine();
    await traffic.read(file('seconds,rps,place\n0,1,north\n60,2,south\n120,3,east\n'));
    await traffic.choose({ timeColumn: 0, valueColumn: 2 });
    expect(traffic.step).toMatchObject({
      kind: 'refused',
      columns: ['seconds', 'rps', 'place'],
    });
    await traffic.choose({ timeColumn: 0, valueColumn: 1 });
    expect(traffic.step.kind).toBe('understood');
  });

  it('forgets what was said of another file', async () => {
    const { traffic, choices } = await withEngine();
    await traffic.read(file(UNCLEAR));
    await traffic.choose({ timeColumn: 0, valueColumn: 1 });
    await traffic.read(file('seconds,rps\n0,1\n60,2\n'));
    expect(choices.at(-1)).toEqual({});
  });
});
