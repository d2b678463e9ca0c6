/*
 * Requests in flight as particles: which ribbon, how far, of which class. Pure and without chance: the
 * same flows and steps of time give the same particles. Each class of each ribbon counts what is due
 * (rate x time / requests a particle); the nth particle leaves within the nth unit of that count, at a
 * place of its own, so the number is exact over time and the gaps are not all alike.
 * At most MOST_PARTICLES fly: what finds no place waits for one. Seconds of wall time, CSS px.
 */
import type { FlowPath } from './flow-path.ts';
import {
  type Flow,
  MOST_PARTICLES,
  PARTICLE_SPEED,
  type ParticleScale,
  perParticleOn,
} from './particle-scale.ts';

/**
 * Steps of these parts of a whole never crowd: each new place lies in a large gap. One for each class,
 * so that they do not meet. The golden section, and the two of the plastic number (Roberts 2018).
 */
const STRIDES = [0.618034, 0.754878, 0.56984];
/** The same across the ribbon; another one, or all would stand in a line. */
const ASIDE = 0.414214;

/** The count of one class on one ribbon. */
interface Source {
  /** Particles due since the beginning, and those that left. */
  due: number;
  left: number;
}

export interface Particles {
  count: number;
  /** Of each: index into `paths`, class, part of the way 0 to 1, place across the ribbon -1 to 1. */
  readonly path: Uint16Array;
  readonly kind: Uint8Array;
  readonly at: Float32Array;
  readonly across: Float32Array;
  paths: readonly FlowPath[];
  readonly sources: Map<string, Source>;
}

export function createParticles(): Particles {
  return {
    count: 0,
    path: new Uint16Array(MOST_PARTICLES),
    kind: new Uint8Array(MOST_PARTICLES),
    at: new Float32Array(MOST_PARTICLES),
    across: new Float32Array(MOST_PARTICLES),
    paths: [],
    sources: new Map(),
  };
}

/** Lets `seconds` pass: what flies moves on, what arrived goes, what is due leaves. */
export function stepParticles(
  particles: Particles,
  flows: readonly Flow[],
  { seconds, scale }: { seconds: number; scale: ParticleScale },
): void {
  takePaths(particles, flows);
  move(particles, seconds);
  flows.forEach(({ path, rates }, index) => {
    rates.forEach((rate, kind) => {
      const due = (rate * seconds) / perParticleOn(path, scale);
      if (due > 0) leave(particles, { path, index, kind, due, seconds });
    });
  });
}

/** Nothing flies; what has been counted is forgotten, too. */
export function clearParticles(particles: Particles): void {
  particles.count = 0;
  particles.sources.clear();
}

/**
 * As many as would fly, at places of deal number `deal`: for a picture that begins, or in which nothing
 * moves. The same deal with one more or less leaves all others where they are.
 */
export function dealParticles(
  particles: Particles,
  flows: readonly Flow[],
  { deal, scale }: { deal: number; scale: ParticleScale },
): void {
  clearParticles(particles);
  particles.paths = flows.map(({ path }) => path);
  flows.forEach(({ path, rates }, index) => {
    rates.forEach((rate, kind) => {
      const seed = hash(path.key) + kind * 97 + deal * 7919;
      const flying = (rate * path.length) / PARTICLE_SPEED / perParticleOn(path, scale);
      const count = Math.floor(flying + scatter(seed));
      for (let i = 0; i < count; i++) {
        const at = (scatter(seed + 1) + i * STRIDES[kind % STRIDES.length]) % 1;
        add(particles, { index, kind, at, across: acrossOf(seed, i) });
      }
    });
  });
}

/** Particles follow their ribbon when it moves; those whose ribbon is gone go with it. */
function takePaths(particles: Particles, flows: readonly Flow[]): void {
  const { paths } = particles;
  const isSame = paths.length === flows.length && flows.every(({ path }, i) => path === paths[i]);
  if (isSame) return;
  const places = new Map(flows.map(({ path }, index) => [path.key, index]));
  const moved = paths.map(({ key }) => places.get(key) ?? -1);
  for (let i = particles.count - 1; i >= 0; i--) {
    const path = moved[particles.path[i]];
    if (path < 0) drop(particles, i);
    else particles.path[i] = path;
  }
  particles.paths = flows.map(({ path }) => path);
  for (const key of particles.sources.keys()) {
    if (!places.has(key.slice(key.indexOf(' ') + 1))) particles.sources.delete(key);
  }
}

function move(particles: Particles, seconds: number): void {
  for (let i = particles.count - 1; i >= 0; i--) {
    const { length } = particles.paths[particles.path[i]];
    particles.at[i] += (PARTICLE_SPEED * seconds) / length;
    if (!(particles.at[i] < 1)) drop(particles, i);
  }
}

interface Leaving {
  readonly path: FlowPath;
  readonly index: number;
  readonly kind: number;
  readonly due: number;
  readonly seconds: number;
}

function leave(particles: Particles, { path, index, kind, due, seconds }: Leaving): void {
  const name = `${kind} ${path.key}`;
  const seed = hash(name);
  const source = particles.sources.get(name) ?? { due: 0, left: 0 };
  particles.sources.set(name, source);
  source.due += due;
  for (;;) {
    const when = source.left + scatter(seed + source.left);
    if (when > source.due || particles.count === MOST_PARTICLES) break;
    // It left some time within this step, and has gone on since; one that had to wait leaves now.
    const ago = Math.min(1, (source.due - when) / due) * seconds;
    const at = (PARTICLE_SPEED * ago) / path.length;
    add(particles, { index, kind, at, across: acrossOf(seed, source.left) });
    source.left++;
  }
  // Those that found no place are not made up for later.
  if (source.due > source.left + 2) source.left = Math.floor(source.due);
}

function add(
  particles: Particles,
  { index, kind, at, across }: { index: number; kind: number; at: number; across: number },
): void {
  const i = particles.count;
  if (i === MOST_PARTICLES || at >= 1) return;
  particles.path[i] = index;
  particles.kind[i] = kind;
  particles.at[i] = at;
  particles.across[i] = across;
  particles.count++;
}

/** The last takes the place of the one that goes. */
function drop(particles: Particles, i: number): void {
  const last = --particles.count;
  particles.path[i] = particles.path[last];
  particles.kind[i] = particles.kind[last];
  particles.at[i] = particles.at[last];
  particles.across[i] = particles.across[last];
}

/** Of the nth on its ribbon: neighbours travel far apart. */
function acrossOf(seed: number, n: number): number {
  return 2 * ((scatter(seed * 3 + 1) + n * ASIDE) % 1) - 1;
}

/** A whole number spread over 0 to 1: multiply and shift, as hash functions finish. */
function scatter(seed: number): number {
  let mixed = Math.imul(seed ^ (seed >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

function hash(text: string): number {
  let value = 7;
  for (let i = 0; i < text.length; i++) value = (Math.imul(value, 31) + text.charCodeAt(i)) | 0;
  return value;
}
