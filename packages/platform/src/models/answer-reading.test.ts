import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerReading } from './answer-reading.ts';
import { chatCompletionsWire } from './chat-completions-wire.ts';
import { messagesWire } from './messages-wire.ts';
import type { ModelWire } from './model-wire.ts';

const chat = chatCompletionsWire({ basePath: '/v1', dialect: 'compatible' });
const messages = messagesWire({ basePath: '', apiKey: 'k' });
const stream = { 'content-type': 'text/event-stream' };

/** Everything the reading of one answer leads to, in order. */
function read(wire: ModelWire, headers: Record<string, string>, parts: readonly (string | Buffer)[], end: 'end' | 'break' = 'end') {
  const said: unknown[] = [];
  const reading = new AnswerReading(wire, {
    text: (text) => said.push(text),
    toolCall: ({ name, arguments: text }) => said.push({ name, arguments: text }),
    progress: () => {},
    accepted: () => {},
    ended: (ending) => said.push(ending),
    failed: ({ code, detail, retryable }) => said.push({ code, detail, retryable }),
  });
  reading.begin(200, headers);
  for (const part of parts) reading.data(Buffer.from(part));
  if (end === 'end') reading.end();
  else reading.broke(new Error('reset'));
  return said;
}

function chunk(delta: unknown, reason: string | null = null): string {
  return `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: reason }] })}\n\n`;
}

describe('reading an answer', () => {
  it('does not depend on where the network cuts it, not even inside a character', () => {
    const spoken = ['Grüße', ' 👋🏽', ' – “日本語”', '\u2028end'];
    const whole = Buffer.from(`: comment\n\n${spoken.map((content) => chunk({ content })).join('')}${chunk({}, 'stop')}data: [DONE]\n\n`);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: whole.length }), { maxLength: 12 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), whole.length];
        const parts = at.slice(1).map((end, index) => whole.subarray(at[index], end));
        expect(read(chat, stream, parts)).toEqual([...spoken, { reason: 'stop', usage: null }]);
      }),
    );
  });

  it('takes line ends of any kind', () => {
    const lines = [chunk({ content: 'a' }), chunk({ content: 'b' }, 'stop')].join('');
    expect(read(chat, stream, [lines.replaceAll('\n', '\r\n')])).toEqual(['a', 'b', { reason: 'stop', usage: null }]);
  });

  it('takes a last event without an empty line after it', () => {
    expect(read(chat, stream, [chunk({ content: 'a' }), chunk({}, 'length').trimEnd()])).toEqual(['a', { reason: 'length', usage: null }]);
  });

  it('takes an end that is only said by [DONE], only by a finish reason, and one before the connection breaks', () => {
    expect(read(chat, stream, [chunk({ content: 'a' }), 'data: [DONE]\n\n'])).toEqual(['a', { reason: 'stop', usage: null }]);
    expect(read(chat, stream, [chunk({ content: 'a' }, 'stop')])).toEqual(['a', { reason: 'stop', usage: null }]);
    expect(read(chat, stream, [chunk({ content: 'a' }, 'stop')], 'break')).toEqual(['a', { reason: 'stop', usage: null }]);
  });

  it('does not take the end of the connection for the end of the answer', () => {
    expect(read(chat, stream, [chunk({ content: 'a' })])).toMatchObject(['a', { code: 'model_unavailable', retryable: true }]);
    expect(read(messages, stream, ['event: ping\ndata: {"type":"ping"}\n\n'])).toMatchObject([{ code: 'model_unavailable' }]);
    expect(read(chat, stream, [])).toMatchObject([{ code: 'model_unavailable' }]);
  });

  it('reads an answer that came whole although a stream was asked for', () => {
    const json = { 'content-type': 'application/json; charset=utf-8' };
    const usage = { prompt_tokens: 3, completion_tokens: 2 };
    const call = { id: 'c', function: { name: 'f', arguments: '{"a":1}' } };
    const document = JSON.stringify({ choices: [{ message: { content: 'hi', tool_calls: [call] }, finish_reason: 'stop' }], usage });
    const counted = { inputTokens: 3, cachedInputTokens: 0, outputTokens: 2 };
    expect(read(chat, json, [document])).toEqual(['hi', { name: 'f', arguments: '{"a":1}' }, { reason: 'tool_calls', usage: counted }]);
    const message = {
      type: 'message',
      content: [
        { type: 'text', text: 'hi' },
        { type: 'tool_use', id: 'c', name: 'f', input: { a: 1 } },
      ],
      stop_reason: 'tool_use',
      usage: { input_tokens: 3, output_tokens: 2 },
    };
    expect(read(messages, json, [JSON.stringify(message)])).toEqual([
      'hi',
      { name: 'f', arguments: '{"a":1}' },
      { reason: 'tool_calls', usage: counted },
    ]);
    expect(read(chat, json, ['{"error":{"message":"no","type":"server_error"}}'])).toMatchObject([{ code: 'model_unavailable' }]);
    expect(read(messages, json, ['{"type":"error","error":{"type":"not_found_error","message":"no"}}'])).toMatchObject([
      { code: 'model_rejected' },
    ]);
    expect(read(chat, json, ['{"choices"'])).toMatchObject([{ code: 'model_unavailable', retryable: false }]);
  });

  it('does not take a sign of life for a token, but takes thinking for work', () => {
    const signs = (wire: ModelWire, data: string) => {
      let count = 0;
      const hooks = {
        text: () => count++,
        toolCall: () => count++,
        progress: () => count++,
        accepted: () => {},
        ended: () => {},
        failed: () => {},
      };
      const reading = new AnswerReading(wire, hooks);
      reading.begin(200, stream);
      reading.data(Buffer.from(data));
      return count;
    };
    expect(signs(chat, `: waiting\n\n${chunk({ role: 'assistant', content: '' })}`)).toBe(0);
    expect(signs(chat, chunk({ reasoning_content: 'Hm' }))).toBe(1);
    expect(signs(messages, 'data: {"type":"message_start","message":{"usage":{"input_tokens":1}}}\n\ndata: {"type":"ping"}\n\n')).toBe(0);
    expect(signs(messages, 'data: {"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"Hm"}}\n\n')).toBe(1);
  });

  it('tells a web page from an answer', () => {
    expect(read(chat, { 'content-type': 'text/html' }, ['<html>'])).toMatchObject([{ code: 'model_rejected', retryable: false }]);
  });

  it('does not keep an event, an error or an answer without end in memory', () => {
    const million = 'x'.repeat(1_000_000);
    expect(read(chat, stream, [`data: ${million}`, million, million])).toMatchObject([{ code: 'model_unavailable' }]);
    const endless = Array.from({ length: 40 }, () => chunk({ content: million.slice(0, 900_000) }));
    const said = read(chat, stream, endless);
    expect(said.length).toBeLessThan(20);
    expect(said.at(-1)).toMatchObject({ code: 'model_unavailable', retryable: false });
  });

  it.each([
    ['chat completions', chat],
    ['messages', messages],
  ])('survives any JSON in %s, and ends once', (_name, wire) => {
    const keys = fc.constantFrom(
      'choices',
      'delta',
      'message',
      'content',
      'tool_calls',
      'function',
      'usage',
      'index',
      'type',
      'content_block',
      'error',
      'x',
    );
    const types = fc.constantFrom(
      'message_start',
      'content_block_start',
      'content_block_delta',
      'content_block_stop',
      'message_delta',
      'message_stop',
      'tool_use',
      'text',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 6 }, fc.constant(null), fc.boolean(), fc.double(), fc.string(), types, tie('list'), tie('record')),
      list: fc.array(tie('value'), { maxLength: 3 }),
      record: fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
    }));
    const event = fc.oneof(
      value,
      fc.record({ type: types, index: value, delta: value, content_block: value, message: value, usage: value }),
      fc.record({
        choices: fc.array(fc.record({ delta: fc.record({ content: value, tool_calls: fc.array(value) }), finish_reason: value })),
        usage: value,
      }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 5 }), (events) => {
        const said = read(wire, stream, [...events.map((data) => `data: ${JSON.stringify(data)}\n\n`), 'data: nonsense\n\n']);
        const ends = said.filter((item) => typeof item === 'object' && item !== null && ('reason' in item || 'code' in item));
        expect(ends).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});
