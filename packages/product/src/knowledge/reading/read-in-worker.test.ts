import { describe, expect, it } from 'vitest';
import { readInWorker } from './read-in-worker.ts';

const limits = { timeLimitMs: 60_000, maxHeapMegabytes: 512, maxGrowthMegabytes: 4_096 };
const file = (text: string) => ({ name: 'a.md', format: 'markdown' as const, bytes: new TextEncoder().encode(text), charset: undefined });

describe('readInWorker', () => {
  it('reads many files, two at a time', async () => {
    const documents = await Promise.all(['one', 'two', 'three', 'four'].map((text) => readInWorker(file(text), limits)));
    expect(documents.map(({ blocks }) => blocks[0]?.text)).toEqual(['one', 'two', 'three', 'four']);
  });

  it('ends a file that takes too long, and goes on with the next', async () => {
    await expect(readInWorker(file('x'), { ...limits, timeLimitMs: 0 })).rejects.toMatchObject({
      code: 'document_unreadable',
      details: { reason: 'time_limit' },
    });
    expect((await readInWorker(file('next'), limits)).blocks[0]?.text).toBe('next');
  });

  it('ends a file that takes too much memory without harm to the process', async () => {
    const rows = '|x|y|\n'.repeat(100_000);
    await expect(readInWorker(file(`|a|b|\n|-|-|\n${rows}`), { ...limits, maxHeapMegabytes: 16 })).rejects.toMatchObject({
      code: 'document_unreadable',
      details: { reason: 'memory_limit' },
    });
  });
});
