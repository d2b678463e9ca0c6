// A picture as an SVG: lines and letters, no script, nothing fetched. Its title and description are
// read aloud. Text is set in Inter where that is installed, else in the system's own font.
import { SvgCanvas } from '../../draw/svg/svg-canvas.ts';
import { escaped, short } from '../../draw/svg/svg-text.ts';
import type { Picture } from './picture.ts';

/** A file of its own, 96 px an inch. */
export function svgFile(picture: Picture): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svgElement(picture)}\n`;
}

/** For the inside of a page; `id` tells several pictures apart. */
export function svgElement(picture: Picture, id = 'picture'): string {
  const { width, height, title, description } = picture;
  const canvas = new SvgCanvas(id);
  picture.draw(canvas);
  const size = `width="${short(width)}" height="${short(height)}"`;
  const box = `viewBox="0 0 ${short(width)} ${short(height)}"`;
  const names = `role="img" aria-labelledby="${id}-title" aria-describedby="${id}-text"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box} ${names}>`,
    `<title id="${id}-title">${escaped(title)}</title>`,
    `<desc id="${id}-text">${escaped(description)}</desc>`,
    canvas.markup(),
    '</svg>',
  ].join('\n');
}
