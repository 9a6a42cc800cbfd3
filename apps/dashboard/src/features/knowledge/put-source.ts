import type { InfiniteData } from '@tanstack/react-query';
import type { Source } from './use-sources.ts';

export type SourcePages = InfiniteData<{ items: Source[]; nextCursor: string | null }, string | null>;

/** A list with a source as it is now, in the place where it stands; undefined when it does not stand there. */
export function putSource(list: SourcePages, source: Source): SourcePages | undefined {
  if (!list.pages.some(({ items }) => items.some(({ id }) => id === source.id))) return undefined;
  return {
    ...list,
    pages: list.pages.map((page) => ({ ...page, items: page.items.map((item) => (item.id === source.id ? source : item)) })),
  };
}
