import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { startFakeModel } from './start-fake-model.ts';

const text = 'one two three four five';
const tool = {
  name: 'weather',
  description: 'Tells the weather',
  schema: { type: 'object' as const, properties: { city: { type: 'string' } } },
};
const question = { role: 'user' as const, content: 'Weather in Oslo?' };

describe('OpenAI’s own client at the fake server', () => {
  async function start() {
    const fake = await startFakeModel({ apiKey: 'right' });
    const client = new OpenAI({ apiKey: 'right', baseURL: fake.openaiUrl, maxRetries: 1 });
    return { fake, client, [Symbol.asyncDispose]: () => fake.close() };
  }
  const ask = { model: 'gpt-6-luna', messages: [question], max_completion_tokens: 100 };

  it('streams an answer with its usage', async () => {
    await using it = await start();
    it.fake.next({ kind: 'answer', text, tokensPerSecond: 2000, usage: { inputTokens: 20, cachedInputTokens: 5, outputTokens: 5 } });
    const stream = it.client.chat.completions.stream({ ...ask, stream_options: { include_usage: true } });
    const completion = await stream.finalChatCompletion();
    expect(completion.choices[0]?.message.content).toBe(text);
    expect(completion.choices[0]?.finish_reason).toBe('stop');
    expect(completion.usage).toMatchObject({
      prompt_tokens: 20,
      completion_tokens: 5,
      total_tokens: 25,
      prompt_tokens_details: { cached_tokens: 5 },
    });
  });

  it('sends no usage in a stream that does not ask for it', async () => {
    await using it = await start();
    const chunks = [];
    for await (const chunk of await it.client.chat.completions.create({ ...ask, stream: true })) chunks.push(chunk);
    expect(chunks.every(({ usage }) => usage === undefined)).toBe(true);
    expect(chunks.every(({ choices }) => choices.length === 1)).toBe(true);
  });

  it('streams tool calls in fragments', async () => {
    await using it = await start();
    const calls = [
      { name: 'weather', arguments: { city: 'Oslo' } },
      { name: 'weather', arguments: { city: 'Bergen' } },
    ];
    it.fake.next({ kind: 'tool_call', calls });
    const tools = [{ type: 'function' as const, function: { name: tool.name, description: tool.description, parameters: tool.schema } }];
    const { choices } = await it.client.chat.completions.stream({ ...ask, tools }).finalChatCompletion();
    expect(choices[0]?.finish_reason).toBe('tool_calls');
    const made = choices[0]?.message.tool_calls?.map((call) => (call.type === 'function' ? JSON.parse(call.function.arguments) : call));
    expect(made).toEqual([{ city: 'Oslo' }, { city: 'Bergen' }]);
  });

  it('answers whole, cut at the limit, and with tool calls', async () => {
    await using it = await start();
    it.fake.next({ kind: 'answer', text }, { kind: 'tool_call', calls: [{ name: 'weather', arguments: {} }] });
    const cut = await it.client.chat.completions.create({ ...ask, max_completion_tokens: 2 });
    expect(cut.choices[0]).toMatchObject({ message: { content: 'one two' }, finish_reason: 'length' });
    expect(cut.usage?.completion_tokens).toBe(2);
    const called = await it.client.chat.completions.create(ask);
    expect(called.choices[0]).toMatchObject({
      message: { content: null, tool_calls: [{ type: 'function' }] },
      finish_reason: 'tool_calls',
    });
  });

  it('understands the errors, and tries again as told', async () => {
    await using it = await start();
    const stranger = new OpenAI({ apiKey: 'wrong', baseURL: it.fake.openaiUrl });
    await expect(stranger.models.list()).rejects.toThrow(OpenAI.AuthenticationError);
    await expect(it.client.chat.completions.create({ ...ask, messages: [] })).rejects.toMatchObject({ status: 400, param: 'messages' });
    it.fake.next({ kind: 'error', status: 429, headers: { 'retry-after-ms': '1' } }, { kind: 'answer', text });
    expect((await it.client.chat.completions.create(ask)).choices[0]?.message.content).toBe(text);
    it.fake.next({ kind: 'error', status: 429, headers: { 'x-should-retry': 'false' } });
    await expect(it.client.chat.completions.create(ask)).rejects.toThrow(OpenAI.RateLimitError);
    it.fake.next({ kind: 'error_event', afterTokens: 1 });
    await expect(it.client.chat.completions.stream(ask).finalChatCompletion()).rejects.toThrow(OpenAI.APIError);
  });

  it('lists the models', async () => {
    await using it = await start();
    const ids = (await it.client.models.list()).data.map(({ id }) => id);
    expect(ids).toContain('gpt-6-luna');
    expect((await it.client.models.retrieve('gpt-6-luna')).object).toBe('model');
    await expect(it.client.models.retrieve('gpt-0')).rejects.toThrow(OpenAI.NotFoundError);
  });

  it('is seen to hang up', async () => {
    await using it = await start();
    it.fake.next({ kind: 'hang', afterTokens: 2, text });
    const stream = await it.client.chat.completions.create({ ...ask, stream: true });
    for await (const chunk of stream) if (chunk.choices[0]?.delta.content === ' two') break;
    expect(await it.fake.requests[0]?.ended).toBe('aborted');
    expect(it.fake.requests[0]?.billed.outputTokens).toBe(2);
  });
});

describe('Anthropic’s own client at the fake server', () => {
  async function start() {
    const fake = await startFakeModel({ apiKey: 'right' });
    const client = new Anthropic({ apiKey: 'right', baseURL: fake.url, maxRetries: 1 });
    return { fake, client, [Symbol.asyncDispose]: () => fake.close() };
  }
  const ask = { model: 'claude-haiku-5-5', messages: [question], max_tokens: 100 };

  it('streams an answer with its usage', async () => {
    await using it = await start();
    const usage = { inputTokens: 20, cachedInputTokens: 5, cacheWriteTokens: 3, outputTokens: 5 };
    it.fake.next({ kind: 'answer', text, tokensPerSecond: 2000, usage });
    const message = await it.client.messages.stream(ask).finalMessage();
    expect(message.content).toMatchObject([{ type: 'text', text }]);
    expect(message.stop_reason).toBe('end_turn');
    expect(message.usage).toMatchObject({ input_tokens: 12, cache_read_input_tokens: 5, cache_creation_input_tokens: 3, output_tokens: 5 });
  });

  it('streams text and tool calls as blocks', async () => {
    await using it = await start();
    it.fake.next({
      kind: 'tool_call',
      text: 'I look.',
      calls: [
        { name: 'weather', arguments: { city: 'Oslo' } },
        { name: 'weather', arguments: {} },
      ],
    });
    const tools = [{ name: tool.name, description: tool.description, input_schema: tool.schema }];
    const message = await it.client.messages.stream({ ...ask, tools }).finalMessage();
    expect(message.stop_reason).toBe('tool_use');
    expect(message.content).toMatchObject([
      { type: 'text', text: 'I look.' },
      { type: 'tool_use', name: 'weather', input: { city: 'Oslo' } },
      { type: 'tool_use', name: 'weather', input: {} },
    ]);
  });

  it('answers whole, cut at the limit, and with tool calls', async () => {
    await using it = await start();
    it.fake.next({ kind: 'answer', text }, { kind: 'tool_call', calls: [{ name: 'weather', arguments: { city: 'Oslo' } }] });
    const cut = await it.client.messages.create({ ...ask, max_tokens: 2 });
    expect(cut).toMatchObject({ content: [{ type: 'text', text: 'one two' }], stop_reason: 'max_tokens' });
    const called = await it.client.messages.create(ask);
    expect(called).toMatchObject({ content: [{ type: 'tool_use', input: { city: 'Oslo' } }], stop_reason: 'tool_use' });
  });

  it('understands the errors, and tries again as told', async () => {
    await using it = await start();
    const stranger = new Anthropic({ apiKey: 'wrong', baseURL: it.fake.url });
    await expect(stranger.messages.create(ask)).rejects.toThrow(Anthropic.AuthenticationError);
    await expect(it.client.messages.create({ ...ask, messages: [] })).rejects.toThrow(Anthropic.BadRequestError);
    it.fake.next({ kind: 'error', status: 529, headers: { 'retry-after-ms': '1' } }, { kind: 'answer', text });
    expect((await it.client.messages.create(ask)).content).toMatchObject([{ text }]);
    it.fake.next({ kind: 'error', status: 429, headers: { 'x-should-retry': 'false' } });
    await expect(it.client.messages.create(ask)).rejects.toThrow(Anthropic.RateLimitError);
    it.fake.next({ kind: 'error_event', afterTokens: 1 });
    await expect(it.client.messages.stream(ask).finalMessage()).rejects.toThrow(Anthropic.APIError);
  });

  it('lists the models', async () => {
    await using it = await start();
    const ids = (await it.client.models.list()).data.map(({ id }) => id);
    expect(ids).toContain('claude-haiku-5-5');
    expect((await it.client.models.retrieve('claude-haiku-5-5')).type).toBe('model');
    await expect(it.client.models.retrieve('claude-0')).rejects.toThrow(Anthropic.NotFoundError);
  });
});
