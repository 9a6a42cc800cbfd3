import { describe, expect, it } from 'vitest';
import { putSource, type SourcePages } from './put-source.ts';
import type { Source } from './use-sources.ts';

const source = (id: string, status: Source['status']): Source => ({ id, status }) as Source;
const list: SourcePages = {
  pageParams: [null, 'next'],
  pages: [
    { items: [source('src_3', 'ready'), source('src_2', 'queued')], nextCursor: 'next' },
    { items: [source('src_1', 'ready')], nextCursor: null },
  ],
};

describe('a list of sources that is watched', () => {
  it('shows a source that changed where it stands', () => {
    const changed = putSource(list, source('src_2', 'reading'));
    expect(changed?.pages.map(({ items }) => items.map(({ id, status }) => [id, status]))).toEqual([
      [
        ['src_3', 'ready'],
        ['src_2', 'reading'],
      ],
      [['src_1', 'ready']],
    ]);
    expect(changed?.pageParams).toEqual(list.pageParams);
  });

  it('says when it does not know a source', () => {
    expect(putSource(list, source('src_4', 'queued'))).toBeUndefined();
  });
});
