// Float noise is taken off before a number is compared or rounded up: 3 x 0.8 / 0.6 is
// 4.000000000000001 in doubles, and ceil would order a fifth machine for nothing.
// Everything is rounded to 1e-9 of its own unit (percent, machines, milliseconds).

const STEPS_PER_UNIT = 1e9;

/** `value` to nine decimal places. NaN stays NaN. */
export function withoutNoise(value: number): number {
  return Math.round(value * STEPS_PER_UNIT) / STEPS_PER_UNIT;
}

/** `count` as whole machines, rounded up once the noise is off. */
export function wholeMachines(count: number): number {
  return Math.ceil(withoutNoise(count));
}
