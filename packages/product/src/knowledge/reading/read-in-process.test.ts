import { describe, expect, it } from 'vitest';
import { readInProcess } from './read-in-process.ts';
import type { ReadMember } from './reading-protocol.ts';

const limits = { timeLimitMs: 60_000, timePerMegabyteMs: 0, maxHeapMegabytes: 512, maxMegabytes: 4_096 };
const file = (text: string) => ({ name: 'a.md', contentType: undefined, file: { bytes: new TextEncoder().encode(text) } });

async function firstBlock(text: string): Promise<string | undefined> {
  const members: ReadMember[] = [];
  await readInProcess(file(text), { progress() {}, document: async (member) => void members.push(member) });
  const [member] = members;
  return member?.result.ok === true ? member.result.document.blocks[0]?.text : undefined;
}

const silent = { progress() {}, async document() {} };

describe('readInProcess', () => {
  it('reads many files, two at a time', async () => {
    expect(await Promise.all(['one', 'two', 'three', 'four'].map(firstBlock))).toEqual(['one', 'two', 'three', 'four']);
  });

  it('ends a file that takes too long, and goes on with the next', async () => {
    await expect(readInProcess(file('x'), silent, { limits: { ...limits, timeLimitMs: 0 } })).rejects.toMatchObject({
      code: 'document_limit',
      details: { limit: 'time' },
    });
    expect(await firstBlock('next')).toBe('next');
  });

  it('gives a large file more time', async () => {
    const large = file('word '.repeat(600_000));
    await expect(readInProcess(large, silent, { limits: { ...limits, timeLimitMs: 0, timePerMegabyteMs: 30_000 } })).resolves.toBe(
      'markdown',
    );
  });

  it('ends a file that takes too much memory without harm to this process', async () => {
    const rows = '|x|y|\n'.repeat(100_000);
    const read = readInProcess(file(`|a|b|\n|-|-|\n${rows}`), silent, { limits: { ...limits, maxHeapMegabytes: 16 } });
    await expect(read).rejects.toMatchObject({ code: 'document_limit', details: { limit: 'memory' } });
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const read = readInProcess(file('x'), silent, { limits, signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(read).rejects.toThrow('enough');
  });
});
