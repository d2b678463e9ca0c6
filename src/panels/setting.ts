// One setting of the run by its path: what it is now, and what it was when the run began.
// Paths are those of interventions, such as pools.0.autoscaler.smallest. Reading never fails:
// while another scenario is being opened a path may lead nowhere for a moment, and gives undefined.
import type { CurrentRun } from '../state/current-run.svelte.ts';
import { valueAt } from '../sim/scenario/value-at.ts';

/** A setting as its control names it. */
export interface SettingPart {
  readonly name: string;
  readonly paths: readonly string[];
  /** How its first value reads. */
  readonly value?: string | undefined;
}

type RunSettings = Pick<CurrentRun, 'settings' | 'opened'>;

/** The value now. */
export function nowAt({ settings }: RunSettings, path: string): unknown {
  return valueAt(settings, path);
}

/** The value when the run began: where the tick stands and the reset goes. */
export function firstAt({ opened }: RunSettings, path: string): unknown {
  return valueAt(opened?.scenario, path);
}

/** A number now, NaN where there is none. */
export function numberNow(run: RunSettings, path: string): number {
  return asNumber(nowAt(run, path)) ?? NaN;
}

/** A number when the run began; undefined where there was none. */
export function numberFirst(run: RunSettings, path: string): number | undefined {
  return asNumber(firstAt(run, path));
}

/** Whether a setting is no longer what it was; not so where it was nothing. */
export function isChanged(run: RunSettings, path: string): boolean {
  const first = firstAt(run, path);
  return first !== undefined && JSON.stringify(first) !== JSON.stringify(nowAt(run, path));
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
