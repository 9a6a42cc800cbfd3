/** What a client of the embedded engine asks for, as read from its socket. */
export type ClientRequest =
  /** Offers encryption, which a Unix socket does not need: the answer is one letter, N. */
  | { type: 'encryption' }
  /** Wants another connection's query cancelled, or leaves: there is nothing to answer. */
  | { type: 'farewell' }
  /** Begins a session. What it asks for in its first message is not passed on. */
  | { type: 'hello' }
  /** Messages to run without anything in between. `whole` is false when the client waits for a first part of the answers. */
  | { type: 'messages'; messages: readonly Uint8Array[]; whole: boolean };

const encryptionCodes = new Set([80_877_103, 80_877_104]);
const cancelCode = 80_877_102;
const largest = 256 * 1024 * 1024;
/** PostgreSQL's own limit for messages that hold no data, and for the first one. */
const smallest = 10_000;

/** What a client may send after its first message, how long it may be, and whether an answer is expected after it. */
const accepted: Readonly<Record<string, { maxBytes: number; ends: 'request' | 'part' | undefined }>> = {
  Q: { maxBytes: largest, ends: 'request' },
  P: { maxBytes: largest, ends: undefined },
  B: { maxBytes: largest, ends: undefined },
  D: { maxBytes: smallest, ends: undefined },
  E: { maxBytes: smallest, ends: undefined },
  C: { maxBytes: smallest, ends: undefined },
  S: { maxBytes: smallest, ends: 'request' },
  H: { maxBytes: smallest, ends: 'part' },
  F: { maxBytes: largest, ends: 'request' },
  d: { maxBytes: largest, ends: undefined },
  c: { maxBytes: smallest, ends: 'request' },
  f: { maxBytes: smallest, ends: 'request' },
  X: { maxBytes: smallest, ends: 'request' },
};

/**
 * Reads the frontend half of PostgreSQL's protocol (documentation, chapter "Message Formats"). Messages are handed on in
 * groups that end where the client expects an answer: all connections of the embedded engine share one unnamed prepared
 * statement, so another's message between a Parse and its Bind would run the wrong statement. Whatever would make PostgreSQL
 * end the session, which is everybody's here, is refused by throwing.
 */
export function readRequests(): (chunk: Buffer) => ClientRequest[] {
  let chunks: Buffer[] = [];
  let buffered = 0;
  let needed = 8;
  let started = false;
  let group: Uint8Array[] = [];

  /** Takes the next whole message, or notes how many bytes it still needs. */
  function nextMessage(): Buffer | undefined {
    if (buffered < needed) return undefined;
    const all = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
    chunks = [all];
    const lengthAt = started ? 1 : 0;
    const length = lengthAt + all.readUInt32BE(lengthAt);
    const maxBytes = started ? (accepted[String.fromCharCode(all[0] ?? 0)]?.maxBytes ?? 0) : smallest;
    if (length < lengthAt + 4 || length > maxBytes) throw new Error(`a message of ${length} bytes is not accepted`);
    needed = length;
    if (buffered < length) return undefined;
    chunks = [all.subarray(length)];
    buffered -= length;
    return all.subarray(0, length);
  }

  function beginning(message: Buffer): ClientRequest {
    const code = message.length >= 8 ? message.readUInt32BE(4) : 0;
    if (encryptionCodes.has(code)) return { type: 'encryption' };
    if (code === cancelCode) return { type: 'farewell' };
    if (code >>> 16 !== 3) throw new Error('this version of the protocol is not accepted');
    started = true;
    return { type: 'hello' };
  }

  function following(message: Buffer): ClientRequest | undefined {
    const letter = String.fromCharCode(message[0] ?? 0);
    if (letter === 'X') return { type: 'farewell' };
    group.push(message);
    const ends = accepted[letter]?.ends;
    if (ends === undefined) return undefined;
    const messages = group;
    group = [];
    return { type: 'messages', messages, whole: ends === 'request' };
  }

  return (chunk) => {
    chunks.push(chunk);
    buffered += chunk.length;
    const requests: ClientRequest[] = [];
    for (let message = nextMessage(); message !== undefined; message = nextMessage()) {
      const request = started ? following(message) : beginning(message);
      if (request !== undefined) requests.push(request);
      needed = started ? 5 : 8;
    }
    return requests;
  };
}
