/** What a client of the embedded engine asks for, as read from its socket. */
export type ClientRequest =
  /** Offers encryption, which a Unix socket does not need: the answer is one letter, N. */
  | { type: 'encryption' }
  /** Wants another connection's query cancelled, or leaves: there is nothing to answer. */
  | { type: 'farewell' }
  /** Messages to run without anything in between. `whole` is false when the client waits for a first part of the answers. */
  | { type: 'messages'; messages: readonly Uint8Array[]; whole: boolean };

const encryptionCodes = new Set([80_877_103, 80_877_104]);
const cancelCode = 80_877_102;
const letters = { copyDone: 0x63, copyFail: 0x66, flush: 0x48, functionCall: 0x46, query: 0x51, sync: 0x53, terminate: 0x58 };
const endsRequest = new Set([letters.copyDone, letters.copyFail, letters.functionCall, letters.query, letters.sync]);
const maxMessageBytes = 256 * 1024 * 1024;

/**
 * Reads the frontend half of PostgreSQL's protocol (documentation, chapter "Message Formats"). Messages are handed on in
 * groups that end where the client expects an answer: all connections of the embedded engine share one unnamed prepared
 * statement, so another's message between a Parse and its Bind would run the wrong statement.
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
    if (length < lengthAt + 4 || length > maxMessageBytes) throw new Error(`a message of ${length} bytes is not accepted`);
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
    started = true;
    return { type: 'messages', messages: [message], whole: true };
  }

  function following(message: Buffer): ClientRequest | undefined {
    const letter = message[0] ?? 0;
    if (letter === letters.terminate) return { type: 'farewell' };
    group.push(message);
    const whole = endsRequest.has(letter);
    if (!whole && letter !== letters.flush) return undefined;
    const messages = group;
    group = [];
    return { type: 'messages', messages, whole };
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
