/*
 * The theme's custom properties as a plain object, for drawing on a canvas, which cannot read CSS.
 * Read once per change of theme, contrast or projector mode, never per frame.
 * `scale` multiplies text and marks (1, or 1.2 on a projector); `extraLine` is added to line widths in px.
 * A role always holds a colour the canvas accepts, system colours under forced-colors included.
 */

/** Colour roles, named as in tokens.css. */
export const colourRoles = [
  'canvas',
  'surface',
  'sunken',
  'line',
  'grid',
  'edge',
  'ink',
  'ink2',
  'ink3',
  'accent',
  'accent-ink',
  'accent-wash',
  'light',
  'medium',
  'heavy',
  'healthy',
  'booting',
  'draining',
  'failed',
  'up',
  'down',
  'forecast',
  'fill',
  'fill-idle',
  'track',
  'flow',
  'load-1',
  'load-2',
  'load-3',
  'load-4',
  'load-5',
] as const;

export type ColourRole = (typeof colourRoles)[number];

export type ThemeName = 'light' | 'dark';

export interface Palette {
  readonly colour: Readonly<Record<ColourRole, string>>;
  /** A CSS font-family list. */
  readonly font: string;
  /** Multiplies text and marks: 1, or 1.2 on a projector. */
  readonly scale: number;
  /** Added to line widths, in px: 0, or 0.5 on a projector. */
  readonly extraLine: number;
  /** Hair-thin per-machine lines are left out on a projector. */
  readonly hairlines: boolean;
}

type Lookup = (property: string) => string;

/** Builds a palette from any source of custom properties (a live style, or a parsed file in a test). */
export function paletteFrom(lookup: Lookup): Palette {
  const entries = colourRoles.map((role) => [role, required(lookup, `--${role}`)] as const);
  const scale = Number(required(lookup, '--scale'));
  const projector = scale > 1;
  return {
    colour: Object.fromEntries(entries) as Record<ColourRole, string>,
    font: required(lookup, '--font'),
    scale,
    extraLine: projector ? 0.5 : 0,
    hairlines: !projector,
  };
}

function required(lookup: Lookup, property: string): string {
  const value = lookup(property).trim().replace(/\s+/g, ' ');
  if (value === '')
    throw new Error(`${property} is missing; import theme/theme.css before reading the palette`);
  return value;
}

/** Reads the palette now in force, or a named theme whatever is on the screen (a PNG is always light). */
export function readPalette(theme?: ThemeName): Palette {
  if (theme === undefined) return readFrom(document.documentElement);
  const probe = document.createElement('div');
  probe.dataset['theme'] = theme;
  probe.hidden = true;
  document.body.append(probe);
  const palette = readFrom(probe);
  probe.remove();
  return palette;
}

function readFrom(element: Element): Palette {
  const style = getComputedStyle(element);
  return paletteFrom((property) => style.getPropertyValue(property));
}

const mediaThatMatter = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(forced-colors: active)',
];

/**
 * Calls back with the palette now, and again after each change of it or when the font has come
 * (text already on a canvas stands in the fallback until it is drawn again).
 * Returns a function that stops watching.
 */
export function watchPalette(onchange: (palette: Palette) => void): () => void {
  const read = () => onchange(readPalette());
  const observer = new MutationObserver(read);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'data-projector'],
  });
  const queries = mediaThatMatter.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', read);
  document.fonts.addEventListener('loadingdone', read);
  read();
  return () => {
    observer.disconnect();
    document.fonts.removeEventListener('loadingdone', read);
    for (const query of queries) query.removeEventListener('change', read);
  };
}
