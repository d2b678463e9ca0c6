/*
 * A stand-in for a canvas context that writes down what is done to it, one line a call, as text:
 * `moveTo 26 134`, `stroke accent 2`. Numbers have at most two decimals. A stroke or fill names the state
 * that matters for it, so that a golden picture is short and a change in it means something.
 */
import type { Canvas2d } from '../../../../src/draw/charts/pen.ts';
import { colourRoles, type Palette } from '../../../../src/theme/palette.ts';

/** A palette whose colours are the names of their roles. */
export const plainPalette: Palette = {
  colour: Object.fromEntries(colourRoles.map((role) => [role, role])) as Palette['colour'],
  font: 'Inter',
  scale: 1,
  extraLine: 0,
  hairlines: true,
};

export interface Recording {
  readonly canvas: Canvas2d;
  readonly calls: readonly string[];
}

type State = Record<string, unknown>;

export function recordingCanvas(): Recording {
  const calls: string[] = [];
  const state: State = { globalAlpha: 1, dash: [] };
  const saved: State[] = [];
  const write = (...words: unknown[]) =>
    calls.push(
      words
        .map(short)
        .filter((word) => word !== '')
        .join(' '),
    );
  const special: Record<string, (...given: unknown[]) => unknown> = {
    save: () => saved.push({ ...state }),
    restore: () => Object.assign(state, saved.pop()),
    setLineDash: (dash) => (state['dash'] = dash),
    stroke: () =>
      write('stroke', state['strokeStyle'], state['lineWidth'], dashes(state), alpha(state)),
    fill: () => write('fill', state['fillStyle'], alpha(state)),
    fillText: (text, x, y) =>
      write(
        'text',
        JSON.stringify(text),
        x,
        y,
        state['textAlign'],
        state['fillStyle'],
        state['font'],
      ),
    measureText: (text) => ({ width: String(text).length * 7 }),
  };
  const canvas = new Proxy(state, {
    get: (_target, name: string) =>
      special[name] ??
      (name in state ? state[name] : (...given: unknown[]) => write(name, ...given)),
    set: (_target, name: string, value) => {
      state[name] = value;
      return true;
    },
  });
  return { canvas: canvas as unknown as Canvas2d, calls };
}

function short(word: unknown): unknown {
  return typeof word === 'number' ? Number(word.toFixed(2)) : word;
}

function dashes(state: State): string {
  const dash = state['dash'] as readonly number[];
  return dash.length === 0 ? '' : `dashed ${dash.join('-')}`;
}

function alpha(state: State): string {
  return state['globalAlpha'] === 1 ? '' : `at ${Number(state['globalAlpha'])}`;
}
