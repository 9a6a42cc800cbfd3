/** A stream that says nothing for so long has said what it has to say for now. */
const quietMs = 400;

/** Reads an answer whole. A stream of events need not end by itself: it is left as soon as it falls silent, with what came until then. */
export async function readWhatComes(response: Response): Promise<string> {
  if (response.body === null || !response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let next = await nextWithin(reader, quietMs); next !== undefined; next = await nextWithin(reader, quietMs)) text += next;
  await reader.cancel();
  return text;
}

async function nextWithin(reader: ReadableStreamDefaultReader<string>, ms: number): Promise<string | undefined> {
  const silence = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => silence.resolve(undefined), ms);
  try {
    return await Promise.race([reader.read().then(({ value }) => value), silence.promise]);
  } finally {
    clearTimeout(timer);
  }
}
