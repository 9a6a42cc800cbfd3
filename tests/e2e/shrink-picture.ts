// cspell:ignore PLTE IDAT IEND
import { crc32, deflateSync } from 'node:zlib';
import { readPicture } from './compare-pictures.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Colours nearer to each other than this are made one; comparing them finds no difference. */
const step = 8;

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  const sum = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The same PNG in half the bytes: each pixel is the number of one of at most 256 colours. */
export function shrinkPicture(png: Buffer): Buffer {
  const { width, height, data } = readPicture(png);
  const round = (at: number) => Math.min(255, Math.round((data[at] ?? 0) / step) * step);
  const palette = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const color = round(pixel * 4) * 65_536 + round(pixel * 4 + 1) * 256 + round(pixel * 4 + 2);
    const number = palette.get(color) ?? palette.size;
    palette.set(color, number);
    // Each row begins with a byte that says it is stored as it is.
    rows[pixel + Math.floor(pixel / width) + 1] = number;
  }
  if (palette.size > 256) return png;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colors = Buffer.concat([...palette.keys()].map((color) => Buffer.from([color >> 16, (color >> 8) & 255, color & 255])));
  const body = deflateSync(rows, { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('PLTE', colors), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))]);
}
