// A changed setting in words, by its path: "Cooldown 60 s → 65 s", as the rail calls it, in the rail's
// units. Where the rail has no name for it, the path itself.
// Used for what undo and redo would do, where recipes are compared, and in reports.
import type { Scenario } from '../sim/scenario/schema.ts';
import type { SettingChange } from '../sim/scenario/setting-changes.ts';
import type { Words } from './en.ts';
import { UNIT_OF_METRIC, type UnitName } from './metric-units.ts';
import { unitOfSetting } from './setting-units.ts';

type Controls = Words['controls'];

/** Names of settings as the rail has them; `*` is any place in a list. */
const NAMES: Readonly<Record<string, keyof Controls>> = {
  'workload.peakRate': 'peakRate',
  'workload.shape': 'shape',
  'workload.burstiness.variation': 'burstiness',
  'workload.burstiness.correlationSeconds': 'burstTime',
  'workload.users': 'users',
  'workload.think.meanSeconds': 'thinkTime',
  'machineKinds.*.boot.meanSeconds': 'bootTime',
  'pools.*.drainSeconds': 'drainTime',
  'pools.*.balancer.policy': 'balancingPolicy',
  'pools.*.balancer.queueLimit': 'queueLimit',
  'pools.*.balancer.retries': 'retries',
  'pools.*.balancer.cancelTimedOut': 'cancelTimedOut',
  'pools.*.autoscaler.policy': 'scalingPolicy',
  'pools.*.autoscaler.smallest': 'smallest',
  'pools.*.autoscaler.largest': 'largest',
  'pools.*.autoscaler.tickSeconds': 'tick',
  'pools.*.autoscaler.windowSeconds': 'window',
  'pools.*.autoscaler.metricDelaySeconds': 'metricDelay',
  'pools.*.autoscaler.threshold.scaleOut.above': 'scaleOut',
  'pools.*.autoscaler.threshold.scaleIn.below': 'scaleIn',
  'pools.*.autoscaler.threshold.stepOut': 'stepOut',
  'pools.*.autoscaler.threshold.stepIn': 'stepIn',
  'pools.*.autoscaler.threshold.cooldownSeconds': 'cooldown',
  'pools.*.autoscaler.threshold.datapoints': 'datapoints',
  'pools.*.autoscaler.threshold.ofDatapoints': 'ofDatapoints',
  'pools.*.autoscaler.targetTracking.targetPercent': 'target',
  'pools.*.autoscaler.targetTracking.tolerance': 'tolerance',
  'pools.*.autoscaler.targetTracking.scaleInStabilizationSeconds': 'stabilization',
};

/** The change in words. */
export function changeText(
  { path, before, after }: SettingChange,
  scenario: Scenario | null,
  words: Words,
): string {
  const name = settingName(path, scenario, words);
  const [from, to] = [before, after].map((each) => valueText(path, each, { scenario, words }));
  // The same shape with other numbers.
  return from === to ? name : words.undoing.change(name, from, to);
}

/** A path without its places in lists, and the first of these. */
export function patternOf(path: string): { pattern: string; place: number } {
  const place = Number(/\.(\d+)(?=\.)/.exec(path)?.[1] ?? NaN);
  return { pattern: path.replace(/\.\d+(?=\.)/, '.*'), place };
}

/** What the rail calls a setting; the path itself where it has no name. */
export function settingName(path: string, scenario: Scenario | null, words: Words): string {
  const { undoing } = words;
  const { pattern, place } = patternOf(path);
  if (pattern.startsWith('classes.')) return classSetting(pattern, place, { scenario, words });
  const name = railName(pattern, words);
  if (name === null) return path;
  const pools = scenario?.pools ?? [];
  const isOneOfMore = pattern.startsWith('pools.') && pools.length > 1;
  return isOneOfMore ? undoing.inPool(pools[place]?.name ?? '', name) : name;
}

/** Of a path with `*` for places in lists, whose setting it may be; null where the rail has no name. */
export function railName(pattern: string, { controls }: Words): string | null {
  const key = Object.hasOwn(NAMES, pattern) ? NAMES[pattern] : undefined;
  const name = key === undefined ? undefined : controls[key];
  return typeof name === 'string' ? name : null;
}

interface Told {
  readonly scenario: Scenario | null;
  readonly words: Words;
}

function classSetting(pattern: string, place: number, { scenario, words }: Told): string {
  const name = scenario?.classes[place]?.name ?? '';
  if (pattern.endsWith('.share')) return words.controls.share(name);
  if (pattern.endsWith('.timeoutSeconds')) return words.controls.timeout(name);
  return words.undoing.workOf(name);
}

/** How a value reads; empty for one that says little by itself, such as a share or a shape's numbers. */
export function valueText(path: string, value: unknown, { scenario, words }: Told): string {
  if (typeof value === 'boolean') return value ? words.undoing.yes : words.undoing.no;
  if (typeof value === 'string') return wordText(path, value, words);
  if (path === 'workload.shape') return shapeText(value, words);
  const { pattern, place } = patternOf(path);
  if (typeof value !== 'number' || pattern.endsWith('.share')) return '';
  const unit = unitOf(pattern, scenario?.pools[place]);
  return `${value} ${words.units[unit].short}`.trim();
}

function shapeText(shape: unknown, { shapes }: Words): string {
  const kind: unknown = Reflect.get(Object(shape) as object, 'kind');
  return typeof kind === 'string' && Object.hasOwn(shapes, kind)
    ? shapes[kind as keyof typeof shapes]
    : '';
}

function wordText(path: string, value: string, words: Words): string {
  const { scalingPolicies, balancingPolicies, controls } = words;
  if (!path.endsWith('.policy')) return value === 'none' ? controls.none : controls.unlimited;
  return { ...scalingPolicies, ...balancingPolicies }[value as 'none'] ?? value;
}

function unitOf(pattern: string, pool: Scenario['pools'][number] | undefined): UnitName {
  const rule = pool?.autoscaler.threshold;
  if (rule && pattern.endsWith('.above')) return UNIT_OF_METRIC[rule.scaleOut.metric];
  if (rule && pattern.endsWith('.below')) return UNIT_OF_METRIC[rule.scaleIn.metric];
  return unitOfSetting(pattern);
}
