/* Event marks and names at the ends of lines: all of them, but none over another. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clearGlyphs,
  drawMarkGlyphs,
  drawMarkLines,
  type EventMark,
} from '../../../../src/draw/charts/event-marks.ts';
import { namePlaces } from '../../../../src/draw/charts/line-names.ts';
import { linearScale } from '../../../../src/draw/charts/scale.ts';
import { plainPalette, recordingCanvas } from './recording-canvas.ts';

const area = { left: 0, right: 100, top: 0, bottom: 100 };
const at = { area, x: linearScale([0, 100], [0, 100]), y: linearScale([0, 10], [100, 0]) };

function drawn(draw: typeof drawMarkLines, list: readonly EventMark[]): string[] {
  const { canvas, calls } = recordingCanvas();
  draw(canvas, plainPalette, { at, list });
  return calls.filter((call) => /^(stroke|fill) /.test(call));
}

describe('event marks', () => {
  const marks: EventMark[] = [
    { time: 10, kind: 'scale-out', level: 4 },
    { time: 40, kind: 'scale-in', level: 3 },
    { time: 40, kind: 'scale-out', level: 9 },
    { time: 70, kind: 'failure' },
    { time: 130, kind: 'failure' },
  ];

  test('have a line for each moment in the window, one where two fall together', () => {
    expect(drawn(drawMarkLines, marks)).toEqual([
      'stroke up 1 at 0.35',
      'stroke down 1 at 0.35',
      'stroke failed 1 at 0.35',
    ]);
  });

  test('have a glyph each while there is room', () => {
    expect(drawn(drawMarkGlyphs, marks)).toEqual([
      'stroke failed 2',
      'fill up',
      'fill down',
      'fill up',
    ]);
  });

  test('stand on the base where there is no step, and never below it', () => {
    const base = (mark: EventMark) => {
      const { canvas, calls } = recordingCanvas();
      drawMarkGlyphs(canvas, plainPalette, { at, list: [mark] });
      return calls[1];
    };
    expect(base({ time: 10, kind: 'scale-in' })).toBe('moveTo 10 96.1');
    expect(base({ time: 10, kind: 'scale-in', level: 0 })).toBe('moveTo 10 96.1');
    expect(base({ time: 10, kind: 'scale-in', level: 5 })).toBe('moveTo 10 62');
  });

  test('never cover each other, and a failure is never left out for a decision', () => {
    const place = fc.record({
      kind: fc.constantFrom('scale-out' as const, 'scale-in' as const, 'failure' as const),
      across: fc.integer({ min: 0, max: 60 }),
      middle: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(place), (places) => {
        const kept = clearGlyphs(places, 1);
        kept.forEach((one, i) => {
          for (const other of kept.slice(i + 1)) {
            const apart = Math.max(
              Math.abs(one.across - other.across),
              Math.abs(one.middle - other.middle),
            );
            expect(apart).toBeGreaterThanOrEqual(7);
          }
        });
        for (const left of places.filter((each) => !kept.includes(each))) {
          const covering = kept.filter(
            (each) =>
              Math.abs(each.across - left.across) < 7 && Math.abs(each.middle - left.middle) < 7,
          );
          expect(covering.length).toBeGreaterThan(0);
          if (left.kind === 'failure')
            expect(covering.some(({ kind }) => kind === 'failure')).toBe(true);
        }
      }),
    );
  });
});

describe('names where lines end', () => {
  const room = { height: 13, lowest: 100 };

  test('stay at their lines while there is room', () => {
    expect(namePlaces([20, 50, 90], room)).toEqual([20, 50, 90]);
  });

  test('move down beside a near one, and up where the base is near', () => {
    expect(namePlaces([20, 25], room)).toEqual([20, 33]);
    expect(namePlaces([98, 99, 100], room)).toEqual([74, 87, 100]);
    expect(namePlaces([], room)).toEqual([]);
  });
});
