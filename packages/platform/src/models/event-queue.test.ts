import { describe, expect, it } from 'vitest';
import { EventQueue } from './event-queue.ts';
import type { ModelEvent } from './model-port.ts';

const end: ModelEvent = { type: 'finished', reason: 'stop', usage: null };

function queue() {
  const calls: string[] = [];
  const events = new EventQueue({ started: () => calls.push('started'), abandoned: () => calls.push('abandoned') });
  return { calls, events };
}

describe('the queue between a call and its reader', () => {
  it('yields nothing after the terminal event, whatever is pushed', async () => {
    const { events } = queue();
    events.text('a');
    events.close(end);
    events.text('late');
    events.push(end);
    events.close({ type: 'cancelled', usage: null });
    const seen: ModelEvent[] = [];
    for await (const event of events) seen.push(event);
    expect(seen).toEqual([{ type: 'text', text: 'a' }, end]);
    expect(await events.next()).toEqual({ value: undefined, done: true });
  });

  it('joins text that nobody has taken yet, without changing what was taken', async () => {
    const { events } = queue();
    events.text('a');
    events.text('b');
    const first = await events.next();
    events.text('c');
    events.push({ type: 'tool_call', call: { id: '1', name: 'f', arguments: '{}' } });
    events.text('d');
    expect(first.value).toEqual({ type: 'text', text: 'ab' });
    expect([(await events.next()).value, (await events.next()).value, (await events.next()).value]).toMatchObject([
      { text: 'c' },
      { type: 'tool_call' },
      { text: 'd' },
    ]);
  });

  it('wakes readers in the order they asked, and all of them at the end', async () => {
    const { events } = queue();
    const [first, second, third] = [events.next(), events.next(), events.next()];
    events.text('a');
    events.text('b');
    events.close(end);
    expect((await first).value).toEqual({ type: 'text', text: 'a' });
    expect((await second).value).toEqual({ type: 'text', text: 'b' });
    expect((await third).value).toEqual(end);
    expect((await events.next()).done).toBe(true);
  });

  it('begins with the first question and tells when its reader leaves early, each once', async () => {
    const { calls, events } = queue();
    events.text('a');
    expect(calls).toEqual([]);
    await events.next();
    const waiting = events.next();
    await events.return();
    await events.return();
    expect((await waiting).done).toBe(true);
    expect((await events.next()).done).toBe(true);
    expect(calls).toEqual(['started', 'abandoned']);
  });

  it('does not call a finished call abandoned', async () => {
    const { calls, events } = queue();
    events.close(end);
    await events.next();
    await events.return();
    expect(calls).toEqual(['started']);
  });
});
