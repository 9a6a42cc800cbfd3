import type { StreamEvent } from '@parley/contract/stream-events';
import { ChatError } from './chat-error.ts';
import type { SseMessage } from './sse-parser.ts';
import { createSseParser } from './sse-parser.ts';

const silenceTimeoutMs = 45_000;

export interface NumberedEvent {
  /** Its position in the turn, from 1. */
  id: number;
  event: StreamEvent;
}

async function readPiece(reader: ReadableStreamDefaultReader<string>): Promise<ReadableStreamReadResult<string>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ChatError('unreachable', true)), silenceTimeoutMs);
  });
  try {
    return await Promise.race([reader.read(), silence]);
  } catch (cause) {
    throw new ChatError('unreachable', true, { cause });
  } finally {
    clearTimeout(timer);
  }
}

function toEvent(message: SseMessage): NumberedEvent {
  try {
    return { id: Number(message.id), event: JSON.parse(message.data) };
  } catch (cause) {
    throw new ChatError('unreachable', true, { cause });
  }
}

/** Yields a stream's events as they come. Throws `unreachable` when the stream breaks, is not ours, or is silent for 45 seconds. */
export async function* readEvents(response: Response): AsyncGenerator<NumberedEvent, void> {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const messages: SseMessage[] = [];
  const parse = createSseParser((message) => messages.push(message));
  try {
    for (;;) {
      const { done, value } = await readPiece(reader);
      if (done) return;
      parse(value);
      for (const message of messages.splice(0)) yield toEvent(message);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
