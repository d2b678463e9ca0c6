/*
 * Colour arithmetic for the tests of the tokens: WCAG 2 contrast, colour-vision deficiency, CIEDE2000.
 * Sources: WCAG 2.2 (relative luminance, contrast ratio); Machado, Oliveira, Fernandes 2009 (matrices at
 * severity 1, applied to linear RGB); Sharma, Wu, Dalal 2005 (CIEDE2000, with its published test pairs).
 */

export type Rgb = readonly [number, number, number];
export type Lab = readonly [number, number, number];
export type Vision = 'normal' | 'protan' | 'deutan' | 'tritan' | 'grey';

export function parseHex(hex: string): Rgb {
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`${hex} is not a six-digit colour`);
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb;
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function toLinearRgb(hex: string): Rgb {
  return parseHex(hex).map(toLinear) as unknown as Rgb;
}

function luminanceOf([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast ratio, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, bright] = [one, other]
    .map((hex) => luminanceOf(toLinearRgb(hex)))
    .sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const machado: Readonly<Record<'protan' | 'deutan' | 'tritan', readonly Rgb[]>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** What a colour becomes, in linear RGB, rounded to the 8 bits a screen would show it with. */
export function seenBy(hex: string, vision: Vision): Rgb {
  const rgb = toLinearRgb(hex);
  if (vision === 'normal') return rgb;
  if (vision === 'grey')
    return [luminanceOf(rgb), luminanceOf(rgb), luminanceOf(rgb)].map(onScreen) as unknown as Rgb;
  return machado[vision].map((row) =>
    onScreen(row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]),
  ) as unknown as Rgb;
}

function onScreen(linear: number): number {
  const held = Math.min(1, Math.max(0, linear));
  const coded = held <= 0.0031308 ? 12.92 * held : 1.055 * held ** (1 / 2.4) - 0.055;
  return toLinear(Math.round(coded * 255) / 255);
}

/** CIE L*a*b* under D65. */
export function toLab([r, g, b]: Rgb): Lab {
  const bend = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = bend((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = bend(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = bend((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const radians = Math.PI / 180;
const hueOf = (a: number, b: number) =>
  a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / radians + 360) % 360;

/** CIEDE2000 with unit weights. */
export function deltaE2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const stretch = 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)));
  const [s1, s2] = [a1 * (1 + stretch), a2 * (1 + stretch)];
  const [c1, c2] = [Math.hypot(s1, b1), Math.hypot(s2, b2)];
  const [h1, h2] = [hueOf(s1, b1), hueOf(s2, b2)];
  const grey = c1 * c2 === 0;
  const turn = grey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const lightness = l2 - l1;
  const chroma = c2 - c1;
  const hue = 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * radians);
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  const h = grey ? h1 + h2 : meanHue(h1, h2);
  const t =
    1 -
    0.17 * Math.cos((h - 30) * radians) +
    0.24 * Math.cos(2 * h * radians) +
    0.32 * Math.cos((3 * h + 6) * radians) -
    0.2 * Math.cos((4 * h - 63) * radians);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sc = 1 + 0.045 * c;
  const sh = 1 + 0.015 * c * t;
  const rotation =
    -2 *
    Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) *
    Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * radians);
  return Math.sqrt(
    (lightness / sl) ** 2 +
      (chroma / sc) ** 2 +
      (hue / sh) ** 2 +
      rotation * (chroma / sc) * (hue / sh),
  );
}

function meanHue(h1: number, h2: number): number {
  if (Math.abs(h1 - h2) <= 180) return (h1 + h2) / 2;
  return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
}

/** The smallest CIEDE2000 between any two of a set, as a kind of eye sees them. */
export function nearestPair(hexes: readonly string[], vision: Vision): number {
  const labs = hexes.map((hex) => toLab(seenBy(hex, vision)));
  const distances = labs.flatMap((one, i) =>
    labs.slice(i + 1).map((other) => deltaE2000(one, other)),
  );
  return Math.min(...distances);
}
