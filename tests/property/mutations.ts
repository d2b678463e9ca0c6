// Damages valid files in ways that a person, a program or an attacker might: by structure (a
// field removed, renamed, doubled, replaced by something nasty) and by characters.
// Everything follows from the numbers that fast-check draws, so failures shrink and repeat.
import fc from 'fast-check';

/** Values that break careless parsers. */
export const NASTY: readonly unknown[] = [
  ...[0, -0, -1, 1, 0.5, 1e-300, 5e-324, 1e308, -1e308, 2 ** 53 + 1, 4_294_967_296, 70.5],
  ...['', ' 12 ', '1e3', '0x10', '1,5', 'none', 'unlimited', 'cpu', 'threshold', '５', '\u202e'],
  ...['__proto__', 'constructor', '\ud800', '<img src=x onerror=alert(1)>', 'x'.repeat(3000)],
  ...[null, true, false, [], {}, [[]], [1, 2, 3], { kind: 'wave' }, { kind: 'steady', x: 1 }],
  ...[{ law: 'erlang', stages: 2 }, { toString: 1, hasOwnProperty: 2 }, { length: 5 }],
];

const NASTY_KEYS = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'length', '', 'a.b', '0', 'name'],
  ...['kind', 'version', 'format', 'autoscaller', '\ud800', 'hasOwnProperty', 'x'.repeat(500)],
];

/** One change: which kind, where (modulo what there is), with which value or key. */
export type Mutation = readonly [kind: number, place: number, choice: number];

export const mutations = fc.array(fc.tuple(fc.nat(6), fc.nat(10_000), fc.nat(10_000)), {
  minLength: 1,
  maxLength: 5,
});

type Holder = Record<string, unknown>;

/** Every place in a value: the object or list that holds it, and its key there. */
function placesIn(value: unknown): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [
    [holder, key] as [Holder, string],
    ...placesIn(holder[key]),
  ]);
}

/** An own field of any name, even __proto__. */
function put(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, {
    value,
    ...{ configurable: true, enumerable: true, writable: true },
  });
}

/** A damaged copy. */
export function mutated(original: unknown, changes: readonly Mutation[]): unknown {
  const root = { root: structuredClone(original) };
  for (const change of changes) mutateOnce(root, change);
  return root.root;
}

function mutateOnce(root: Holder, [kind, place, choice]: Mutation): void {
  const places = placesIn(root);
  const [holder, key] = places[place % places.length];
  const [other, otherKey] = places[choice % places.length];
  const nasty = structuredClone(NASTY[choice % NASTY.length]);
  const value = holder[key];
  if (kind === 0) put(holder, key, nasty);
  else if (kind === 1) put(holder, key, typeof value === 'number' ? value * 1.5 : nasty);
  else if (kind === 2 && Array.isArray(value)) value.push(structuredClone(value[0]));
  else if (kind === 3 && holder !== root && !Array.isArray(holder)) delete holder[key];
  else if (kind === 4) put(holder, key, structuredClone(other[otherKey]));
  else if (kind === 5) put(holder, key, [value]);
  else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    put(value as Holder, NASTY_KEYS[choice % NASTY_KEYS.length], nasty);
  } else put(holder, key, nasty);
}

const SNIPPETS = [
  ...['"', '{', '}', '[', ']', ',', ':', '\\', '-', 'e', '.', '0', '9', ' ', '\n', '\u0000'],
  ...['null', 'true', '1e999', '"__proto__":1,', '"name":"x",', '\\u0000', '\ud800', '//', "'"],
  ...['[[[[[[[[[[[[[[[[[[[[[[', 'NaN', 'Infinity', '0x1', '\uFEFF', '"constructor":{},'],
];

/** A text with characters removed, doubled, replaced or put in. */
export function mutatedText(original: string, changes: readonly Mutation[]): string {
  let text = original;
  for (const [kind, place, choice] of changes) {
    const at = (place * 7919 + choice) % (text.length + 1);
    const snippet = SNIPPETS[choice % SNIPPETS.length];
    const length = 1 + (choice % 12);
    if (kind <= 1) text = text.slice(0, at) + snippet + text.slice(at);
    else if (kind === 2) text = text.slice(0, at) + text.slice(at + length);
    else if (kind === 3) text = text.slice(0, at) + snippet + text.slice(at + length);
    else if (kind === 4) text = text.slice(0, at) + text.slice(Math.max(0, at - 5 * length));
    else if (kind === 5) text = text.slice(0, at);
    else text = text.replace(/\d/, String(choice % 10));
  }
  return text;
}

/** What would show that a prototype was changed. */
export function prototypesNow(): string {
  const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
  return prototypes.map((each) => Reflect.ownKeys(each).map(String).join()).join(';');
}
