const sidePx = 96;
const mostCharacters = 40_000;

/** A picture as a data address, cut to a square from its middle and made so small that a bot may have it. Rejects for what is no picture. */
export async function shrinkPicture(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  canvas.width = sidePx;
  canvas.height = sidePx;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws nothing');
  const side = Math.min(picture.width, picture.height);
  context.drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, sidePx, sidePx);
  picture.close();
  const address = [canvas.toDataURL('image/png'), canvas.toDataURL('image/jpeg', 0.85)].find(({ length }) => length <= mostCharacters);
  if (address === undefined) throw new Error('the picture stays too large');
  return address;
}
