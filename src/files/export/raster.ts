// A picture as a PNG, drawn in the page by the same code as its charts, in the page's own font: 300
// dots an inch, said in the file, with title and description for those who cannot see it.
import type { Picture } from './picture.ts';
import { DOTS_PER_INCH, PNG_SCALE } from './picture.ts';
import { withNotes } from './png-chunks.ts';

/** Weights of the font that pictures are set in. */
const FACES = [400, 600, 620];

/** Until they have come, a canvas would be written on in another font. */
export async function loadFaces(): Promise<void> {
  await Promise.all(FACES.map((weight) => document.fonts.load(`${weight} 12px 'Inter Variable'`)));
}

/** Rejects when the browser has no room for a canvas of this size. */
export async function pngOf(picture: Picture, software: string): Promise<Uint8Array<ArrayBuffer>> {
  await loadFaces();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * PNG_SCALE);
  canvas.height = Math.round(picture.height * PNG_SCALE);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('no canvas');
  context.scale(PNG_SCALE, PNG_SCALE);
  picture.draw(context);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('no picture');
  const texts = { Title: picture.title, Description: picture.description, Software: software };
  return withNotes(new Uint8Array(await blob.arrayBuffer()), { dotsPerInch: DOTS_PER_INCH, texts });
}
