// Copies a value from outside into fresh plain data, or refuses it: only objects, lists, texts,
// finite numbers, true, false and null; at most 20 levels deep; bounded in size.
// The keys __proto__, constructor and prototype are refused wherever they stand, so that no later
// code can be led to an object's prototype. -0 becomes 0; absent (undefined) fields are left out.
// Numbers in lists (curves) are counted apart from everything else.
import type { Problem } from './problem.ts';
import { notAllowed } from './problem.ts';

/** Levels of lists and objects within each other. */
export const DEEPEST = 20;
/** Values of any kind, numbers in lists not counted. */
export const MOST_VALUES = 10_000;
/** Numbers that stand in lists. */
export const MOST_LISTED_NUMBERS = 50_000;

const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

/** Whether a key could lead to an object's prototype. */
export function isForbiddenKey(key: string): boolean {
  return FORBIDDEN_KEYS.includes(key);
}

export type PlainCopy = { ok: true; value: unknown } | { ok: false; problem: Problem };

/** Thrown inside this file only; always caught by plainCopy. */
class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

interface Walk {
  values: number;
  listedNumbers: number;
  readonly mostValues: number;
}

/** A fresh copy of plain data. */
export function plainCopy(value: unknown, mostValues = MOST_VALUES): PlainCopy {
  try {
    return { ok: true, value: copyAt(value, [], { values: 0, listedNumbers: 0, mostValues }) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}

function copyAt(value: unknown, keys: string[], walk: Walk): unknown {
  if (++walk.values > walk.mostValues) refuse([], value, `at most ${walk.mostValues} values`);
  if (typeof value === 'number') return finite(value, keys);
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value !== 'object') refuse(keys, value, 'a number, a text, a list or an object');
  if (keys.length >= DEEPEST) refuse(keys, value, `at most ${DEEPEST} levels`);
  return Array.isArray(value) ? copyList(value, keys, walk) : copyObject(value, keys, walk);
}

function copyList(list: readonly unknown[], keys: string[], walk: Walk): unknown[] {
  const copy: unknown[] = [];
  for (let i = 0; i < list.length; i++) {
    const value = list[i];
    keys.push(String(i));
    if (typeof value === 'number') {
      if (++walk.listedNumbers > MOST_LISTED_NUMBERS) {
        refuse([], value, `at most ${MOST_LISTED_NUMBERS} numbers in lists`);
      }
      copy.push(finite(value, keys));
    } else {
      copy.push(copyAt(value, keys, walk));
    }
    keys.pop();
  }
  return copy;
}

function copyObject(object: object, keys: string[], walk: Walk): Record<string, unknown> {
  if (!isPlain(object)) refuse(keys, object, 'a plain object');
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object)) {
    keys.push(key);
    if (isForbiddenKey(key)) refuse(keys, value, 'no field of this name');
    if (value !== undefined) copy[key] = copyAt(value, keys, walk);
    keys.pop();
  }
  return copy;
}

/** Made by braces or JSON, possibly in another frame; not by a class. */
function isPlain(object: object): boolean {
  const prototype = Object.getPrototypeOf(object) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function finite(value: number, keys: readonly string[]): number {
  if (value - value !== 0) refuse(keys, value, 'a finite number');
  return value + 0;
}

function refuse(keys: readonly string[], value: unknown, allowed: string): never {
  throw new Refused(notAllowed(keys.join('.'), value, allowed));
}
