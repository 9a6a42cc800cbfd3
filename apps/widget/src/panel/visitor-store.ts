import type { Visitor, VisitorStore } from '../transport/link.ts';

/** Remembers the visitor of one bot in the browser, or in memory where the page may store nothing. */
export function createVisitorStore(botId: string, storage: () => Pick<Storage, 'getItem' | 'setItem'>): VisitorStore {
  const key = `parley:${botId}`;
  let visitor: Visitor = {};
  let unstored = false;
  return {
    read() {
      if (unstored) return visitor;
      try {
        const stored: unknown = JSON.parse(storage().getItem(key) ?? '{}');
        if (typeof stored === 'object' && stored !== null) visitor = stored;
      } catch {
        // Forbidden or damaged: go on with what this page knows.
      }
      return visitor;
    },
    write(next) {
      visitor = next;
      try {
        storage().setItem(key, JSON.stringify(next));
        unstored = false;
      } catch {
        // Forbidden or full: what is stored is older than what this page knows.
        unstored = true;
      }
    },
  };
}
