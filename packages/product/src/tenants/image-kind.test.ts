import { describe, expect, it } from 'vitest';
import { imageKind } from './image-kind.ts';

const bytes = (...parts: (string | readonly number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))));

/** Heads of files as their formats' specifications lay them out. */
const heads = {
  png: bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [0, 0, 1, 0x2c, 0, 0, 0, 0x96, 8, 6, 0, 0, 0]),
  jpeg: bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 17, 8, 0, 0x96, 1, 0x2c, 3]),
  lossy: bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 0x2c, 0x01, 0x96, 0x00]),
  lossless: bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x2b, 0x41, 0x25, 0x00]),
  extended: bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x2b, 1, 0, 0x95, 0, 0]),
};

describe('what an image is', () => {
  it.each([
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['lossy', 'image/webp'],
    ['lossless', 'image/webp'],
    ['extended', 'image/webp'],
  ] as const)('is read from its first bytes: %s', (name, type) => {
    expect(imageKind(heads[name])).toEqual({ type, width: 300, height: 150 });
  });

  it.each(Object.entries(heads))('is nothing when they are cut short: %s', (_name, head) => {
    for (let length = 0; length < Math.min(head.length, 18); length++) expect(imageKind(head.slice(0, length))).toBeUndefined();
  });

  it.each([
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['HTML', bytes('<!doctype html><script>alert(1)</script>')],
    ['GIF', bytes('GIF89a', [1, 0, 1, 0, 0, 0, 0])],
    ['a JPEG without a frame', bytes([0xff, 0xd8, 0xff, 0xda, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['a JPEG whose segments run in circles', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['nothing', bytes()],
  ])('is nothing for %s', (_name, content) => {
    expect(imageKind(content)).toBeUndefined();
  });
});
