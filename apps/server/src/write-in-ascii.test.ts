import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { takeOutOfRaw, writeInAscii } from './write-in-ascii.ts';

// With @ for $ and ´ for `.
const program = String.raw`
const größe = '1–2 … 😀 \
é';
const ключ = { 'ключ–': 1 };
// A comment with “quotes” and a \– too.
[größe, ключ, '\–|\\–|\\\–', ´„@{größe}“ \\–´, /[–—]\s*(?<имя>\–)\\?–?/.exec('x—––'), /😀+$/u.exec('a😀😀')?.[0],
  String.raw´–\\d @{String.raw´…@{1}\\–´}„😀“ @{größe}´, ((parts, value) => [parts[0], value])´„–@{2}´]`
  .replaceAll('@', '$')
  .replaceAll('´', '`');

describe('a program in ASCII', () => {
  it('says what it said', () => {
    const written = writeInAscii(takeOutOfRaw(program));
    expect(written).not.toMatch(/[\u0080-\uffff]/);
    const plain = JSON.stringify(runInNewContext(program));
    expect(plain).toContain('–');
    expect(JSON.stringify(runInNewContext(written))).toBe(plain);
  });

  it('is left as it is where it was in ASCII before', () => {
    const own = 'export const size = String.raw`\\\\d`;\n';
    expect(writeInAscii(takeOutOfRaw(own))).toBe(own);
  });
});
