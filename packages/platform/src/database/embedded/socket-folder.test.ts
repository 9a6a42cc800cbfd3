import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeSocketFolder, removeSocketFolder, socketIn } from './socket-folder.ts';

describe("the folder of the engine's socket", () => {
  const root = mkdtempSync(join(tmpdir(), 'parley-test-'));
  const long = join(root, 'x'.repeat(90));
  mkdirSync(long);
  afterAll(() => rmSync(root, { recursive: true }));

  it('can be entered by this user alone', () => {
    const folder = makeSocketFolder([root]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(dirname(folder)).toBe(root);
  });

  it('is made elsewhere when the path would be too long for a socket, or cannot be written to', () => {
    for (const unfit of [long, join(root, 'nowhere')]) {
      expect(dirname(makeSocketFolder([unfit, root]))).toBe(root);
    }
  });

  it('has a path that a socket may have', () => {
    expect(Buffer.byteLength(socketIn(makeSocketFolder([long, root])))).toBeLessThanOrEqual(107);
  });

  it('is refused when there is no place for it, with every reason', () => {
    const nowhere = join(root, 'nowhere');
    expect(() => makeSocketFolder([long, nowhere])).toThrow(
      /xxx: \d+ bytes are too many for the path of a socket; ENOENT.*nowhere.*Set TMPDIR to a short path/,
    );
  });

  it('is removed with its socket, and left alone when something else is in it or it is gone', () => {
    const [own, foreign] = [makeSocketFolder([root]), makeSocketFolder([root])];
    writeFileSync(socketIn(own), '');
    writeFileSync(join(foreign, 'letter.txt'), 'dear');
    for (const folder of [own, foreign, own]) removeSocketFolder(folder);
    expect([existsSync(own), existsSync(join(foreign, 'letter.txt'))]).toEqual([false, true]);
  });
});
