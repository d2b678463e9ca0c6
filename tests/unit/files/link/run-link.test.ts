// Links give back the run they were made from, and what was cut off, changed or made by somebody
// else is refused without harm.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '../../../../src/files/link/base64url.ts';
import { LONGEST_LINK, readRunLink, runLink } from '../../../../src/files/link/run-link.ts';
import { PRESETS, scenarioOfPreset } from '../../../../src/sim/scenario/presets.ts';
import { ENGINE } from '../../../../src/sim/run.ts';
import { withoutDefaults } from '../../../../src/sim/scenario/sparse.ts';

const DIGEST = '0123456789abcdef';

/** As the page makes links: without what the format fills in by itself. */
const short = (id: string) => {
  const shared = sharedPreset(id);
  const scenario = withoutDefaults(shared.run.scenario);
  return { ...shared, run: { ...shared.run, scenario } };
};

function sharedPreset(id: string) {
  const preset = PRESETS.find((each) => each.id === id);
  if (preset === undefined) throw new Error(`there is no ${id}`);
  const scenario = scenarioOfPreset(preset);
  const run = { engine: ENGINE, scenario, seed: 42, interventions: [{ kind: 'burst', time: 9 }] };
  return { run, timeSeconds: 1234.5, digest: DIGEST };
}

const packed = (value: unknown): string =>
  `#run=1.${toBase64url(gzipSync(Buffer.from(JSON.stringify(value))))}`;

describe('a link', () => {
  it.each(PRESETS.map(({ id }) => id))('gives back the run %s', async (id) => {
    const shared = sharedPreset(id);
    const link = await runLink(shared);
    expect(link).toMatch(/^#run=1\.[A-Za-z0-9_-]+$/);
    expect(await readRunLink(link ?? '')).toEqual({ ok: true, shared });
  });

  it('of the opening run fits into a message: at most 1,300 characters', async () => {
    expect((await runLink(short('flash-sale')))?.length).toBeLessThan(1300);
  });

  it('is not made of a run with a long series: a file must do', async () => {
    const rates = Array.from({ length: 40_000 }, (_, i) => (i * i * 7919) % 99_991);
    expect(await runLink({ run: { rates }, timeSeconds: 0, digest: DIGEST })).toBeNull();
  });

  it.each([
    ['of another version', '#run=2.AAAA', 'version'],
    ['without a version', '#run=AAAA', 'damaged'],
    ['that is empty', '#run=1.', 'damaged'],
    ['that is no base64url', '#run=1.a+b/', 'damaged'],
    ['that is not packed', `#run=1.${toBase64url(Buffer.from('{"run":1}'))}`, 'damaged'],
    ['that is too long', `#run=1.${'A'.repeat(LONGEST_LINK)}`, 'tooLong'],
    ['without a digest', packed({ run: {}, timeSeconds: 0 }), 'damaged'],
    ['with a digest that is none', packed({ run: {}, timeSeconds: 0, digest: '<b>' }), 'damaged'],
    ['with a time that is none', packed({ run: {}, timeSeconds: -1, digest: DIGEST }), 'damaged'],
    ['that is not an object', packed(null), 'damaged'],
  ])('%s is refused', async (_, link, reason) => {
    expect(await readRunLink(link)).toEqual({ ok: false, reason });
  });

  it('that unpacks to a gigabyte is given up at a mebibyte', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    const link = `#run=1.${toBase64url(bomb)}`;
    expect(link.length).toBeLessThan(LONGEST_LINK);
    expect(await readRunLink(link)).toEqual({ ok: false, reason: 'damaged' });
  });

  it('cut off anywhere, or with any letter changed, is refused', async () => {
    const link = (await runLink(sharedPreset('steady'))) ?? '';
    const start = '#run=1.'.length;
    for (let end = start; end < link.length; end += 13) {
      expect(await readRunLink(link.slice(0, end))).toMatchObject({ ok: false });
    }
    for (let place = start + 14; place < link.length; place += 17) {
      const letter = link[place] === 'A' ? 'B' : 'A';
      const changed = link.slice(0, place) + letter + link.slice(place + 1);
      expect(await readRunLink(changed), `letter ${place}`).toMatchObject({ ok: false });
    }
  });

  it('never throws, whatever stands there', async () => {
    const text = fc.oneof(fc.string(), fc.base64String(), fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(text, async (anything) => {
        expect(await readRunLink(`#run=1.${anything}`)).toMatchObject({ ok: false });
        expect(await readRunLink(anything)).toMatchObject({ ok: false });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('base64url', () => {
  it('gives back all bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64url(toBase64url(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it('has the letters of RFC 4648, section 5', () => {
    expect(toBase64url(Uint8Array.of(0xfb, 0xff, 0xfe))).toBe('-__-');
    expect(toBase64url(Uint8Array.of(0x14))).toBe('FA');
  });

  it.each(['A', 'AAAAA', 'FB', 'F=', ' FA', 'F A', 'ÄA'])('refuses %j', (text) => {
    expect(fromBase64url(text)).toBeNull();
  });
});
