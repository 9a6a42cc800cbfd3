import { describe, expect, it } from 'vitest';
import { createVisitorStore } from './visitor-store.ts';

function memoryStorage(items = new Map<string, string>()) {
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

describe('createVisitorStore', () => {
  it('remembers each bot on its own', () => {
    const storage = memoryStorage();
    createVisitorStore('bot_a', () => storage).write({ visitorToken: 'a' });
    createVisitorStore('bot_b', () => storage).write({ visitorToken: 'b' });
    expect(createVisitorStore('bot_a', () => storage).read()).toEqual({ visitorToken: 'a' });
  });

  it('remembers for the page when the browser forbids storage', () => {
    const store = createVisitorStore('bot_a', () => {
      throw new Error('SecurityError');
    });
    expect(store.read()).toEqual({});
    store.write({ conversationId: 'cnv_1' });
    expect(store.read()).toEqual({ conversationId: 'cnv_1' });
  });

  it('does not go back to what is stored when the storage is full', () => {
    const storage = memoryStorage(new Map([['parley:bot_a', '{"conversationId":"old"}']]));
    const full = {
      ...storage,
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    const store = createVisitorStore('bot_a', () => full);
    store.write({ conversationId: 'new' });
    expect(store.read()).toEqual({ conversationId: 'new' });
  });

  it.each(['{', 'null', '7', '"text"'])('begins anew from a damaged entry: %s', (entry) => {
    const storage = memoryStorage(new Map([['parley:bot_a', entry]]));
    expect(createVisitorStore('bot_a', () => storage).read()).toEqual({});
  });
});
