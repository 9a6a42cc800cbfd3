import type { LinkDeps, Visitor } from '../src/transport/link.ts';

/** A visitor for tests: remembers in memory, and its waiting takes no time but moves its clock. */
export function createVisitor(base: string, changes: Partial<LinkDeps> = {}) {
  let visitor: Visitor = {};
  let time = 0;
  const waits: number[] = [];
  const deps: LinkDeps = {
    base,
    botId: 'bot_1',
    fetch,
    now: () => time,
    random: () => 0.5,
    solve: () => Promise.reject(new Error('nothing was to be solved')),
    async wait(ms, signal) {
      signal.throwIfAborted();
      waits.push(ms);
      time += ms;
    },
    store: {
      read: () => visitor,
      write(next) {
        visitor = next;
      },
    },
    ...changes,
  };
  return { deps, waits };
}
