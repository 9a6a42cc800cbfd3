import { EventSourceParserStream } from 'eventsource-parser/stream';

/** Yields the events of an answer of the API that is a stream of them, until it ends. Whoever stops early ends the connection. */
export async function* readEvents<Event>(body: ReadableStream<Uint8Array>): AsyncGenerator<Event, void> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .pipeThrough(new EventSourceParserStream())
    // Safari cannot iterate over a stream by itself.
    .getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield JSON.parse(piece.value.data) as Event;
  } finally {
    reader.cancel().catch(() => {});
  }
}
