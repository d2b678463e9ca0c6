/*
 * What travels in pictures that follow each other: the particles of the first picture go along their
 * ribbons as fast as on the screen, and those that arrive begin anew. In a later scene, when more or fewer
 * would fly, they come in at the beginning of a ribbon and go at its end, so that none appears on the way.
 * Equal scenes and steps of time give equal pictures. CSS px, seconds of the pictures' own time.
 */
import { PARTICLE_SPEED } from './particle-scale.ts';
import { createParticles, type Particles } from './particles.ts';
import { particlesAtRest } from './picture-flows.ts';
import type { TopologyScene } from './topology-scene.ts';

interface Dot {
  readonly path: number;
  readonly kind: number;
  readonly across: number;
  at: number;
  isShown: boolean;
  /** Whether it begins anew when it arrives. */
  readonly isWanted: boolean;
}

export class MovingFlow {
  readonly #flying = createParticles();
  /** By ribbon, class and number. */
  #dots = new Map<string, Dot>();
  #travelled = 0;
  #hasBegun = false;

  /** The scene that is shown from now on, with what flies in it: this alone changes when time passes. */
  take(scene: TopologyScene): TopologyScene {
    const dealt = particlesAtRest(scene.flow);
    this.#flying.paths = dealt.paths;
    const wanted = this.#wanted(dealt);
    this.#dots = new Map([...wanted, ...this.#leaving(dealt, wanted)]);
    this.#hasBegun = true;
    this.#show();
    return { ...scene, flow: { ...scene.flow, flying: this.#flying } };
  }

  pass(seconds: number): void {
    this.#travelled += PARTICLE_SPEED * seconds;
    for (const [name, dot] of this.#dots) {
      dot.at += (PARTICLE_SPEED * seconds) / this.#flying.paths[dot.path].length;
      if (dot.at < 1) continue;
      dot.at %= 1;
      dot.isShown = true;
      if (!dot.isWanted) this.#dots.delete(name);
    }
    this.#show();
  }

  /** Each stays where it is; a new one is first seen when it comes to the beginning of its ribbon. */
  #wanted({ count, paths, path, kind, at, across }: Particles): Map<string, Dot> {
    const dots = new Map<string, Dot>();
    for (let i = 0, number = 0; i < count; i++) {
      const { key, length } = paths[path[i]];
      const isSame = i > 0 && path[i] === path[i - 1] && kind[i] === kind[i - 1];
      number = isSame ? number + 1 : 0;
      const name = nameOf(key, kind[i], number);
      const before = this.#dots.get(name);
      dots.set(name, {
        ...{ path: path[i], kind: kind[i], across: across[i], isWanted: true },
        at: before?.at ?? (at[i] + this.#travelled / length) % 1,
        isShown: before?.isShown ?? !this.#hasBegun,
      });
    }
    return dots;
  }

  /** Those that are seen and not wanted any more, unless their ribbon is gone. */
  #leaving({ paths }: Particles, wanted: ReadonlyMap<string, Dot>): [string, Dot][] {
    const places = new Map(paths.map(({ key }, index) => [key, index]));
    return [...this.#dots].flatMap(([name, dot]): [string, Dot][] => {
      const path = places.get(ribbonOf(name));
      if (path === undefined || wanted.has(name) || !dot.isShown) return [];
      return [[name, { ...dot, path, isWanted: false }]];
    });
  }

  #show(): void {
    const flying = this.#flying;
    flying.count = 0;
    for (const { path, kind, at, across, isShown } of this.#dots.values()) {
      if (!isShown || flying.count === flying.at.length) continue;
      flying.path[flying.count] = path;
      flying.kind[flying.count] = kind;
      flying.at[flying.count] = at;
      flying.across[flying.count] = across;
      flying.count++;
    }
  }
}

function nameOf(ribbon: string, kind: number, number: number): string {
  return `${number} ${kind} ${ribbon}`;
}

function ribbonOf(name: string): string {
  return name.slice(name.indexOf(' ', name.indexOf(' ') + 1) + 1);
}
