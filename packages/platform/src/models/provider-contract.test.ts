import { adapterKey, adapters, startAdapter, textIn } from '@parley/testing/fake-model/start-adapter';
import { describe, expect, it } from 'vitest';

const five = 'one two three four five';

describe.each(adapters)('the $name adapter', (adapter) => {
  it('streams the text and then tells the usage as the provider counted it', async () => {
    await using it = await startAdapter(adapter);
    it.fake.next({
      kind: 'answer',
      text: five,
      tokensPerSecond: 2000,
      usage: { inputTokens: 90, cachedInputTokens: 40, cacheWriteTokens: 30, outputTokens: 5 },
    });
    const events = await it.ask();
    expect(textIn(events)).toBe(five);
    expect(events.at(-1)).toEqual({
      type: 'finished',
      reason: 'stop',
      usage: {
        inputTokens: 90,
        cachedInputTokens: 40,
        ...(adapter.countsCacheWrites ? { cacheWriteTokens: 30 } : {}),
        outputTokens: 5,
      },
    });
  });

  it('asks with the key, the limit, the instructions and the whole conversation', async () => {
    await using it = await startAdapter(adapter);
    await it.ask({
      messages: [
        { role: 'user', text: 'Hello' },
        { role: 'assistant', text: 'Hi!' },
        { role: 'user', text: 'Zähle bis 五.' },
      ],
      maxOutputTokens: 77,
    });
    const { body, headers, path } = await it.fake.nextRequest();
    expect(JSON.stringify(headers)).toContain(adapterKey);
    const sent = JSON.stringify(body);
    for (const part of ['Be brief.', 'Hello', 'Hi!', 'Zähle bis 五.', '77', '0.2']) expect(sent).toContain(part);
    expect(sent.includes('"stream":true') || path.endsWith(':streamGenerateContent')).toBe(true);
  });

  it('puts tool calls together from their fragments, and takes their results back', async () => {
    await using it = await startAdapter(adapter);
    const tools = [
      { name: 'weather', description: 'Tells the weather', parameters: { type: 'object', properties: { city: { type: 'string' } } } },
    ];
    it.fake.next({
      kind: 'tool_call',
      text: 'Let me look.',
      calls: [
        { id: 'call_a', name: 'weather', arguments: { city: 'Reykjavík "north"' } },
        { id: 'call_b', name: 'weather', arguments: {} },
      ],
    });
    const events = await it.ask({ tools });
    const calls = events.flatMap((event) => (event.type === 'tool_call' ? [event.call] : []));
    expect(textIn(events)).toBe('Let me look.');
    expect(calls.map(({ id, name: called, arguments: text }) => [id, called, JSON.parse(text) as unknown])).toEqual([
      ['call_a', 'weather', { city: 'Reykjavík "north"' }],
      ['call_b', 'weather', {}],
    ]);
    expect(events.at(-1)).toMatchObject({ type: 'finished', reason: 'tool_calls' });

    const after = await it.ask({
      tools,
      messages: [
        { role: 'user', text: 'Weather?' },
        { role: 'assistant', text: 'Let me look.', toolCalls: calls },
        { role: 'tool', callId: 'call_a', name: 'weather', result: '4 °C' },
        { role: 'tool', callId: 'call_b', name: 'weather', result: '' },
      ],
    });
    expect(after.at(-1)).toMatchObject({ type: 'finished', reason: 'stop' });
  });

  it('says that the answer was cut at its limit, or withheld', async () => {
    await using it = await startAdapter(adapter);
    it.fake.next({ kind: 'answer', text: five }, { kind: 'answer', text: 'I', reason: 'content_filter' });
    expect((await it.ask({ maxOutputTokens: 3 })).at(-1)).toMatchObject({ type: 'finished', reason: 'length' });
    expect((await it.ask()).at(-1)).toMatchObject({ type: 'finished', reason: 'content_filter' });
  });

  it('does not invent a usage the provider did not send', async () => {
    await using it = await startAdapter(adapter);
    it.fake.next({ kind: 'answer', text: five, usage: 'none' });
    expect((await it.ask()).at(-1)).toEqual({ type: 'finished', reason: 'stop', usage: null });
  });

  it('waits as long as a 429 asks and tries again', async () => {
    await using it = await startAdapter(adapter);
    it.fake.next({ kind: 'error', status: 429, retryAfterSeconds: 3 }, { kind: 'answer', text: five });
    const events = await it.ask();
    expect(textIn(events)).toBe(five);
    expect(it.fake.requests).toHaveLength(2);
    expect(it.timers.elapsed).toHaveLength(1);
    expect(it.timers.elapsed[0]).toBeGreaterThanOrEqual(3000);
  });

  it('gives up after three 429s', async () => {
    await using it = await startAdapter(adapter);
    it.fake.always({ kind: 'error', status: 429, message: 'slow down' });
    const events = await it.ask();
    expect(events).toEqual([
      { type: 'failed', code: 'model_rate_limited', detail: expect.stringContaining('slow down'), status: 429, usage: null },
    ]);
    expect(it.fake.requests).toHaveLength(3);
  });

  it('does not ask again when told to wait longer than a visitor would, or that it is no use', async () => {
    await using it = await startAdapter(adapter);
    it.fake.next(
      { kind: 'error', status: 429, retryAfterSeconds: 60 },
      { kind: 'error', status: 500, headers: { 'x-should-retry': 'false' } },
    );
    expect((await it.ask()).at(-1)).toMatchObject({ type: 'failed', code: 'model_rate_limited' });
    expect((await it.ask()).at(-1)).toMatchObject({ type: 'failed', code: 'model_unavailable' });
    expect(it.fake.requests).toHaveLength(2);
  });

  it.each([
    [500, 'model_unavailable', 3],
    [502, 'model_unavailable', 3],
    [503, 'model_unavailable', 3],
    [529, 'model_rate_limited', 3],
    [504, 'model_timeout', 1],
    [400, 'model_rejected', 1],
    [404, 'model_rejected', 1],
    [302, 'model_rejected', 1],
  ])('answers a steady %i with %s after %i attempts', async (status, code, attempts) => {
    await using it = await startAdapter(adapter);
    it.fake.always({ kind: 'error', status });
    expect(await it.ask()).toEqual([{ type: 'failed', code, detail: expect.any(String), status, usage: null }]);
    expect(it.fake.requests).toHaveLength(attempts);
  });

  it('recovers when only the first attempt fails', async () => {
    await using it = await startAdapter(adapter);
    it.fake.next({ kind: 'error', status: 503 }, { kind: 'cut', afterTokens: 0 }, { kind: 'answer', text: five });
    expect(textIn(await it.ask())).toBe(five);
    expect(it.fake.requests).toHaveLength(3);
  });

  it('keeps the key out of what it reports, whatever the provider repeats', async () => {
    await using it = await startAdapter(adapter);
    it.fake.next({ kind: 'error', status: 403, message: `Bad key ${adapterKey} and sk-abc****************wxyz. ${'x'.repeat(2000)}` });
    const [event] = await it.ask();
    expect(event).toMatchObject({ type: 'failed', code: 'model_rejected' });
    const detail = event?.type === 'failed' ? event.detail : '';
    expect(detail).not.toContain(adapterKey);
    expect(detail).not.toContain('sk-abc');
    expect(detail.length).toBeLessThanOrEqual(500);
  });

  it('reads an error body of any shape', async () => {
    await using it = await startAdapter(adapter);
    const bodies = [
      '',
      '<h1>Bad gateway</h1>',
      '[]',
      'null',
      '{"error":"model not found"}',
      '{"detail":[{"loc":["body","x"],"msg":"no","input":"private"}]}',
      '{"error":{"message":7}}',
    ];
    it.fake.next(...bodies.map((body) => ({ kind: 'error', status: 418, body }) as const));
    for (const _ of bodies) {
      const [event] = await it.ask();
      expect(event).toMatchObject({ type: 'failed', code: 'model_rejected', status: 418 });
      expect(JSON.stringify(event)).not.toContain('private');
    }
  });
});
