// The thresholds on CPU that an export draws across its charts: those in force at the end of the time
// that is shown, and where one was changed on the way, what it was before. Where pools have different
// thresholds none is drawn, for a line that holds for some machines only misleads.
// Percent; simulated seconds.
import type { SteppedThreshold } from '../../draw/charts/export-parts.ts';
import type { Results } from '../../sim/results/results.ts';
import type { Scenario } from '../../sim/scenario/schema.ts';
import { changesOf, type SettingChange } from '../../sim/scenario/setting-changes.ts';

type Changed = Pick<Results, 'settings' | 'recipe' | 'applied' | 'notApplied'>;

/** On CPU, percent. */
export function cpuLevels({ settings, recipe, applied, notApplied }: Changed): SteppedThreshold[] {
  const { scenario, interventions } = recipe;
  const changes = changesOf(scenario, interventions.slice(0, applied), notApplied).flatMap(
    (change) => (change?.acted ? [change] : []),
  );
  const all = settings.pools.map((pool, index) => levelsOf(pool.autoscaler, index, changes));
  const isSame = all.every((each) => JSON.stringify(each) === JSON.stringify(all[0]));
  return isSame ? all[0] : [];
}

function levelsOf(
  { policy, threshold }: Scenario['pools'][number]['autoscaler'],
  pool: number,
  changes: readonly SettingChange[],
): SteppedThreshold[] {
  if (policy !== 'threshold') return [];
  const { scaleOut, scaleIn } = threshold;
  const lines: SteppedThreshold[] = [];
  const earlierOf = (side: string) =>
    earlier(changes, `pools.${pool}.autoscaler.threshold.${side}`);
  if (scaleOut.metric === 'cpu') {
    const { above: value } = scaleOut;
    lines.push({ key: 'out', value, kind: 'up', earlier: earlierOf('scaleOut.above') });
  }
  if (scaleIn.metric === 'cpu') {
    const { below: value } = scaleIn;
    lines.push({ key: 'in', value, kind: 'down', earlier: earlierOf('scaleIn.below') });
  }
  return lines;
}

/** Oldest first, each until it was changed; of several changes at one time the first found it. */
function earlier(changes: readonly SettingChange[], path: string): SteppedThreshold['earlier'] {
  return changes
    .filter((change) => change.path === path && change.before !== change.after)
    .filter(({ time }, place, found) => place === 0 || found[place - 1].time !== time)
    .map(({ time, before }) => ({ until: time, value: Number(before) }));
}
