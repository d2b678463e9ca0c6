// While a save is under way only the newest checkpoint of its run waits.
import { expect, it } from 'vitest';
import { OtherRecipe } from '../../../src/store/failures.ts';
import type { Checkpoint } from '../../../src/store/kept-run.ts';
import { NewestSave } from '../../../src/store/newest-save.ts';
import { checkpointOf, progressOf, recipeOf, seriesOf } from './a-run.ts';
import { turn } from './patient-clock.ts';

/** Saves that end when the test says so. */
function slowSaves(): { saves: NewestSave<number>; begun: Checkpoint[]; end: (() => void)[] } {
  const begun: Checkpoint[] = [];
  const end: (() => void)[] = [];
  const saves = new NewestSave<number>((checkpoint) => {
    const number = begun.push(checkpoint);
    return new Promise((resolve, reject) => {
      end.push(() => (checkpoint.digest === 'bad' ? reject(new Error('x')) : resolve(number)));
    });
  });
  return { saves, begun, end };
}

it('saves the first and the newest of many, and all hear of it', async () => {
  const { saves, begun, end } = slowSaves();
  const first = saves.save(checkpointOf(1));
  const rest = [10, 20, 30].map((seconds) => saves.save(progressOf(1, seconds)));
  expect(begun).toHaveLength(1);
  end[0]();
  expect(await first).toBe(1);
  await turn();
  expect(begun.map(({ reachedSeconds }) => reachedSeconds)).toEqual([0, 30]);
  end[1]();
  expect(await Promise.all(rest)).toEqual([2, 2, 2]);
});

it('keeps the recipe and series that a newer checkpoint does not bring', async () => {
  const { saves, begun, end } = slowSaves();
  void saves.save(checkpointOf(1));
  void saves.save({ ...progressOf(1, 10), recipe: recipeOf(1, 3), series: seriesOf(1) });
  void saves.save({ ...progressOf(1, 20), recipe: recipeOf(1, 4) });
  void saves.save(progressOf(1, 30));
  end[0]();
  await turn();
  expect(begun[1]).toEqual({ ...progressOf(1, 30), recipe: recipeOf(1, 4), series: seriesOf(1) });
});

it('lets no checkpoint of another future stand in for the one that waits', async () => {
  const { saves, begun, end } = slowSaves();
  void saves.save(checkpointOf(1));
  void saves.save({ ...progressOf(1, 100), recipe: recipeOf(1, 1) });
  const other = saves.save({ ...progressOf(1, 50), recipe: recipeOf(1, 2) });
  await expect(other).rejects.toThrow(OtherRecipe);
  end[0]();
  await turn();
  expect(begun[1]).toEqual({ ...progressOf(1, 100), recipe: recipeOf(1, 1) });
});

it('goes on after a save that failed', async () => {
  const { saves, begun, end } = slowSaves();
  const failed = saves.save(progressOf(1, 10));
  const bad = saves.save({ ...progressOf(1, 15), digest: 'bad' });
  end[0]();
  await failed;
  await turn();
  const good = saves.save(progressOf(1, 20));
  end[1]();
  await expect(bad).rejects.toThrow('x');
  await turn();
  end[2]();
  expect(await good).toBe(3);
  expect(begun).toHaveLength(3);
});

it('does not let runs wait for each other', () => {
  const { saves, begun } = slowSaves();
  void saves.save(progressOf(1, 10));
  void saves.save(progressOf(2, 10));
  expect(begun.map(({ seed }) => seed)).toEqual([1, 2]);
});

it('never lets an older checkpoint end after a newer one', async () => {
  const { saves, begun, end } = slowSaves();
  const first = saves.save(progressOf(1, 10));
  void saves.save(progressOf(1, 20));
  // Asked for in the very moment in which the first has ended.
  void first.then(() => saves.save(progressOf(1, 30)));
  end[0]();
  for (let i = 1; i < 3; i++) {
    await turn();
    end[i]?.();
  }
  const order = begun.map(({ reachedSeconds }) => reachedSeconds);
  expect(order).toEqual([...order].toSorted((one, other) => one - other));
  expect(order.at(-1)).toBe(30);
});

it('gives of two that wait the further one, whichever came last, and a recipe that it lacks', async () => {
  const { saves, begun, end } = slowSaves();
  void saves.save(checkpointOf(1));
  void saves.save({ ...progressOf(1, 3600), series: seriesOf(1) });
  void saves.save({ ...progressOf(1, 10), recipe: recipeOf(1, 2), series: seriesOf(1, 5) });
  void saves.save({ ...progressOf(1, 20), recipe: recipeOf(1, 2) });
  end[0]();
  await turn();
  const further = { ...progressOf(1, 3600), series: seriesOf(1), recipe: recipeOf(1, 2) };
  expect(begun[1]).toEqual(further);
});
