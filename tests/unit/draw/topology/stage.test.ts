// Where things stand on the stage, and how many machines become a field.
import { describe, expect, it } from 'vitest';
import { gridLook } from '../../../../src/draw/topology/grid-look.ts';
import {
  commonLines,
  indexAt,
  linesAt,
  loadStep,
  placeOf,
} from '../../../../src/draw/topology/machine-grid.ts';
import { loadHistogram } from '../../../../src/draw/topology/machine-texture.ts';
import { linkPath, stageLayout } from '../../../../src/draw/topology/stage-layout.ts';

const SIZE = { width: 700, height: 530 };
const CONTENT = { lanes: 3, machinesLeft: 340, narrow: false, scale: 1 };

describe('the stage', () => {
  it('gives every row its place, none over another, all inside', () => {
    const { regions, rows, height } = stageLayout(SIZE, { ...CONTENT, places: [5, 5] });
    const tops = regions.flatMap((region) => region.rows.map(({ top }) => top));
    expect(tops).toHaveLength(10);
    tops.slice(1).forEach((top, i) => expect(top).toBeGreaterThanOrEqual(tops[i] + rows.height));
    expect(tops.at(-1)! + rows.height).toBeLessThanOrEqual(SIZE.height);
    expect(height).toBe(SIZE.height);
    expect(regions[1].captionTop).toBeGreaterThan(tops[4] + rows.height);
  });

  it('grows rows to 38 px at most, and asks for height rather than go under 16', () => {
    expect(stageLayout(SIZE, { ...CONTENT, places: [2] }).rows.height).toBe(38);
    const crowded = stageLayout({ width: 700, height: 200 }, { ...CONTENT, places: [8, 8] });
    expect(crowded.rows.height).toBe(16);
    expect(crowded.height).toBeGreaterThan(200);
  });

  it('lets links leave the balancer from ports in the order of the rows', () => {
    const { regions, balancer } = stageLayout(SIZE, { ...CONTENT, places: [3, 3] });
    const ports = regions.flatMap((region) => region.rows.map(({ port }) => port));
    ports.slice(1).forEach(({ y }, i) => expect(y).toBeGreaterThan(ports[i].y));
    expect(ports.every(({ x }) => x === balancer.left + balancer.width)).toBe(true);
    expect(ports[0].y).toBeGreaterThan(balancer.top);
    expect(ports[5].y).toBeLessThan(balancer.top + balancer.height);
  });

  it('draws a link with level ends', () => {
    expect(linkPath({ x: 0, y: 10 }, { x: 100, y: 50 })).toBe(
      'M0.0 10.0C52.0 10.0 52.0 50.0 100.0 50.0',
    );
  });
});

describe('a field of machines', () => {
  it.each([
    [100, 'cells'],
    [160, 'cells'],
    [1000, 'tiles'],
    [2000, 'tiles'],
    [10_000, 'texture'],
  ] as const)('of %d is of %s, and all of it fits', (count, level) => {
    const look = gridLook(level, count, { width: 372, height: 440 });
    expect(look.level).toBe(level);
    const rows = Math.ceil(count / look.columns);
    expect(look.columns * (look.cellWidth + look.gap) - look.gap).toBeLessThanOrEqual(
      372 + look.gap,
    );
    expect(rows * (look.cellHeight + look.gap) - look.gap).toBeLessThanOrEqual(440);
  });

  it.each(['cells', 'tiles', 'texture'] as const)('of %s is found again by its places', (level) => {
    const look = gridLook(level, 150, { width: 372, height: 440 });
    for (const index of [0, 1, 17, 149]) {
      const [x, y] = placeOf(look, index);
      expect(indexAt(look, 150, { x: x + 1, y: y + 1 })).toBe(index);
    }
    expect(indexAt(look, 150, { x: -1, y: 3 })).toBeNull();
    expect(indexAt(look, 150, { x: 1, y: 439 })).toBeNull();
  });

  it.each([
    [10, 0],
    [45, 1],
    [70, 2],
    [71, 3],
    [90, 4],
  ])('colours a load of %d %% with step %d', (cpu, step) => {
    expect(loadStep(cpu, { out: 70, back: 30 })).toBe(step);
  });
});

describe('machines of several pools', () => {
  const lines = [
    { out: 70, back: 30 },
    { out: 40, back: 10 },
  ];
  const columns = [
    [1, 2, 3],
    [2, 2, 2],
    [52, 52, 12],
    [0, 1, 1],
  ].map((each) => Float64Array.from(each));
  const [serial, state, cpu, pool] = columns;
  const machines = { count: 3, serial, state, cpu, pool };

  it('are each held to the lines of their own', () => {
    expect([0, 1, 2].map((i) => linesAt(machines, i, lines))).toEqual([
      lines[0],
      lines[1],
      lines[1],
    ]);
    const bins = loadHistogram(machines, lines);
    expect(bins[10]).toEqual([0, 0, 1, 1, 0]);
    expect(bins[2]).toEqual([0, 1, 0, 0, 0]);
  });

  it('have lines in common only where all are the same', () => {
    expect(commonLines(lines)).toBeNull();
    expect(commonLines([lines[0], { ...lines[0] }])).toEqual(lines[0]);
  });
});
