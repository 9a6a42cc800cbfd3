import type { StreamItem } from '../event-stream.ts';

export interface ManualEvents<Event extends { readonly type: string }> {
  readonly events: AsyncIterable<StreamItem<Event>>;
  push(event: Event): void;
  end(): void;
  fail(error: Error): void;
  /** How many events were asked for so far. */
  readonly asked: number;
  /** Resolves when the reader says it wants no more. */
  readonly returned: Promise<void>;
}

/** Events that a test gives one by one. */
export function manualEvents<Event extends { readonly type: string }>(): ManualEvents<Event> {
  const waiting: { resolve(result: IteratorResult<StreamItem<Event>>): void; reject(error: Error): void }[] = [];
  const ready: (IteratorResult<StreamItem<Event>> | Error)[] = [];
  const gone = Promise.withResolvers<void>();
  let pushed = 0;
  let asked = 0;
  const give = (step: IteratorResult<StreamItem<Event>> | Error) => {
    const reader = waiting.shift();
    if (!reader) ready.push(step);
    else if (step instanceof Error) reader.reject(step);
    else reader.resolve(step);
  };
  const iterator: AsyncIterator<StreamItem<Event>> = {
    next() {
      asked += 1;
      const step = ready.shift();
      if (step instanceof Error) return Promise.reject(step);
      return step ? Promise.resolve(step) : new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    async return() {
      gone.resolve();
      return { done: true, value: undefined };
    },
  };
  return {
    events: { [Symbol.asyncIterator]: () => iterator },
    push: (event) => give({ done: false, value: { id: ++pushed, event } }),
    end: () => give({ done: true, value: undefined }),
    fail: give,
    get asked() {
      return asked;
    },
    returned: gone.promise,
  };
}
