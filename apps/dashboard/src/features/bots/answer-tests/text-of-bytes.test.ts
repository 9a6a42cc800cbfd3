import { expect, it } from 'vitest';
import { textOfBytes } from './text-of-bytes.ts';

it.each([
  ['UTF-8', [0xef, 0xbb, 0xbf, 0xc3, 0xa4]],
  ['Windows-1252', [0xe4]],
  ['UTF-16, little end first', [0xff, 0xfe, 0xe4, 0x00]],
  ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0xe4]],
])('a text in %s is read', (_name, bytes) => {
  expect(textOfBytes(new Uint8Array(bytes).buffer)).toBe('ä');
});
