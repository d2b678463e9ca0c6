/*
 * How closely the machines are drawn, by their number: rows to be read, cells, tiles, a texture to be seen.
 * A level is left upward when there are too many for it, and taken again only when a fifth fewer,
 * so that a fleet at the limit does not make the picture flicker.
 */
export const LEVELS = ['rows', 'cells', 'tiles', 'texture'] as const;
export type DetailLevel = (typeof LEVELS)[number];

/** Most machines of each level. */
export const MOST_MACHINES: Readonly<Record<DetailLevel, number>> = {
  rows: 16,
  cells: 160,
  tiles: 2000,
  texture: Infinity,
};
const BACK = 0.8;

/** The level for this many machines after `previous`; null when nothing was drawn yet. */
export function detailLevel(machines: number, previous: DetailLevel | null): DetailLevel {
  const before = previous === null ? -1 : LEVELS.indexOf(previous);
  const fits = (level: DetailLevel, index: number): boolean => {
    const isFiner = index < before;
    return machines <= MOST_MACHINES[level] * (isFiner ? BACK : 1);
  };
  return LEVELS.find(fits) ?? 'texture';
}
