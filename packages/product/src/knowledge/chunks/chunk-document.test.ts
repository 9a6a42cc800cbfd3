import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../reading/document.ts';
import { type Chunk, chunkDocument } from './chunk-document.ts';

const sentence = 'The parcel service delivers on every working day. ';
const paragraph = (words: number): Block => ({ kind: 'paragraph', text: sentence.repeat(Math.ceil(words / 8)).trim() });
const chunksOf = (...blocks: Block[]): Chunk[] => [...chunkDocument(blocks)];
const wordsOf = (text: string): number => text.split(/\s+/).length;

describe('chunkDocument', () => {
  it('never crosses a heading and says which headings lead to a chunk', () => {
    const chunks = chunksOf(
      { kind: 'paragraph', text: 'Intro.' },
      { kind: 'heading', level: 2, text: 'Plans' },
      { kind: 'paragraph', text: 'Two of them.' },
      { kind: 'heading', level: 3, text: 'Starter' },
      { kind: 'paragraph', text: '$49.' },
      { kind: 'heading', level: 2, text: 'Support' },
      { kind: 'paragraph', text: 'By mail.' },
    );
    expect(chunks).toEqual([
      { ordinal: 0, headingPath: [], text: 'Intro.', page: null, anchor: null },
      { ordinal: 1, headingPath: ['Plans'], text: 'Two of them.', page: null, anchor: null },
      { ordinal: 2, headingPath: ['Plans', 'Starter'], text: '$49.', page: null, anchor: null },
      { ordinal: 3, headingPath: ['Support'], text: 'By mail.', page: null, anchor: null },
    ]);
  });

  it('fills a chunk with paragraphs of its section up to the target, and leaves no small rest', () => {
    const chunks = chunksOf(paragraph(80), paragraph(80), paragraph(80), paragraph(80), { kind: 'paragraph', text: 'A rest.' });
    expect(chunks.map(({ text }) => wordsOf(text))).toEqual([160, 162]);
  });

  it('keeps a list with the line that announces it', () => {
    const [first, second] = chunksOf(
      paragraph(180),
      { kind: 'paragraph', text: 'You need these:' },
      {
        kind: 'list',
        text: '- a passport\n- a photo\n- and patience, which in the end is what most of those who stand in the line are short of, as anybody will tell you who has stood there for long',
      },
    );
    expect(first?.text).not.toContain('You need');
    expect(second?.text).toMatch(/^You need these:\n- a passport\n- a photo/);
  });

  it('cuts a long paragraph between sentences only', () => {
    const chunks = chunksOf(paragraph(1_000));
    expect(chunks.length).toBeGreaterThan(2);
    for (const { text } of chunks) expect(text).toMatch(/^The .*day\.$/s);
  });

  it('repeats the head of a table that is cut', () => {
    const rows = Array.from({ length: 300 }, (_, index) => `Plan ${index} | $${index} | yes`);
    const chunks = chunksOf({ kind: 'table', text: ['Name | Price | Support', ...rows].join('\n') });
    expect(chunks.length).toBeGreaterThan(1);
    for (const { text } of chunks) expect(text.startsWith('Name | Price | Support\nPlan ')).toBe(true);
    for (const row of rows) expect(chunks.filter(({ text }) => text.split('\n').includes(row))).toHaveLength(1);
  });

  it('does not lose headings that nothing stands under', () => {
    const [chunk, ...more] = chunksOf(
      { kind: 'heading', level: 2, text: 'Alone' },
      { kind: 'heading', level: 2, text: 'Plans' },
      { kind: 'paragraph', text: 'Two.' },
    );
    expect(chunk).toMatchObject({ headingPath: ['Plans'], text: 'Alone\n\nTwo.' });
    expect(more).toEqual([]);
    expect(chunksOf({ kind: 'heading', level: 1, text: 'One' }, { kind: 'heading', level: 2, text: 'Two' })).toMatchObject([
      { headingPath: [], text: 'One\nTwo' },
    ]);
  });

  it('gives a chunk the page it begins on', () => {
    const chunks = chunksOf({ ...paragraph(150), page: 3 }, { ...paragraph(150), page: 4 });
    expect(chunks.map(({ page }) => page)).toEqual([3, 4]);
  });

  it('loses no word, keeps its limits and gives the same each time, whatever the blocks', () => {
    const text = fc.oneof(
      fc.lorem({ maxCount: 400 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }),
      fc.constantFrom('x'.repeat(9_000), '東京タワーは高い。'.repeat(300), '😀'.repeat(3_000), 'a b\n'.repeat(900), 'ก'.repeat(2_000)),
    );
    const kind = fc.constantFrom('paragraph' as const, 'list' as const, 'code' as const);
    const block: fc.Arbitrary<Block> = fc.oneof(
      fc.record({ kind, text }),
      fc.record({
        kind: fc.constant('heading' as const),
        level: fc.integer({ min: 1, max: 6 }),
        text: fc.constantFrom('One', 'Two', 'Three'),
      }),
    );
    const letters = (value: string): string => value.replace(/\s+/g, '');
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const chunks = chunksOf(...blocks);
        expect(chunksOf(...blocks)).toEqual(chunks);
        const bodies = blocks.filter((candidate) => candidate.kind !== 'heading').map((candidate) => letters(candidate.text));
        const bare = new Set(blocks.filter((candidate) => candidate.kind === 'heading').map((candidate) => candidate.text));
        // Headings without a body stand at the head of the chunk after them.
        const chunked = chunks.map(({ text: value }) =>
          value
            .split('\n')
            .filter((line) => !bare.has(line))
            .join(''),
        );
        expect(letters(chunked.join(''))).toBe(bodies.join(''));
        for (const { text: value } of chunks) {
          expect(value.length).toBeLessThanOrEqual(2_400);
          expect(value.trim()).not.toBe('');
          expect(value.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
