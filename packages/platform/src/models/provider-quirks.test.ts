import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { VirtualTimers } from '@parley/testing/fake-model/virtual-timers';
import { describe, expect, it } from 'vitest';
import { anthropic } from './anthropic.ts';
import { google } from './google.ts';
import type { ModelEvent, ModelMessage, ModelRequest } from './model-port.ts';
import { openaiCompatible } from './openai-compatible.ts';
import type { RemoteOptions, RemoteProvider } from './remote-provider.ts';

interface Asked {
  output_config?: unknown;
  toolConfig?: unknown;
  generationConfig?: { responseJsonSchema?: unknown };
  messages?: { role: string; reasoning_content?: string; content?: { id?: string; tool_use_id?: string }[] }[];
  contents?: { parts: { thoughtSignature?: string }[] }[];
  tools?: { name: string }[];
  tool_choice?: unknown;
  top_p?: number;
}
/** The events of a stream, or a refusal. */
type Reply = readonly unknown[] | { status: number; error: Record<string, unknown> };

const connect = {
  chat: (baseUrl: string, options: RemoteOptions) => openaiCompatible({ baseUrl, model: 'm' }, options),
  messages: (baseUrl: string, options: RemoteOptions) => anthropic({ apiKey: 'key', baseUrl }, options),
  gemini: (baseUrl: string, options: RemoteOptions) => google({ apiKey: 'key', baseUrl }, options),
} satisfies Record<string, (baseUrl: string, options: RemoteOptions) => RemoteProvider>;

/** A provider whose words are written by the test, since others are told what the documentation says, and imitations differ. */
async function say(kind: keyof typeof connect, reply: (asked: Asked, number: number) => Reply, request: Partial<ModelRequest> = {}) {
  const asked: Asked[] = [];
  const server = createServer((incoming, outgoing) => {
    let body = '';
    incoming.on('data', (part: Buffer) => {
      body += part.toString();
    });
    incoming.on('end', () => {
      asked.push(JSON.parse(body) as Asked);
      const said = reply(asked.at(-1) ?? {}, asked.length);
      if ('status' in said) {
        outgoing.writeHead(said.status, { 'content-type': 'application/json' }).end(JSON.stringify({ error: said.error }));
      } else {
        outgoing.writeHead(200, { 'content-type': 'text/event-stream' });
        for (const event of said) outgoing.write(`: a comment\n\ndata: ${JSON.stringify(event)}\n\n`);
        outgoing.end();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const provider = connect[kind](`http://127.0.0.1:${port}`, { retry: { baseDelayMs: 0 } });
  const events: ModelEvent[] = [];
  const whole = { model: 'm', system: '', messages: [{ role: 'user', text: 'q' }], passages: [], maxOutputTokens: 50 } as const;
  for await (const event of provider.stream({ ...whole, ...request }, new AbortController().signal)) events.push(event);
  await provider.close();
  server.close();
  return { asked, events, text: events.map((event) => (event.type === 'text' ? event.text : '')).join('') };
}

const choice = (delta: unknown, reason: string | null = null) => ({ choices: [{ index: 0, delta, finish_reason: reason }] });
const called = (signature?: string): ModelMessage[] => [
  { role: 'user', text: 'q' },
  { role: 'assistant', text: '', toolCalls: [{ id: 'functions.f:0', name: 'f', arguments: '{}', ...(signature ? { signature } : {}) }] },
  { role: 'tool', callId: 'functions.f:0', name: 'f', result: 'r' },
];

describe('servers that speak chat completions in their own way', () => {
  it('may give an answer as parts, with the thoughts among them', async () => {
    const thinking = { content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'Hm' }] }] };
    const { text } = await say('chat', () => [choice(thinking), choice({ content: [{ type: 'text', text: 'Yes' }] }), choice({}, 'stop')]);
    expect(text).toBe('Yes');
  });

  it('may tell that a provider broke off as an end like any other, with a number for a code', async () => {
    const broken = { ...choice({ content: '' }, 'error'), error: { code: 429, message: 'slow down' } };
    expect((await say('chat', () => [broken])).events).toMatchObject([{ type: 'failed', code: 'model_rate_limited' }]);
    expect((await say('chat', () => [choice({ content: 'a' }), choice({}, 'error')])).events.at(-1)).toMatchObject({ type: 'failed' });
    const bare = { object: 'error', message: 'too long', code: 400 };
    expect((await say('chat', () => [bare])).events).toMatchObject([{ type: 'failed', code: 'model_rejected' }]);
  });

  it('may count thoughts beside what was said', async () => {
    const completion_tokens_details = { reasoning_tokens: 90 };
    const counted = async (total_tokens: number) => {
      const usage = { prompt_tokens: 10, completion_tokens: 100, total_tokens, completion_tokens_details };
      const { events } = await say('chat', () => [choice({ content: 'ok' }, 'stop'), { choices: [], usage }]);
      return events.at(-1);
    };
    expect(await counted(200)).toMatchObject({ usage: { inputTokens: 10, outputTokens: 190 } });
    expect(await counted(110)).toMatchObject({ usage: { inputTokens: 10, outputTokens: 100 } });
  });

  it('may refuse beside the answer', async () => {
    const { events } = await say('chat', () => [choice({ refusal: 'I cannot' }), choice({}, 'stop')]);
    expect(events).toMatchObject([{ type: 'finished', reason: 'content_filter' }]);
  });

  it('may leave out where a fragment of a call belongs', async () => {
    const start = { tool_calls: [{ id: 'c', function: { name: 'f', arguments: '{"a"' } }] };
    const { events } = await say('chat', () => [choice(start), choice({ tool_calls: [{ function: { arguments: ':1}' } }] }, 'tool_calls')]);
    expect(events[0]).toMatchObject({ type: 'tool_call', call: { name: 'f', arguments: '{"a":1}' } });
  });

  it('may want back what they thought before a call, and none that wants none is sent it', async () => {
    const call = { tool_calls: [{ index: 0, id: 'c', function: { name: 'f', arguments: '{}' } }] };
    const { events } = await say('chat', () => [
      choice({ reasoning_content: 'Look ' }),
      choice({ reasoning_content: 'it up' }),
      choice(call, 'stop'),
    ]);
    const [first] = events;
    const signature = first?.type === 'tool_call' ? first.call.signature : undefined;
    const thinks = ({ messages = [] }: Asked): Reply =>
      messages.some(({ reasoning_content }) => reasoning_content === 'Look it up')
        ? [choice({ content: 'ok' }, 'stop')]
        : { status: 400, error: { message: 'The `reasoning_content` in the thinking mode must be passed back to the API.' } };
    const { text, asked } = await say('chat', thinks, { messages: called(signature), reasoningEffort: 'low' });
    expect(text).toBe('ok');
    expect(asked[0]?.messages?.every((message) => !('reasoning_content' in message))).toBe(true);
  });

  it('may have a model that calls nothing, and are not told of functions then, unless one must be called', async () => {
    const tools = [{ name: 'f', description: '', parameters: {} }];
    const refuses = (asked: Asked): Reply =>
      asked.tools === undefined
        ? [choice({ content: 'ok' }, 'stop')]
        : { status: 400, error: { message: 'registry.ollama.ai/library/gemma3:latest does not support tools' } };
    expect((await say('chat', refuses, { tools })).text).toBe('ok');
    expect((await say('chat', refuses, { tools, mustCall: true })).events).toMatchObject([{ type: 'failed', code: 'model_rejected' }]);
  });

  it('may take no share of the likeliest words', async () => {
    const { text } = await say(
      'chat',
      ({ top_p }) =>
        top_p === undefined ? [choice({ content: 'ok' }, 'stop')] : { status: 400, error: { message: 'no', param: 'top_p' } },
      { topP: 0.5 },
    );
    expect(text).toBe('ok');
  });
});

describe("Anthropic's format", () => {
  it('is told of functions that were called before, and of calls by names that it takes', async () => {
    const { asked } = await say('messages', () => [{ type: 'message_stop' }], { messages: called() });
    expect(asked[0]).toMatchObject({ tools: [{ name: 'f' }], tool_choice: { type: 'none' } });
    const blocks = asked[0]?.messages?.flatMap(({ content }) => content ?? []);
    expect(blocks?.map(({ id, tool_use_id }) => id ?? tool_use_id)).toEqual([undefined, 'functions_f_0', 'functions_f_0']);
  });
});

describe("Google's format", () => {
  const usageMetadata = { promptTokenCount: 7, candidatesTokenCount: 1 };

  it('asks again where a call was written wrong, and counts both', async () => {
    const { text, events } = await say('gemini', (_asked, number) =>
      number === 1
        ? [{ candidates: [{ content: {}, finishReason: 'MALFORMED_FUNCTION_CALL' }], usageMetadata }]
        : [{ candidates: [{ content: { parts: [{ text: 'ok' }] }, finishReason: 'STOP' }], usageMetadata }],
    );
    expect(text).toBe('ok');
    expect(events.at(-1)).toMatchObject({ type: 'finished', usage: { inputTokens: 14, outputTokens: 2 } });
  });

  it('is given a mark in the place of a signature that nobody has, where it wants one', async () => {
    const signed = ({ contents = [] }: Asked): Reply =>
      contents.some(({ parts }) => parts.some(({ thoughtSignature }) => thoughtSignature !== undefined))
        ? [{ candidates: [{ content: { parts: [{ text: 'ok' }] }, finishReason: 'STOP' }] }]
        : {
            status: 400,
            error: { status: 'INVALID_ARGUMENT', message: 'Function call is missing a thought_signature in functionCall parts.' },
          };
    expect((await say('gemini', signed, { messages: called() })).asked).toHaveLength(2);
    expect((await say('gemini', signed, { messages: called('own') })).asked[0]?.contents?.[1]?.parts[0]?.thoughtSignature).toBe('own');
  });
});

describe('a request for data, or for a call', () => {
  const schema = { type: 'object', properties: {} };
  const request: Partial<ModelRequest> = {
    format: { name: 'answer', schema, strict: true },
    tools: [{ name: 'f', description: 'F', parameters: schema }],
    mustCall: true,
    reasoningEffort: 'low',
  };

  it('is made in the way of each format', async () => {
    const [messages] = (await say('messages', () => [{ type: 'message_stop' }], request)).asked;
    expect(messages).toMatchObject({
      output_config: { format: { type: 'json_schema', schema }, effort: 'low' },
      tool_choice: { type: 'any' },
    });
    const [gemini] = (await say('gemini', () => [{ candidates: [{ finishReason: 'STOP' }] }], request)).asked;
    expect(gemini?.toolConfig).toEqual({ functionCallingConfig: { mode: 'ANY' } });
    expect(gemini?.generationConfig).toMatchObject({ responseMimeType: 'application/json', responseJsonSchema: schema });
  });
});

describe('a model that thinks', () => {
  it('may be silent meanwhile for as long as any may take to begin, which is longer where it is asked to think much', async () => {
    const timers = new VirtualTimers();
    const thinking = { type: 'content_block_start', index: 0, content_block: { type: 'thinking', thinking: '' } };
    const server = createServer((incoming, outgoing) => {
      incoming.resume();
      outgoing.writeHead(200, { 'content-type': 'text/event-stream' }).write(`data: ${JSON.stringify(thinking)}\n\n`);
      answering.resolve((event: unknown) => outgoing.write(`data: ${JSON.stringify(event)}\n\n`));
    });
    const answering = Promise.withResolvers<(event: unknown) => void>();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const limits = { connectMs: 10_000, firstTokenMs: 10_000, betweenTokensMs: 5_000, totalMs: 100_000 };
    const provider = connect.messages(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { timers, limits });
    const request = { model: 'm', system: '', messages: [{ role: 'user', text: 'q' }], passages: [], maxOutputTokens: 50 } as const;
    const answer = Array.fromAsync(provider.stream({ ...request, reasoningEffort: 'high' }, new AbortController().signal));
    const write = await answering.promise;
    timers.advance(35_000);
    write({ type: 'content_block_delta', index: 1, delta: { type: 'text_delta', text: 'ok' } });
    write({ type: 'message_stop' });
    expect(await answer).toMatchObject([{ type: 'text', text: 'ok' }, { type: 'finished' }]);
    await provider.close();
    server.close();
  });
});
