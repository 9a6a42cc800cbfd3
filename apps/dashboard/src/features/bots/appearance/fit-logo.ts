/** Twice what a header shows of it, for fine screens. */
const mostWidthPx = 192;
const mostHeightPx = 64;
const mostCharacters = 40_000;

/** A logo as a data address, whole, and so small that a bot may have it. Rejects for what is no picture. */
export async function fitLogo(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, mostWidthPx / picture.width, mostHeightPx / picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const address = canvas.toDataURL('image/png');
  if (address.length > mostCharacters) throw new Error('the picture stays too large');
  return address;
}
