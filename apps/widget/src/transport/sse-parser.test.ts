import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SseMessage } from './sse-parser.ts';
import { createSseParser } from './sse-parser.ts';

function parse(...pieces: string[]): SseMessage[] {
  const messages: SseMessage[] = [];
  const feed = createSseParser((message) => messages.push(message));
  for (const piece of pieces) feed(piece);
  return messages;
}

/** Cuts a text at the given places. */
function cut(text: string, places: number[]): string[] {
  const ends = [...new Set(places.map((place) => place % (text.length + 1)))].sort((one, other) => one - other);
  return [...ends, text.length].map((end, index) => text.slice(ends[index - 1] ?? 0, end));
}

describe('createSseParser', () => {
  it('reads id, event and data, and skips comments', () => {
    expect(parse(': keep-alive\n\nid: 3\nevent: answer.delta\ndata: {"a":1}\n\n')).toEqual([
      { id: '3', event: 'answer.delta', data: '{"a":1}' },
    ]);
  });

  it('joins several data lines and takes off one space only', () => {
    expect(parse('data:  one\ndata:two\ndata\n\n')).toEqual([{ id: '', event: 'message', data: ' one\ntwo\n' }]);
  });

  it('keeps the last id for messages that have none, and the event for its own message only', () => {
    expect(parse('id: 1\nevent: a\ndata: x\n\ndata: y\n\n')).toEqual([
      { id: '1', event: 'a', data: 'x' },
      { id: '1', event: 'message', data: 'y' },
    ]);
  });

  it('does not report a message that the stream ends in the middle of', () => {
    expect(parse('id: 1\ndata: x\n')).toEqual([]);
  });

  it('takes off a byte order mark', () => {
    expect(parse('\ufeffdata: x\n\n')).toEqual([{ id: '', event: 'message', data: 'x' }]);
  });

  it('reads the same messages wherever the stream is cut and however its lines end', () => {
    const line = fc.constantFrom(
      'data: a',
      'data:b:c',
      'data',
      'id: 7',
      'id',
      'event: e',
      ': note',
      'retry: 9',
      '',
      '',
      ' odd',
      'data: ü😀',
    );
    const ending = fc.constantFrom('\n', '\r', '\r\n');
    const lines = fc.array(line, { maxLength: 20 });
    fc.assert(
      fc.property(lines, fc.infiniteStream(ending), fc.array(fc.nat(), { maxLength: 12 }), (texts, endings, places) => {
        const plain = texts.map((text) => `${text}\n`).join('');
        const mixed = texts.map((text) => text + endings.next().value).join('');
        // A CR and the LF of the next empty line would read as one line end, so they cannot stand for two.
        fc.pre(!/\r\n/.test(mixed) || mixed.split(/\r\n|\r|\n/).length === texts.length + 1);
        expect(parse(...cut(mixed, places))).toEqual(parse(plain));
      }),
    );
  });
});
