import { paletteOfPixels } from './palette-of-pixels.ts';

const sidePx = 96;

/** The colours of a picture. It is looked at in this browser and goes nowhere. Rejects for what is no picture. */
export async function readPalette(file: Blob): Promise<string[]> {
  const picture = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  canvas.width = sidePx;
  canvas.height = sidePx;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('this browser draws nothing');
  context.drawImage(picture, 0, 0, sidePx, sidePx);
  picture.close();
  return paletteOfPixels(context.getImageData(0, 0, sidePx, sidePx).data);
}
