// The light theme as plain values, for pictures that are made where there is no style sheet, and for
// every export, which is light on white whatever the page looks like. A test holds each value to
// tokens.css and type.css; only the paper is white instead of the page's warm canvas.
import type { Palette } from './palette.ts';

export const lightPalette: Palette = {
  colour: {
    canvas: '#ffffff',
    surface: '#ffffff',
    sunken: '#f4f2ee',
    line: '#e1e0da',
    grid: '#ebe9e5',
    edge: '#878b96',
    ink: '#1b212f',
    ink2: '#4b5361',
    ink3: '#676d7a',
    accent: '#2d58cb',
    'accent-ink': '#ffffff',
    'accent-wash': '#e8edfb',
    light: '#0d9ac7',
    medium: '#8d5e00',
    heavy: '#6e0b4f',
    healthy: '#0b8961',
    booting: '#5165d3',
    draining: '#6d7584',
    failed: '#cc2827',
    up: '#cd3f00',
    down: '#007f8c',
    forecast: '#7f51c1',
    fill: '#6783cc',
    'fill-idle': '#7e8699',
    track: '#eeeeea',
    flow: 'rgb(45 88 203 / 11%)',
    'load-1': '#e1e6f3',
    'load-2': '#bccaec',
    'load-3': '#93a9e3',
    'load-4': '#d34f16',
    'load-5': '#8d2f0c',
  },
  font: "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', Roboto, sans-serif",
  scale: 1,
  extraLine: 0,
  hairlines: true,
};
