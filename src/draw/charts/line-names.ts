/*
 * The names of lines where they end, outside on the right; they move apart so that none covers another.
 * Lines that end at different times have their names there, each group by itself.
 * CSS px.
 */
import type { PanelLine } from './panel-picture.ts';
import { type EndName, type TextStage, writeName } from './panel-text.ts';
import { type Pen, pens } from './pen.ts';
import { pixelOf } from './scale.ts';
import { type Series, valueAt } from './series.ts';

const nameHeight = 13;
/** Nearer to each other than this lines end at the same place: a name's usual width. */
const endRoom = 40;

/**
 * The name of each named line where it ends: right of now while the future is empty, else in the margin.
 * Names move apart as far as needed not to cover each other, and stay above the base.
 */
export function drawLineNames(stage: TextStage, lines: readonly PanelLine[], now?: number): void {
  const { palette, scales, area } = stage;
  const future = lines.some(({ pen }) => pen === 'forecast');
  const margin = now === undefined || future ? area.right : pixelOf(scales.x, now);
  const named = lines.flatMap(({ name, series, pen, tableOnly }) => {
    if (name === undefined || tableOnly) return [];
    // A line that ended before has its name there.
    const end = now === undefined ? endOf(series, scales.x.domain[1]) : scales.x.domain[1];
    const last = valueAt(series, end);
    if (last === undefined) return [];
    const { colour, text = colour }: Pen = pens[pen];
    const ending = Math.min(margin, pixelOf(scales.x, end));
    return [{ name, middle: pixelOf(scales.y, last), colour: palette.colour[text], ending }];
  });
  named.sort((a, b) => a.middle - b.middle);
  for (const beside of besideEachOther(named, endRoom * palette.scale)) {
    const middles = namePlaces(
      beside.map(({ middle }) => middle),
      { height: nameHeight * palette.scale, lowest: area.bottom },
    );
    beside.forEach((one, index) => writeName(stage, { ...one, middle: middles[index] }));
  }
}

/** Names that end so near each other that one could cover another. */
function besideEachOther(names: readonly EndName[], room: number): EndName[][] {
  const groups: EndName[][] = [];
  for (const name of names) {
    const near = groups.find(([first]) => Math.abs(first.ending - name.ending) < room);
    if (near) near.push(name);
    else groups.push([name]);
  }
  return groups;
}

/** Time of the last sample that has a value, at most `latest`. */
function endOf({ times, values, count }: Series, latest: number): number {
  let last = count - 1;
  while (last >= 0 && (times[last] > latest || Number.isNaN(values[last]))) last--;
  return last < 0 ? latest : times[last];
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
