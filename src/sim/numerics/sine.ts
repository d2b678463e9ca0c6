// Sine and cosine from + - * and floor only: the same bits in every browser, which Math.sin and
// Math.cos do not promise. Absolute error below 2.3e-16 for |x| up to a million.
// Method: x = k pi/2 + r with pi/2 in three parts, the first two short enough that k times them
// is exact; then an own fit close to the Taylor series of sine or cosine on |r| <= pi/4.

const TWO_OVER_PI = 0.6366197723675814;
const HALF_PI_HIGH = 1.5707963267341256;
const HALF_PI_MIDDLE = 6.07710049817245e-11;
const HALF_PI_LOW = 8.333742918520879e-20;

/** sin x, x in radians, |x| up to a million. */
export function sin(x: number): number {
  return sineAtQuarter(x, 0);
}

/** cos x, x in radians, |x| up to a million. */
export function cos(x: number): number {
  return sineAtQuarter(x, 1);
}

/** sin(x + quarters pi/2). */
function sineAtQuarter(x: number, quarters: number): number {
  const k = Math.floor(x * TWO_OVER_PI + 0.5);
  const r = x - k * HALF_PI_HIGH - k * HALF_PI_MIDDLE - k * HALF_PI_LOW;
  const quarter = (k + quarters) & 3;
  const value = (quarter & 1) === 0 ? sineNearZero(r) : cosineNearZero(r);
  return (quarter & 2) === 0 ? value : -value;
}

function sineNearZero(r: number): number {
  const z = r * r;
  const high = -2.5052106232447578e-8 + z * (1.6058531618986147e-10 + z * -7.586697117706918e-13);
  const low =
    0.008333333333333331 + z * (-0.00019841269841265065 + z * (2.7557319219339167e-6 + z * high));
  return r + r * z * (-0.16666666666666666 + z * low);
}

function cosineNearZero(r: number): number {
  const z = r * r;
  const high = 2.087675579108042e-9 + z * (-1.1470460887609959e-11 + z * 4.7458719020432915e-14);
  const low =
    -0.0013888888888888887 + z * (2.4801587301584645e-5 + z * (-2.7557319221402824e-7 + z * high));
  const half = 0.5 * z;
  const head = 1 - half;
  // What rounding 1 - z/2 lost is put back with the small terms.
  return head + (1 - head - half + z * z * (0.041666666666666664 + z * low));
}
