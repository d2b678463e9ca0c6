/* Every icon draws something, inside its 18 by 18 grid. */
import { expect, test } from 'vitest';
import { iconPath, iconPaths, type IconName } from '../../../src/ui/icon-paths.ts';

const names = Object.keys(iconPaths) as IconName[];

test.each(names)('%s has a path, and begins every stroke inside the grid', (name) => {
  const { fill = '', stroke = '' } = iconPath(name);
  const path = fill + stroke;
  expect(path).toMatch(/^M/);
  for (const [, x, y] of path.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(0);
    expect(Number(x)).toBeLessThanOrEqual(18);
    expect(Number(y)).toBeGreaterThanOrEqual(0);
    expect(Number(y)).toBeLessThanOrEqual(18);
  }
});
