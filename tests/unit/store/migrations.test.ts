// Databases of every released version open in this one, with all that is in them. A version that is
// raised needs a step, and a fixture of its rows: at least fifty runs, of every kind there is.
// FIXTURE=1 writes the fixture of the present version; one that was released is never changed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { DATABASE, type Step, STEPS, VERSION } from '../../../src/store/schema.ts';
import { checkpointOf, idOf, progressOf, recipeOf, seriesOf } from './a-run.ts';
import { fixtureName, fixtureNames, readFixture, type Rows, textOfRows } from './fixture.ts';
import { answer, LabStorage } from './lab-store.ts';

const RUNS = 52;

/** The fixtures that a version needs and that are not there. */
function missingFixtures(version: number, names: readonly string[]): string[] {
  const needed = Array.from({ length: version }, (_, i) => fixtureName(i + 1));
  return needed.filter((name) => !names.includes(name));
}

/** Makes a database of an older version and fills it. */
async function storageWith(rows: Rows, version: number): Promise<LabStorage> {
  const storage = new LabStorage();
  const old = await openStore(storage.environment({ opfs: undefined }), STEPS.slice(0, version));
  await old.settled();
  old.close();
  await storage.raw((stores) => {
    for (const [name, list] of Object.entries(rows)) {
      stores(name).clear();
      for (const row of list) stores(name).put(row);
    }
  });
  storage.sentinel = null;
  return storage;
}

async function rowsIn(storage: LabStorage): Promise<Rows> {
  const rows: Rows = {};
  for (const name of ['runs', 'chunks', 'marks']) {
    rows[name] = (await storage.raw<unknown[]>((stores) => stores(name).getAll()))!;
  }
  return rows;
}

/** One of every kind of run. */
async function filled(): Promise<LabStorage> {
  const storage = new LabStorage();
  const store = await storage.open();
  for (let i = 1; i <= RUNS; i++) {
    await store.save(checkpointOf(i, { name: i % 4 === 0 ? `name ${i}` : null }));
    if (i % 3 === 0 && i % 5 > 0) await store.save(progressOf(i, 100 * i));
    if (i % 5 === 0) await store.save({ ...progressOf(i, 3600), series: seriesOf(i, 8) });
    if (i % 7 === 0) await store.tag(idOf(i), ['a', 'ä']);
  }
  await store.save({ ...progressOf(1, 3600), series: seriesOf(1, 9000) });
  await store.remove([idOf(11), idOf(12)]);
  await store.settled();
  store.close();
  return storage;
}

if (process.env.FIXTURE) {
  it('writes the fixture', async () => {
    const rows = await rowsIn(await filled());
    rows.marks = rows.marks.filter((row) => (row as { key: string }).key === 'state');
    const file = join(import.meta.dirname, 'fixtures', fixtureName(VERSION));
    writeFileSync(file, `${textOfRows(rows)}\n`);
    expect(rows.runs).toHaveLength(RUNS);
  });
}

describe('the version of the database', () => {
  it('is how many steps there are, and each has a fixture of fifty runs or more', () => {
    expect(STEPS).toHaveLength(VERSION);
    expect(missingFixtures(VERSION, fixtureNames())).toEqual([]);
    for (let version = 1; version <= VERSION; version++) {
      expect(readFixture(version).runs.length).toBeGreaterThanOrEqual(50);
    }
  });

  it('could not be raised without a fixture', () => {
    const names = fixtureNames();
    expect(missingFixtures(VERSION + 1, names)).toEqual([fixtureName(VERSION + 1)]);
  });
});

const VERSIONS = Array.from({ length: VERSION }, (_, i) => i + 1);

describe.each(VERSIONS)('a database of version %d', (version) => {
  it('opens with every run, recipe and series in it', async () => {
    const storage = await storageWith(readFixture(version), version);
    const store = await storage.open();
    const list = await store.list();
    expect(list).toHaveLength(RUNS - 2);
    expect(list.filter(({ isDamaged }) => isDamaged)).toEqual([]);
    for (const run of list) expect(await store.recipe(run.id)).toEqual(recipeOf(run.seed));
    const withSeries = list.filter(({ seed }) => seed === 1 || seed % 5 === 0);
    expect(withSeries).toHaveLength(11);
    for (const { id, seed } of withSeries) {
      expect(await store.series(id)).toEqual(seriesOf(seed, seed === 1 ? 9000 : 8));
    }
    await store.restore([idOf(11), idOf(12)]);
    expect(await store.list()).toHaveLength(RUNS);
    const reference = await (await filled()).open();
    await reference.restore([idOf(11), idOf(12)]);
    expect(await store.list()).toEqual(await reference.list());
  });

  it('is upgraded in one transaction: a step that fails leaves all as it was', async () => {
    const rows = readFixture(version);
    const storage = await storageWith(rows, version);
    const before = await rowsIn(storage);
    for (let broken = 0; broken < 3; broken++) {
      const steps = [...STEPS, breakingStep(broken)];
      const store = await storage.clock.outcome(openStore(storage.environment(), steps));
      expect(store.health().home).toBe('opfs');
      store.close();
      expect((await storage.databases.databases())[0].version).toBe(version);
      expect(await rowsIn(storage)).toEqual(before);
    }
  });
});

/** Changes every run, and breaks before, between or after. */
function breakingStep(broken: number): Step {
  return async (_database, upgrade) => {
    const runs = upgrade.objectStore('runs');
    const rows = await runs.getAll();
    for (const [i, row] of rows.entries()) {
      if (i === broken * 25) throw new Error('The power went.');
      await runs.put({ ...row, serial: -1 });
    }
  };
}

it('knows the next version by the same means', async () => {
  const storage = await storageWith(readFixture(VERSION), VERSION);
  const step: Step = (database) => void database.createObjectStore('more' as 'runs');
  const store = await openStore(storage.environment(), [...STEPS, step]);
  expect(await store.list()).toHaveLength(RUNS - 2);
  store.close();
  const database = await answer(storage.databases.open(DATABASE));
  expect(database.version).toBe(VERSION + 1);
  database.close();
});
