// The line above each chart of a report: name, note and sums are clear of each other also where Inter is not
// installed and the letters of another font are wider.
import { expect, it } from 'vitest';
import { SvgCanvas } from '../../../../src/draw/svg/svg-canvas.ts';
import { textWidth } from '../../../../src/draw/svg/text-width.ts';
import { chartDrawing, headingOf } from '../../../../src/files/export/chart-drawing.ts';
import { CHARTS } from '../../../../src/words/chart-kinds.ts';
import { eventfulResults } from './eventful-results.ts';

const WIDTH = 355;
/** DejaVu Sans against Inter. */
const WIDER = 1.25;

interface Text {
  readonly from: number;
  readonly to: number;
}

/** What a text takes in a font that is wider, unless it is set to a width. */
function placeOf(markup: string, text: string): Text {
  const element = [...markup.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].find(
    ([, , inside]) => inside === text,
  );
  const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(element?.[1] ?? '')?.[1];
  const x = Number(attribute('x'));
  const natural = textWidth(text, Number(attribute('font-size')), Number(attribute('font-weight')));
  const width = Number(attribute('textLength') ?? WIDER * natural);
  return attribute('text-anchor') === 'end'
    ? { from: x - width, to: x }
    : { from: x, to: x + width };
}

const results = eventfulResults();

it.each(CHARTS)('The words above the chart of %s are clear of each other in any font', (chart) => {
  const canvas = new SvgCanvas();
  chartDrawing(results, chart)(canvas, { width: WIDTH, height: 170 }, 1);
  const { name, note, sums } = headingOf(results, chart);
  const places = [name, note, sums]
    .filter((text) => text !== '')
    .map((text) => placeOf(canvas.markup(), text));
  for (const [i, place] of places.slice(1).entries()) {
    expect(place.from - places[i].to).toBeGreaterThanOrEqual(6);
  }
  expect(places.at(-1)?.to).toBeLessThanOrEqual(WIDTH);
});
