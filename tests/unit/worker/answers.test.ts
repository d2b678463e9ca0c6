// Calls to a worker that may die: answered, refused, or not made at all; and nothing is held of what
// has been answered.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { Answers } from '../../../src/worker/answers.ts';

const never = (): Promise<never> => new Promise(() => undefined);

it('gives what the call gives, good or bad', async () => {
  const answers = new Answers();
  expect(await answers.of(() => Promise.resolve(5))).toBe(5);
  await expect(answers.of(() => Promise.reject(new Error('bad')))).rejects.toThrow('bad');
  await expect(
    answers.of(() => {
      throw new Error('at once');
    }),
  ).rejects.toThrow('at once');
});

it('refuses what is awaited when the worker dies, and makes no call after it', async () => {
  const answers = new Answers();
  const awaited = [answers.of(never), answers.of(never)];
  answers.refuse(new Error('gone'));
  for (const each of awaited) await expect(each).rejects.toThrow('gone');
  let isMade = false;
  const late = answers.of(() => {
    isMade = true;
    return never();
  });
  await expect(late).rejects.toThrow('gone');
  expect(isMade).toBe(false);
});

it('holds nothing of what has been answered', async () => {
  const answers = new Answers();
  const ask = async (): Promise<WeakRef<object>> =>
    new WeakRef(await answers.of<object>(() => Promise.resolve({ big: true })));
  const answered = await ask();
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // What was just looked at is held until the present turn ends.
  await new Promise((resolve) => setTimeout(resolve));
  collect();
  expect(answered.deref()).toBeUndefined();
  answers.refuse(new Error('gone'));
});
