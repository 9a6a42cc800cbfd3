import { describe, expect, it } from 'vitest';
import { type ClientRequest, readRequests } from './read-requests.ts';

/** A message of the protocol: its letter, its length, its body. */
function message(letter: string, body = ''): Buffer {
  const header = Buffer.alloc(5);
  header.write(letter);
  header.writeUInt32BE(Buffer.byteLength(body) + 4, 1);
  return Buffer.concat([header, Buffer.from(body)]);
}

/** A first message, which has no letter: its length, its code, its body. */
function beginning(code: number, body = ''): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(Buffer.byteLength(body) + 8);
  header.writeUInt32BE(code, 4);
  return Buffer.concat([header, Buffer.from(body)]);
}

const startup = beginning(196_608, 'user\0postgres\0\0');
const encryption = beginning(80_877_103);
const parse = message('P', '\0select $1\0\0\0');
const bind = message('B', 'x'.repeat(1_000));
const execute = message('E', '\0\0\0\0\0');
const sync = message('S');
const query = message('Q', 'select 1\0');

/** What is read when the bytes arrive in pieces of `size`; groups are written as their letters. */
function read(bytes: readonly Buffer[], size = Number.POSITIVE_INFINITY): string[] {
  const next = readRequests();
  const all = Buffer.concat(bytes);
  const requests: ClientRequest[] = [];
  for (let at = 0; at < all.length; at += size) requests.push(...next(all.subarray(at, Math.min(at + size, all.length))));
  return requests.map((request) => {
    if (request.type !== 'messages') return request.type;
    const letters = request.messages.map((each) => String.fromCharCode(each[0] ?? 0)).join('');
    return request.whole ? letters : `${letters}…`;
  });
}

describe('requests of a client', () => {
  it('end where it expects an answer', () => {
    expect(read([startup, parse, bind, execute, sync, query, query])).toEqual(['hello', 'PBES', 'Q', 'Q']);
  });

  it.each([1, 2, 3, 7, 64, 999])('are the same when the bytes arrive %i at a time', (size) => {
    expect(read([encryption, startup, parse, bind, execute, sync, query], size)).toEqual(['encryption', 'hello', 'PBES', 'Q']);
  });

  it('keep every byte', () => {
    const next = readRequests();
    const [, request] = [startup, parse, bind, sync].flatMap((bytes) => next(bytes));
    expect(request?.type === 'messages' && Buffer.concat(request.messages)).toEqual(Buffer.concat([parse, bind, sync]));
  });

  it('are answered in parts when it asks for a part with a flush', () => {
    expect(read([startup, parse, message('H'), bind, execute, sync])).toEqual(['hello', 'PH…', 'BES']);
  });

  it('may offer encryption twice before they begin, or only ask to cancel', () => {
    expect(read([encryption, beginning(80_877_104), startup])).toEqual(['encryption', 'encryption', 'hello']);
    expect(read([beginning(80_877_102, 'identify')])).toEqual(['farewell']);
  });

  it('end with a farewell', () => {
    expect(read([startup, query, message('X')])).toEqual(['hello', 'Q', 'farewell']);
  });

  it.each([
    ['is not of this protocol', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
    ['has no length', Buffer.alloc(64)],
    ['is longer than a client may send', beginning(196_608).fill(0x7f, 0, 4)],
    ['is shorter than its own header', Buffer.concat([startup, Buffer.from([0x51, 0, 0, 0, 3])])],
    ['speaks a version that is not ours', beginning(2 * 65_536)],
    ['is long for a beginning', beginning(196_608, 'x'.repeat(10_000))],
    ['is long for one without data', Buffer.concat([startup, message('S', 'x'.repeat(10_000))])],
    ['is a password nobody asked for', Buffer.concat([startup, message('p', 'hunter2\0')])],
    ['is unknown', Buffer.concat([startup, message('!')])],
    ['claims to be gigantic', Buffer.concat([startup, Buffer.from([0x51, 0xff, 0xff, 0xff, 0xff])])],
  ])('are refused when one %s', (_, bytes) => {
    expect(() => read([bytes])).toThrow('is not accepted');
  });
});
