// The picture of the topology as a file: its size, its words, every machine in it, names of strangers as
// text, and nothing beyond its edges, whatever the number of machines and their states.
import { describe, expect, it } from 'vitest';
import { svgFile } from '../../../../src/files/export/svg-file.ts';
import { topologyPicture } from '../../../../src/files/export/topology-picture.ts';
import type { Picture } from '../../../../src/files/export/picture.ts';
import type { ScenarioInput } from '../../../../src/sim/scenario/schema.ts';
import { extentCanvas } from '../../draw/topology/extent-canvas.ts';
import { topologyAt } from '../../panels/topology-at.ts';
import { smallScenario } from '../../worker/small-run.ts';

const HOSTILE = '<script>alert("x")</script>';
/** The largest mark of a class, a diamond, CSS px. */
const MARK = 12.8;
const DAY = '2026-01-31';

function pictureOf(changes: ScenarioInput, at = 12, wait?: 'booting' | 'draining'): Picture {
  const { scene, results } = topologyAt(smallScenario(changes), {
    at,
    ...(wait && { until: (moment) => moment[wait] > 0 }),
    interventions: [{ time: 10, kind: 'failMachine', machine: 2 }],
  });
  return topologyPicture(results(), scene, DAY);
}

const ofFleet = (initial: number, rest: ScenarioInput = {}): ScenarioInput => ({
  workload: { kind: 'open', peakRate: Math.min(2000, 30 * initial) },
  pools: [{ name: 'shared', autoscaler: { smallest: initial, initial, largest: initial + 3 } }],
  ...rest,
});

const MANY_REGIONS = Array.from({ length: 9 }, (_, i) => ({ name: `region ${i} of many` }));

const CASES: Readonly<Record<string, () => Picture>> = {
  'three machines': () => pictureOf(ofFleet(3)),
  'sixteen machines in nine regions': () => pictureOf(ofFleet(16, { regions: MANY_REGIONS })),
  'machines that boot': () =>
    pictureOf({ workload: { kind: 'open', peakRate: 400 } }, 20, 'booting'),
  'a hundred machines': () => pictureOf(ofFleet(100)),
  'three hundred machines in nine regions': () =>
    pictureOf(ofFleet(300, { regions: MANY_REGIONS })),
  'a thousand machines': () => pictureOf(ofFleet(1000)),
  'five thousand machines': () => pictureOf(ofFleet(5000), 11),
  'very long names': () =>
    pictureOf({
      name: 'name '.repeat(15),
      regions: [{ name: 'region '.repeat(11) }],
      classes: [{ name: 'class '.repeat(11) }, { name: 'other '.repeat(11) }],
      pools: [
        { name: 'pool '.repeat(11), classes: ['class '.repeat(11)] },
        { name: 'pond '.repeat(11), classes: ['other '.repeat(11)] },
      ],
    }),
};

describe('the picture of the topology', () => {
  it.each(Object.keys(CASES))('of %s stays inside its edges', (name) => {
    const picture = CASES[name]();
    const { canvas, extent } = extentCanvas();
    picture.draw(canvas);
    expect(picture.width).toBe(768);
    expect(picture.height).toBeGreaterThanOrEqual(576);
    // The ground is as large as the picture, and nothing beyond it but half a mark that comes in.
    expect(extent).toEqual({
      left: extent.left,
      top: 0,
      right: picture.width,
      bottom: picture.height,
    });
    expect(extent.left).toBeLessThanOrEqual(0);
    expect(extent.left).toBeGreaterThan(-MARK / 2);
  });

  it('is 8 by 6 inches where that is enough', () => {
    const { width, height } = pictureOf(ofFleet(3));
    expect([width / 96, height / 96]).toEqual([8, 6]);
  });

  it('holds every machine by its name, with its state or load in words', () => {
    const svg = svgFile(pictureOf(ofFleet(3)));
    for (const name of ['vm-1', 'vm-2', 'vm-3']) expect(svg).toContain(`>${name}</text>`);
    expect(svg).toContain('>failed, replacement ordered</text>');
    expect(svg).toMatch(/>\d+%<\/text>/);
    expect(svg).toContain('>least connections</text>');
    expect(svg).toContain('>us-east</text>');
    expect(svg).toContain('>seed 7  ·  at 00:12 of simulated time  ·  exported 2026-01-31</text>');
  });

  it('tells those who cannot see it what it shows', () => {
    const { title, description } = pictureOf(ofFleet(3));
    expect(title).toBe('Small: topology');
    expect(description).toMatch(/^Small, seed 7, at 00:12 of simulated time\. Users: /);
    expect(description).toContain('vm-2 failed, replacement ordered');
    expect(description).toMatch(/digest [0-9a-f]{16}, autoscaling-lab\/\d+\.$/);
  });

  it('takes names of strangers as text', () => {
    const svg = svgFile(
      pictureOf({
        name: HOSTILE,
        classes: [{ name: HOSTILE }],
        regions: [{ name: HOSTILE }],
        pools: [{ name: HOSTILE }],
      }),
    );
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });

  it('is the same file whenever it is made of the same moment', () => {
    expect(svgFile(pictureOf(ofFleet(100)))).toBe(svgFile(pictureOf(ofFleet(100))));
  });

  it('has a square for each of thousands', () => {
    const svg = svgFile(pictureOf(ofFleet(5000), 11));
    const squares = [...svg.matchAll(/<path d="([^"]*)" fill=/g)]
      .map(([, path]) => path.match(/M[\d.]+ [\d.]+h([\d.]+)v\1h-\1Z/g)?.length ?? 0)
      .reduce((sum, count) => sum + count, 0);
    expect(squares).toBeGreaterThanOrEqual(5000);
  });
});
