// A change in words, as the rail calls the setting: what undo and redo say of themselves.
import { describe, expect, it } from 'vitest';
import { changeText } from '../../../src/words/setting-name.ts';
import { LIVE_SETTINGS } from '../../../src/sim/scenario/live-settings.ts';
import { en } from '../../../src/words/en.ts';
import { smallScenario } from '../worker/small-run.ts';

const scenario = smallScenario();
const text = (path: string, before: unknown, after: unknown, of = scenario) =>
  changeText({ time: 0, path, before, after }, of, en);

describe('a change', () => {
  it.each([
    ['pools.0.autoscaler.threshold.cooldownSeconds', 60, 65, 'Cooldown 60 s → 65 s'],
    ['pools.0.autoscaler.threshold.scaleOut.above', 70, 55, 'Scale-out threshold 70 % → 55 %'],
    ['pools.0.autoscaler.largest', 10, 12, 'Largest fleet 10 → 12'],
    ['workload.peakRate', 60, 80.5, 'Peak rate 60 req/s → 80.5 req/s'],
    ['pools.0.balancer.queueLimit', 1000, 'unlimited', 'Queue limit 1000 req → no limit'],
    ['classes.1.timeoutSeconds', 10, 'none', 'Timeout of heavy 10 s → none'],
    ['classes.0.share', 3, 2.5, 'Share of light'],
    ['workload.shape', { kind: 'steady' }, { kind: 'wave' }, 'Shape Steady → Wave'],
    ['workload.shape', { kind: 'wave' }, { kind: 'wave', lowLevel: 0 }, 'Shape'],
    ['pools.0.balancer.cancelTimedOut', false, true, 'Cancel timed out requests no → yes'],
    [
      'pools.0.autoscaler.policy',
      'threshold',
      'targetTracking',
      'Scaling policy Threshold → Target tracking',
    ],
    ['pools.0.balancer.policy', 'random', 'roundRobin', 'Balancing policy Random → Round robin'],
  ])('%s', (path, before, after, expected) => {
    expect(text(path, before, after)).toBe(expected);
  });

  it('names its pool where there are several', () => {
    const two = smallScenario({
      pools: [
        { name: 'small', classes: ['light'] },
        { name: 'big', classes: ['heavy'] },
      ],
    });
    expect(text('pools.1.drainSeconds', 30, 0, two)).toBe('Drain time of big 30 s → 0 s');
  });

  it('counts a threshold in the unit of its metric', () => {
    const scaleOut = { metric: 'latency' as const, above: 200 };
    const slow = smallScenario({ pools: [{ name: 'a', autoscaler: { threshold: { scaleOut } } }] });
    expect(text('pools.0.autoscaler.threshold.scaleOut.above', 200, 300, slow)).toBe(
      'Scale-out threshold 200 ms → 300 ms',
    );
  });

  it('is told by its path where nothing is known of it', () => {
    expect(text('pools.0.unheard', 1, 2)).toBe('pools.0.unheard 1 → 2');
    expect(changeText({ time: 0, path: 'workload.peakRate', before: 1, after: 2 }, null, en)).toBe(
      'Peak rate 1 req/s → 2 req/s',
    );
  });

  it('has a name for every setting that may change while a run goes on', () => {
    const paths = LIVE_SETTINGS.filter((path) => !/\*\*?$/.test(path));
    for (const path of paths) {
      const concrete = path.replaceAll('*', '0');
      expect(text(concrete, 1, 2), concrete).not.toContain(concrete);
    }
  });
});
