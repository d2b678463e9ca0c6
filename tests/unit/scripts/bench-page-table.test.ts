// The tables of the page's bench: each figure beside its goal, and said when it misses it.
import { describe, expect, it } from 'vitest';
import { pageTables } from '../../../scripts/bench-page-table.mjs';

const load = {
  picture: 400,
  largest: 120,
  shift: 0.001,
  firstScripts: 80_000,
  scripts: 110_000,
  styles: 9000,
  fonts: 70_000,
};

const good = {
  place: 'Chromium 1',
  clock: 'wall' as const,
  loads: { near: [load, load], far: [{ ...load, picture: 3000, shift: 0.002 }] },
  frames: [{ name: '10 machines', work: [2, 3, 9], bytes: 30_500, worker: 0.08 }],
  answers: { whatIf: [20, 30], moments: [40] },
  openings: [300, 310, 620],
  saving: { kept: [1030, 1020, 2000], unkept: [1000, 1000, 900] },
};

describe('the tables of the page', () => {
  it('show times and weights beside their goals', () => {
    const text = pageTables(good);
    expect(text).toMatch(/^first picture +400 +400 +1000 +nothing cached$/m);
    expect(text).toMatch(/^first picture, far +3000 +3000 +slow 4G/m);
    expect(text).toMatch(/^a frame, 10 machines +3\.0 +9\.0 +8 +script and paint$/m);
    expect(text).toMatch(/^what if, first part +30\.0 +30\.0 +100 /m);
    expect(text).toMatch(/^10,000 kept runs +310 +620 +500 +from asking to seeing them$/m);
    expect(text).toMatch(/^saving +3\.0 % +5 % +of a run at Max$/m);
    expect(text).toMatch(/^scripts before the picture +80\.0 kB +90 kB$/m);
    expect(text).toMatch(/^numbers of a frame, 10 machines +30\.5 kB$/m);
    expect(text).toMatch(/^engine's processor, 10 machines +8 %$/m);
    expect(text).toMatch(/^layout shift +0\.002 +0\.00 +the worst load$/m);
    expect(text).not.toMatch(/slower|heavier|dearer|WRONG/);
  });

  it('say what misses its goal', () => {
    const heavy = { ...load, scripts: 120_100, picture: 1200, shift: 0.02 };
    const saving = { kept: [1200], unkept: [1000] };
    const openings = [700];
    const text = pageTables({ ...good, saving, openings, loads: { near: [heavy], far: [load] } });
    expect(text).toMatch(/^scripts in all .* heavier than its goal$/m);
    expect(text).toMatch(/^10,000 kept runs .* slower than its goal$/m);
    expect(text).toMatch(/^first picture .* slower than its goal$/m);
    expect(text).toMatch(/^saving +20\.0 % .* dearer than its goal$/m);
    expect(text).toMatch(/^layout shift .* moves while it loads$/m);
  });

  it('say what was not answered at all', () => {
    const text = pageTables({ ...good, answers: { whatIf: [], moments: [40] } });
    expect(text).toMatch(/^what if, first part .* WRONG: no answer$/m);
  });
});
