import type { Readable } from 'node:stream';

/**
 * The body of a request that is given once and not kept. undici holds a request with its body until the answer has ended, and a prompt is
 * the largest thing that it holds of a call. Its length must be told beside it.
 */
export function giveOnce(body: Uint8Array): Readable {
  const left = [body];
  const once: Iterable<Uint8Array> = {
    [Symbol.iterator]: () => ({
      next: () => {
        const value = left.pop();
        return value === undefined ? { value, done: true } : { value, done: false };
      },
    }),
  };
  // It takes whatever can be iterated, and its types know of streams alone.
  return once as unknown as Readable;
}
