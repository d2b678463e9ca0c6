/*
 * The icons, our own drawing, on an 18 by 18 grid in the current colour.
 * `fill` is painted, `stroke` is a 1.7 line with round ends; an icon may have both.
 */

export interface IconPath {
  readonly fill?: string;
  readonly stroke?: string;
}

export const iconPaths = {
  play: { fill: 'M5.2 3.2v11.6a.6.6 0 0 0 .9.5l9.2-5.8a.6.6 0 0 0 0-1L6.1 2.7a.6.6 0 0 0-.9.5z' },
  pause: { fill: 'M4.5 3h3v12h-3zM10.5 3h3v12h-3z' },
  'next-decision': { fill: 'M4 3.5v11L12 9zM13 3.5h2v11h-2z' },
  'start-over': { stroke: 'M4.2 9a5 5 0 1 0 1.6-3.7M5.4 2.2v3.4h3.4' },
  undo: { stroke: 'M6.4 3.6L3.2 6.8l3.2 3.2M3.6 6.8h6.9a3.9 3.9 0 0 1 0 7.8H7.2' },
  redo: { stroke: 'M11.6 3.6l3.2 3.2-3.2 3.2M14.4 6.8H7.5a3.9 3.9 0 0 0 0 7.8h3.3' },
  theme: {
    stroke: 'M9 2.8a6.2 6.2 0 1 1 0 12.4a6.2 6.2 0 1 1 0-12.4z',
    fill: 'M9 2.8a6.2 6.2 0 0 1 0 12.4z',
  },
  chevron: { stroke: 'M4.5 7l4.5 4.5L13.5 7' },
  dice: {
    stroke:
      'M4.6 3h8.8A1.6 1.6 0 0 1 15 4.6v8.8A1.6 1.6 0 0 1 13.4 15H4.6A1.6 1.6 0 0 1 3 13.4V4.6A1.6 1.6 0 0 1 4.6 3zM6.4 6.4v.1M9 9v.1M11.6 11.6v.1',
  },
  close: { stroke: 'M4.5 4.5l9 9M13.5 4.5l-9 9' },
  check: { stroke: 'M3.8 9.6l3.4 3.4 7-8' },
  sliders: { stroke: 'M3 5.5h6M13 5.5h2M3 12.5h2M9 12.5h6M11 3.7v3.6M7 10.7v3.6' },
  export: { stroke: 'M9 11V3M5.8 6L9 2.8 12.2 6M3.5 11v3.5h11V11' },
  question: { stroke: 'M6.5 6.6a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2.9-1.2 1.9M9 13.7v.1' },
  info: { stroke: 'M9 2.8a6.2 6.2 0 1 1 0 12.4a6.2 6.2 0 1 1 0-12.4zM9 8.6v3.4M9 5.9v.1' },
  'triangle-up': { fill: 'M9 4.5l5 8.6H4z' },
  'triangle-down': { fill: 'M9 13.5l5-8.6H4z' },
} as const satisfies Record<string, IconPath>;

export type IconName = keyof typeof iconPaths;

/** The drawing of an icon; both parts optional. */
export function iconPath(name: IconName): IconPath {
  return iconPaths[name];
}
