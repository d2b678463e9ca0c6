// What travels in pictures that follow each other: it goes on along its ribbons at the pace of the screen,
// stays on them, comes in anew where it has arrived, and is the same whenever it is made.
import { describe, expect, it } from 'vitest';
import { MovingFlow } from '../../../../src/draw/topology/moving-flow.ts';
import { PARTICLE_SPEED, steadyScale } from '../../../../src/draw/topology/particle-scale.ts';
import type { TopologyScene } from '../../../../src/draw/topology/topology-scene.ts';
import { drawTopology } from '../../../../src/draw/topology/topology-picture.ts';
import type { ScenarioInput } from '../../../../src/sim/scenario/schema.ts';
import { topologyAt } from '../../panels/topology-at.ts';
import { smallScenario } from '../../worker/small-run.ts';
import { plainPalette, recordingCanvas } from '../charts/recording-canvas.ts';

const STEP = 1 / 30;

function sceneAt(at: number, changes: ScenarioInput = {}): TopologyScene {
  const motion = { speed: 10, scaleOf: steadyScale() } as const;
  return topologyAt(smallScenario(changes), { at, motion }).scene;
}

interface Dot {
  readonly key: string;
  readonly at: number;
  readonly across: number;
}

function dotsOf({ flow: { flying } }: TopologyScene): Dot[] {
  if (!flying) throw new Error('nothing flies');
  const { count, paths, path, at, across } = flying;
  return Array.from({ length: count }, (_, i) => ({
    ...{ key: paths[path[i]].key, at: at[i], across: across[i] },
  }));
}

const inOrder = (dots: readonly Dot[]): Dot[] =>
  dots.toSorted((one, other) => one.key.localeCompare(other.key) || one.at - other.at);

const scene = sceneAt(12);

describe('what flies in pictures that follow each other', () => {
  it('begins as in the picture of the same moment', () => {
    const drawn = (shown: TopologyScene): readonly string[] => {
      const { canvas, calls } = recordingCanvas();
      drawTopology(canvas, plainPalette, shown);
      return calls;
    };
    const flow = new MovingFlow();
    const moving = flow.take(scene);
    expect(drawn(moving)).toEqual(drawn(scene));
    flow.pass(STEP);
    expect(drawn(moving)).not.toEqual(drawn(scene));
  });

  it('goes on as fast as on the screen, each in its own line', () => {
    const flow = new MovingFlow();
    const moving = flow.take(scene);
    const before = dotsOf(moving);
    flow.pass(STEP);
    const after = dotsOf(moving);
    expect(before.length).toBeGreaterThan(50);
    const lengthOf = (key: string): number =>
      scene.flow.flows.find(({ path }) => path.key === key)?.path.length ?? NaN;
    let arrived = 0;
    expect(after).toHaveLength(before.length);
    for (const { key, at, across } of before) {
      const next = at + (PARTICLE_SPEED * STEP) / lengthOf(key);
      const same = after.find((dot) => dot.key === key && Math.abs(dot.at - (next % 1)) < 1e-5);
      expect(same?.across).toBe(across);
      if (next >= 1) arrived++;
    }
    // Those begin anew.
    expect(arrived).toBeGreaterThan(0);
    expect(arrived).toBeLessThan(before.length / 10);
  });

  it('stays on its ribbons', () => {
    const flow = new MovingFlow();
    const moving = flow.take(scene);
    for (let i = 0; i < 10 / STEP; i++) {
      flow.pass(STEP);
      for (const { at } of dotsOf(moving)) expect(at >= 0 && at < 1).toBe(true);
    }
  });

  it.each([
    ['more come in at the beginning of the ribbons', 1.5],
    ['fewer go where the ribbons end', 0.5],
  ])('is soon as much as flows then: %s', (_, factor) => {
    const flow = new MovingFlow();
    const first = dotsOf(flow.take(scene));
    const flows = scene.flow.flows.map(({ path, rates }) => ({
      ...{ path, rates: rates.map((rate) => rate * factor) },
    }));
    const other = { ...scene, flow: { ...scene.flow, flows } };
    const moving = flow.take(other);
    expect(inOrder(dotsOf(moving))).toEqual(inOrder(first));
    let before = dotsOf(moving);
    for (let i = 0; i < 10 / STEP; i++) {
      flow.pass(STEP);
      const after = dotsOf(moving);
      const middle = (dots: readonly Dot[]) => dots.filter(({ at }) => at > 0.2 && at < 0.8);
      const begun = (dots: readonly Dot[]) => dots.filter(({ at }) => at > 0.1 && at < 0.9);
      // Whatever is in the middle was there before.
      expect(middle(after).length).toBeLessThanOrEqual(begun(before).length);
      before = after;
    }
    const wanted = dotsOf(new MovingFlow().take(other)).length;
    expect(before).toHaveLength(wanted);
    expect(Math.sign(wanted - first.length)).toBe(Math.sign(factor - 1));
  });

  it('goes on in the scene of the next moment, where no dot jumps', () => {
    const flow = new MovingFlow();
    const before = dotsOf(flow.take(scene));
    const next = sceneAt(15);
    expect(next.flow.flows).not.toEqual(scene.flow.flows);
    expect(inOrder(dotsOf(flow.take(next)))).toEqual(inOrder(before));
  });

  it('goes with a machine that goes', () => {
    const flow = new MovingFlow();
    expect(dotsOf(flow.take(scene)).some(({ key }) => key === 'link-1')).toBe(true);
    const flows = scene.flow.flows.filter(({ path }) => path.key !== 'link-1');
    const left = dotsOf(flow.take({ ...scene, flow: { ...scene.flow, flows } }));
    expect(left.length).toBeGreaterThan(0);
    expect(left.some(({ key }) => key === 'link-1')).toBe(false);
  });

  it('is the same whenever the same time passes in the same scenes', () => {
    const film = (): Dot[] => {
      const flow = new MovingFlow();
      const moving = flow.take(scene);
      for (let i = 0; i < 100; i++) flow.pass(STEP);
      return dotsOf(moving);
    };
    expect(film()).toEqual(film());
  });

  it('stands while no time passes', () => {
    const flow = new MovingFlow();
    const moving = flow.take(scene);
    const before = dotsOf(moving);
    flow.pass(0);
    expect(dotsOf(moving)).toEqual(before);
  });
});
