/*
 * The names of lines where they end, outside on the right; they move apart so that none covers another.
 * One that had to move has a leader from the end of its line, in the line's colour, so that it is never
 * taken for the name of the line it now stands beside.
 * Lines that end at different times have their names there, each group by itself.
 * CSS px.
 */
import type { PanelLine } from './panel-picture.ts';
import { type EndName, type TextStage, writeName } from './panel-text.ts';
import { layPen, type Pen, type PenName, pens, takePen } from './pen.ts';
import { pixelOf } from './scale.ts';
import { type Series, valueAt } from './series.ts';

/** As little as their letters need: the nearer a name is to its line the better. */
const nameHeight = 11;
/** Moved further than this, a name is led to; px that a leader takes of the name's room. */
const leastLed = 2;
const leaderRoom = 9;
/** Nearer to each other than this lines end at the same place: a name's usual width. */
const endRoom = 40;

/** Where a line ends, and how it is drawn. */
interface NamedEnd extends EndName {
  readonly pen: PenName;
}

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
    return [{ name, middle: pixelOf(scales.y, last), colour: palette.colour[text], ending, pen }];
  });
  named.sort((a, b) => a.middle - b.middle);
  for (const beside of besideEachOther(named, endRoom * palette.scale)) {
    const middles = namePlaces(
      beside.map(({ middle }) => middle),
      { height: nameHeight * palette.scale, lowest: area.bottom },
    );
    const isMoved = beside.map((one, i) => Math.abs(one.middle - middles[i]) > leastLed);
    const room = isMoved.includes(true) ? leaderRoom * palette.scale : 0;
    beside.forEach((one, i) => {
      if (isMoved[i]) drawLeader(stage, one, { middle: middles[i], room });
      writeName(stage, { ...one, middle: middles[i], ending: one.ending + room });
    });
  }
}

/** From the end of a line to the name that had to move away from it. */
function drawLeader(
  { canvas, palette }: TextStage,
  { ending, middle, pen }: NamedEnd,
  to: { middle: number; room: number },
): void {
  takePen(canvas, { ...pens[pen], width: 1, dash: [], cap: 'round' }, palette);
  canvas.beginPath();
  canvas.moveTo(ending + 1, middle);
  canvas.lineTo(ending + to.room + 2, to.middle);
  canvas.stroke();
  layPen(canvas);
}

/** Names that end so near each other that one could cover another. */
function besideEachOther(names: readonly NamedEnd[], room: number): NamedEnd[][] {
  const groups: NamedEnd[][] = [];
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
