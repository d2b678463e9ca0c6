/*
 * The names of lines where they end, outside on the right; they move apart so that none covers another.
 * CSS px.
 */
import type { PanelLine } from './panel-picture.ts';
import { type TextStage, writeName } from './panel-text.ts';
import { pens } from './pen.ts';
import { pixelOf } from './scale.ts';
import { valueAt } from './series.ts';

const nameHeight = 13;

/**
 * The name of each named line where it ends: right of now while the future is empty, else in the margin.
 * Names move apart as far as needed not to cover each other, and stay above the base.
 */
export function drawLineNames(stage: TextStage, lines: readonly PanelLine[], now?: number): void {
  const { palette, scales, area } = stage;
  const future = lines.some(({ pen }) => pen === 'forecast');
  const ending = now === undefined || future ? area.right : pixelOf(scales.x, now);
  const named = lines.flatMap(({ name, series, pen }) => {
    const last = name === undefined ? undefined : valueAt(series, scales.x.domain[1]);
    if (name === undefined || last === undefined) return [];
    return [{ name, middle: pixelOf(scales.y, last), colour: palette.colour[pens[pen].colour] }];
  });
  named.sort((a, b) => a.middle - b.middle);
  const middles = namePlaces(
    named.map(({ middle }) => middle),
    { height: nameHeight * palette.scale, lowest: area.bottom },
  );
  named.forEach((one, index) => writeName(stage, { ...one, middle: middles[index], ending }));
}

/** Middles from the uppermost down, moved apart by a name's height, none below `lowest`. Px. */
export function namePlaces(
  wanted: readonly number[],
  { height, lowest }: { height: number; lowest: number },
): number[] {
  const places = [...wanted];
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i], places[i - 1] + height);
  let floor = lowest;
  for (let i = places.length - 1; i >= 0; i--) {
    places[i] = Math.min(places[i], floor);
    floor = places[i] - height;
  }
  return places;
}
