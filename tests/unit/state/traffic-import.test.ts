// A traffic file on its way into a run, with a reader that answers as the test says.
import { describe, expect, it } from 'vitest';
import { Lab } from '../../../src/state/lab.svelte.ts';
import { TrafficImport } from '../../../src/state/traffic-import.svelte.ts';
import { type Reader, TrafficReader } from '../../../src/state/traffic-reader.ts';
import { TrafficDesk } from '../../../src/worker/traffic-desk.ts';
import { fakeEngine, statusOf } from './fake-engine.ts';

const HOUR = ['time,rps', ...Array.from({ length: 60 }, (_, i) => `${i * 60},100`)].join('\n');
const file = (text: string): File => new File([text], 'own.csv');

async function newImport(start: () => Promise<Reader>) {
  const engine = fakeEngine({
    catalog: () => [],
    open: () => ({ ok: true, status: statusOf() }),
  });
  const lab = new Lab(engine.start);
  await lab.start({ kind: 'shipped', id: 'steady', seed: 5 }, { playing: true, speed: 10 });
  return { traffic: new TrafficImport(lab, new TrafficReader(start)), engine, lab };
}

/** A desk without a worker around it; counts how often it was closed. */
function deskReader() {
  const desk = new TrafficDesk();
  const closed: number[] = [];
  const reader = {
    call: (make: (desk: TrafficDesk) => unknown) => Promise.resolve(make(desk)),
    close: () => closed.push(closed.length),
  } as unknown as Reader;
  return { closed, start: () => Promise.resolve(reader) };
}

describe('an import', () => {
  it('reads, opens a run of it with the engine, and lets the reader go', async () => {
    const { closed, start } = deskReader();
    const { traffic, engine } = await newImport(start);
    await traffic.read(file(HOUR));
    expect(traffic.step.kind).toBe('understood');
    await traffic.use();
    expect(traffic.step.kind).toBe('closed');
    await Promise.resolve();
    expect(closed).toHaveLength(1);
    const [source] = engine.calls.findLast(([name]) => name === 'open')?.[1] ?? [];
    expect(source).toMatchObject({ kind: 'recipe', recipe: { scenario: { name: 'own.csv' } } });
  });

  it('says so when there is no reader, and asks for a new one the next time', async () => {
    const { start } = deskReader();
    let tries = 0;
    const { traffic } = await newImport(() =>
      tries++ === 0 ? Promise.reject(new Error('offline')) : start(),
    );
    await traffic.read(file(HOUR));
    expect(traffic.step).toMatchObject({ kind: 'refused' });
    await traffic.read(file(HOUR));
    expect(traffic.step.kind).toBe('understood');
  });

  it.each([
    [2e9, 520, 'down'],
    [7, 520, 'up'],
    [0, 520, null],
    [800, 800, null],
  ])('of a highest rate of %d runs with %d, scaled %s', async (rate, peak, fitted) => {
    const { traffic } = await newImport(deskReader().start);
    await traffic.read(file(`time,rps\n0,0\n60,${rate}\n120,0\n`));
    expect(traffic.peakRate).toBe(peak);
    expect(traffic.fitted).toBe(fitted);
    traffic.peakRate = 521;
    expect(traffic.fitted).toBe(null);
  });

  it('keeps the form open when its numbers make no run', async () => {
    const { traffic, lab } = await newImport(deskReader().start);
    await traffic.read(file(HOUR));
    traffic.compression = 0;
    await traffic.use();
    expect(traffic.step.kind).toBe('understood');
    expect(lab.trouble).toMatchObject({ kind: 'refused' });
  });
});

/** A reader that answers when it is closed, and then refuses. */
function slowReader() {
  let refuse: (reason: Error) => void = () => undefined;
  const reader = {
    call: () => new Promise((_, reject) => (refuse = reject)),
    close: () => refuse(new Error('closed')),
  } as unknown as Reader;
  return reader;
}

describe('an import that is closed while its reader is at work', () => {
  it('says nothing of it', async () => {
    const { traffic, lab } = await newImport(() => Promise.resolve(slowReader()));
    traffic.step = { kind: 'understood', reading: {} as never };
    const used = traffic.use();
    await Promise.resolve();
    traffic.close();
    await used;
    expect(traffic.step.kind).toBe('closed');
    expect(lab.trouble).toBeNull();
  });

  it('does not let go of the reader that was started since', async () => {
    const { closed, start } = deskReader();
    let tries = 0;
    const reader = new TrafficReader(() =>
      tries++ === 0 ? Promise.resolve(slowReader()) : start(),
    );
    const first = reader.read(file(HOUR), {});
    await Promise.resolve();
    reader.letGo();
    const second = reader.read(file(HOUR), {});
    expect(await first).toMatchObject({ ok: false });
    expect(await second).toMatchObject({ ok: true });
    await Promise.resolve();
    expect(closed).toEqual([]);
  });
});
