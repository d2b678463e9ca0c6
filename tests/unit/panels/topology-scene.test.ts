// A picture of the topology says what the stage says at that moment: the same words, the same rows, the
// same rates; how closely it looks follows the number of machines; and equal moments give equal scenes.
import { describe, expect, it } from 'vitest';
import { steadyScale } from '../../../src/draw/topology/particle-scale.ts';
import { linesOf, rowsOf } from '../../../src/panels/stage-view.ts';
import type { ScenarioInput } from '../../../src/sim/scenario/schema.ts';
import { first as words } from '../../../src/words/en-first.ts';
import type { Speed } from '../../../src/worker/protocol.ts';
import { smallScenario } from '../worker/small-run.ts';
import { type Shown, topologyAt } from './topology-at.ts';

const fleet = (initial: number, changes: ScenarioInput = {}): Shown =>
  topologyAt(
    smallScenario({
      workload: { kind: 'open', peakRate: Math.min(2000, 20 * initial) },
      pools: [{ name: 'shared', autoscaler: { policy: 'none', initial, largest: initial } }],
      ...changes,
    }),
    { at: 12 },
  );

const BUSY = smallScenario({ workload: { kind: 'open', peakRate: 400 } });

describe('the scene of a picture', () => {
  it.each([
    [3, 'rows'],
    [16, 'rows'],
    [17, 'cells'],
    [100, 'cells'],
    [1000, 'tiles'],
    [5000, 'texture'],
  ] as const)('has %d machines as %s, every one of them once', (count, level) => {
    const { scene, settings } = fleet(count);
    expect(scene.level).toBe(level);
    expect(scene.regions).toHaveLength(settings.regions.length);
    const serials = scene.regions.flatMap(({ rows, field }) =>
      field ? [...field.machines.serial] : rows.map(({ key }) => key),
    );
    expect(serials).toHaveLength(count);
    expect(new Set(serials).size).toBe(count);
    expect(scene.flow.links).toHaveLength(level === 'rows' ? count : 0);
    expect(scene.flow.ribbons).toHaveLength(level === 'rows' ? 0 : 2);
    expect(scene.key.length > 0).toBe(level !== 'rows');
  });

  it('says the numbers of the stage', () => {
    const { scene, moment, settings, meter } = topologyAt(BUSY, {
      at: 20,
      until: ({ booting, waiting }) => booting > 0 && waiting > 0,
    });
    const { stage, machines } = words;
    expect(moment.booting).toBeGreaterThan(0);
    expect(scene.words).toMatchObject({
      users: 'Users',
      rate: stage.rate(moment.requestRate),
      lanes: ['light', 'heavy'],
      policy: words.balancingPolicies[settings.pools[0].balancer.policy].toLowerCase(),
      running: stage.running(moment.ready, moment.booting),
      nobody: null,
    });
    expect(scene.words.waiting).toContain(stage.waiting(moment.waiting));
    expect(scene.tank.waiting).toEqual(moment.waitingClasses);
    const rejected = meter.rejected();
    expect(scene.words.rejecting).toBe(
      rejected > 0.05 ? `✕ ${machines.rejecting(rejected)}` : null,
    );
  });

  it('has the rows of the stage: booting, draining, failed and healthy ones', () => {
    const states = new Set<string>();
    const shown = [
      topologyAt(BUSY, { at: 20, until: ({ booting }) => booting > 0 }),
      topologyAt(smallScenario(), {
        at: 62,
        interventions: [{ time: 60, kind: 'failMachine', machine: 1 }],
      }),
      topologyAt(
        smallScenario({
          pools: [{ name: 'shared', autoscaler: { initial: 8 } }],
          workload: { kind: 'open', peakRate: 500 },
        }),
        {
          at: 30,
          until: ({ draining }) => draining > 0,
          interventions: [{ time: 29, kind: 'set', path: 'pools.0.autoscaler.largest', value: 2 }],
        },
      ),
    ];
    for (const { scene, moment, settings } of shown) {
      const rows = rowsOf(moment.machines, moment.time, { settings, words, isShort: false });
      const drawn = scene.regions.flatMap(({ rows: some }) => some);
      expect(drawn.map(({ lines, ...row }) => [row, lines])).toEqual(
        settings.regions.flatMap((_, region) =>
          rows
            .filter((row) => row.region === region)
            .map((row) => [row, linesOf(settings, row.pool)]),
        ),
      );
      drawn.forEach(({ state }) => states.add(state));
    }
    expect([...states].toSorted()).toEqual(['booting', 'draining', 'failed', 'healthy']);
  });

  it('lets as much flow to the machines as comes from the users', () => {
    const { scene, moment } = fleet(100);
    const sum = (isLane: boolean): number =>
      scene.flow.flows
        .filter(({ path }) => (path.isLane ?? false) === isLane)
        .reduce((all, { rates }) => all + rates.reduce((some, rate) => some + rate, 0), 0);
    expect(sum(true)).toBeCloseTo(moment.requestRate, 6);
    expect(sum(false)).toBeCloseTo(moment.requestRate, 6);
  });

  it('lets fly as on the stage at the speed of the run, where pictures follow each other', () => {
    const at = (speed: Speed): Shown =>
      topologyAt(smallScenario(), { at: 12, motion: { speed, scaleOf: steadyScale() } });
    const ratesOf = ({ scene }: Shown): number[][] =>
      scene.flow.flows.map(({ rates }) => [...rates]);
    const still = topologyAt(smallScenario(), { at: 12 });
    expect(ratesOf(at(1))).toEqual(ratesOf(still));
    expect(ratesOf(at(10))).toEqual(ratesOf(still).map((rates) => rates.map((rate) => rate * 10)));
    expect(at(10).scene.flow.scale.dot).toBeGreaterThan(still.scene.flow.scale.dot);
    for (const speed of [60, 600, 'max'] as const) {
      const { scene } = at(speed);
      expect(scene.flow.flows).toEqual([]);
      expect(scene.words.legend).toBe('Too fast for dots');
    }
  });

  it('says that there is no machine where there is none', () => {
    const { scene } = topologyAt(
      smallScenario({
        pools: [{ name: 'shared', autoscaler: { policy: 'none', smallest: 0, initial: 0 } }],
      }),
      { at: 5 },
    );
    expect(scene.words.nobody).toBe(words.stage.noMachines);
    expect(scene.words.running).toBe('0 running');
  });

  it('is the same whenever it is made of the same moment', () => {
    expect(fleet(100).scene).toEqual(fleet(100).scene);
  });

  it('explains the colours and the states that are there, and no others', () => {
    const failed = topologyAt(
      smallScenario({
        pools: [
          {
            name: 'shared',
            autoscaler: { policy: 'threshold', smallest: 300, initial: 300, largest: 300 },
          },
        ],
      }),
      { at: 11, interventions: [{ time: 10, kind: 'failMachine', machine: 1 }] },
    );
    const { booting, draining } = failed.moment;
    expect(failed.moment.failed).toBe(1);
    const [loads, states] = failed.scene.key.map((line) => line.map(({ text }) => text));
    expect(loads).toEqual(['CPU under 30%', 'to 50%', 'to 70%', 'to 85%', 'above 85%']);
    expect(states).toEqual([
      ...(booting > 0 ? ['booting'] : []),
      ...(draining > 0 ? ['draining'] : []),
      'failed',
    ]);
    expect(fleet(20).scene.key.map((line) => line.map(({ text }) => text))).toEqual([
      ['CPU to 100%'],
    ]);
  });
});
