// The words of a decision of the autoscaler, wherever it is told: what was measured, with what it was
// compared, how many machines came or went, and why.
// Percent of CPU or the metric's own unit, machines.
import { count, percent } from './format.ts';
import { latencyText, machinesText as machines } from './measured-text.ts';

/** 89.5, or 100: one digit, but not of a full load. */
export const load = (value: number): string => percent(value, value < 99.95 ? 1 : 0);

/** 89.5%, 215 ms, 1.2 s, 120 req/s. */
const measured = (value: number, unit: string): string => {
  if (unit === '%') return `${load(value)}%`;
  return unit === 'ms' ? latencyText(value / 1000) : `${count(value)} ${unit}`;
};

export const decisionWords = {
  value: (name: string, value: number, unit: string) => `${name} ${measured(value, unit)}`,
  limit: (value: number, unit: string) =>
    unit === '%' ? `${count(value)}%` : measured(value, unit),
  more: (n: number) => `+${machines(n)}`,
  fewer: (n: number) => `−${machines(n)}`,
  reasons: {
    noPolicy: 'no autoscaler',
    aboveThreshold: 'above ▲',
    belowThreshold: 'below ▼',
    betweenThresholds: 'between the lines',
    notEnoughDatapoints: 'too few checks so far',
    withinTolerance: 'close to the target',
    aboveTarget: 'above the target',
    belowTarget: 'below the target',
    noData: 'nothing measured',
    outsideBounds: 'outside the fleet size',
  },
} as const;
