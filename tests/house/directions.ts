// Which imports the house allows: directions between rooms, packages, existing files, no circles.
//
// Works on plain values, a map of path → imports, so that each rule can be shown to fail on a small
// bad example. Paths are written from the top of the project with slashes: src/sim/run.ts.
import { posix } from 'node:path';
import type { Room } from './rules.ts';
import type { Import } from './syntax.ts';

export type ImportMap = ReadonlyMap<string, readonly Import[]>;

/**
 * @param path the file that imports
 * @param known whether a file exists
 * @returns what is wrong, one sentence each
 */
export function wrongImports(
  path: string,
  imports: readonly Import[],
  house: { rooms: readonly Room[]; known: (path: string) => boolean },
): string[] {
  const room = roomOf(path, house.rooms);
  if (room === undefined) {
    return [`${path} is in no room of the house; add its folder to tests/house/rules.ts`];
  }
  return imports.flatMap((named) => {
    if (!named.from.startsWith('.')) return wrongPackage(path, room, named);
    const target = resolve(path, named.from);
    if (!house.known(target)) return [`${path} imports ${named.from}, but there is no such file`];
    return wrongDirection(path, room, { ...named, target, rooms: house.rooms });
  });
}

/** The room with the longest place that holds the file. */
export function roomOf(path: string, rooms: readonly Room[]): Room | undefined {
  return rooms
    .filter(({ place }) => isIn(path, place))
    .toSorted((one, other) => other.place.length - one.place.length)[0];
}

function isIn(path: string, place: string): boolean {
  if (isFileOf(path, place)) return true;
  if (place.endsWith('/*')) return posix.dirname(path) === place.slice(0, -2);
  return path.startsWith(`${place}/`);
}

function isNamed(path: string, places: readonly string[]): boolean {
  return places.some((place) => isIn(path, place));
}

/** A place may also be a file, or how the names of some files begin: src/worker/client. */
function isFileOf(path: string, place: string): boolean {
  return path === place || (path.startsWith(place) && /^[-.]/.test(path.slice(place.length)));
}

function wrongPackage(path: string, room: Room, { from }: Import): string[] {
  const allowed = room.packages ?? [];
  const fits = allowed.some(
    (name) => from === name || from.startsWith(name.endsWith(':') ? name : `${name}/`),
  );
  return fits ? [] : [`${path} imports ${from}, but ${room.place} may not use that package`];
}

function wrongDirection(
  path: string,
  room: Room,
  named: Import & { target: string; rooms: readonly Room[] },
): string[] {
  const { target, kind } = named;
  if (roomOf(target, named.rooms) === room) return [];
  if (isNamed(target, room.never ?? [])) return [`${path} must never name ${target}`];
  const leavesSim = path.startsWith('src/sim/') && !target.startsWith('src/sim/');
  if (leavesSim) return [`${path} names ${target}, but src/sim names nothing outside src/sim`];
  if (kind === 'type' || isNamed(target, room.imports)) return [];
  return [`${path} imports ${target}, but ${room.place} may not (a type may, by import type)`];
}

function resolve(path: string, from: string): string {
  return posix.join(posix.dirname(path), from);
}

/**
 * The circles among imports at run time.
 * @returns each circle once, written `a → b → a`
 */
export function circles(imports: ImportMap): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) found.push([...trail.slice(seenAt), path].join(' → '));
    if (seenAt >= 0 || done.has(path)) return;
    for (const next of runtimeTargets(path, imports)) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of imports.keys()) walk(path, []);
  return found;
}

function runtimeTargets(path: string, imports: ImportMap): string[] {
  return (imports.get(path) ?? [])
    .filter(({ from, kind }) => kind === 'runtime' && from.startsWith('.'))
    .map(({ from }) => resolve(path, from));
}
