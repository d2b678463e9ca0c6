// Alerts: a rule fires when its metric has been above its limit for holdSeconds and clears when it
// has not been above for holdSeconds. A metric that was not measured (NaN) is not above. Checked
// at every sample; simulated seconds. The history keeps the last entries, newest last.
import type { AlertRule, MetricName } from '../scenario/cluster-schema.ts';

/** Entries kept in the history. */
export const LONGEST_HISTORY = 200;

/** One alert, from its firing. */
export interface AlertEntry {
  readonly time: number;
  readonly kind: AlertRule['severity'];
  /** Position of the rule in the scenario. */
  readonly rule: number;
  readonly metric: MetricName;
  /** The metric when it fired. */
  readonly value: number;
  /** When it cleared, or null while it lasts. */
  clearedAt: number | null;
}

/** Where a rule stands. */
interface AlertState {
  above: boolean;
  /** Since when it has been above or not above. */
  since: number;
  firing: boolean;
}

/** Plain data. */
export interface AlertsData {
  readonly states: AlertState[];
  readonly history: AlertEntry[];
  /** Alerts that ever fired, those forgotten by the history included. */
  fired: number;
}

/** No rule fires. `start` is the simulated time from which it is known. */
export function emptyAlerts(rules: readonly AlertRule[], start = 0): AlertsData {
  return {
    states: rules.map(() => ({ above: false, since: start, firing: false })),
    history: [],
    fired: 0,
  };
}

export class Alerts {
  readonly data: AlertsData;
  private readonly rules: readonly AlertRule[];

  constructor(rules: readonly AlertRule[], data: AlertsData) {
    this.rules = rules;
    this.data = data;
  }

  /** Holds the metrics against every rule. */
  check(now: number, values: Readonly<Record<MetricName, number>>): void {
    for (let rule = 0; rule < this.rules.length; rule++) {
      this.checkRule(rule, now, values[this.rules[rule].metric]);
    }
  }

  /** Alerts that fire now, in order of their firing. */
  active(): AlertEntry[] {
    return this.data.history.filter(({ clearedAt }) => clearedAt === null);
  }

  private checkRule(rule: number, now: number, value: number): void {
    const state = this.data.states[rule];
    const above = value > this.rules[rule].above;
    if (above !== state.above) {
      state.above = above;
      state.since = now;
    }
    if (above === state.firing) return;
    if (now - state.since < this.rules[rule].holdSeconds) return;
    state.firing = above;
    if (above) this.fire(rule, now, value);
    else this.clear(rule, now);
  }

  private fire(rule: number, now: number, value: number): void {
    const { metric, severity: kind } = this.rules[rule];
    this.data.fired++;
    this.data.history.push({ time: now, kind, rule, metric, value, clearedAt: null });
    if (this.data.history.length > LONGEST_HISTORY) this.forgetOne();
  }

  private clear(rule: number, now: number): void {
    const entry = this.active().find((one) => one.rule === rule);
    if (entry !== undefined) entry.clearedAt = now;
  }

  /** The oldest entry that has cleared goes; one that fires stays (there is one a rule at most). */
  private forgetOne(): void {
    const oldest = this.data.history.findIndex(({ clearedAt }) => clearedAt !== null);
    if (oldest >= 0) this.data.history.splice(oldest, 1);
  }
}
