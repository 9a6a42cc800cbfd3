import { readFile } from 'node:fs/promises';
import { AppError } from '@parley/contract/errors';
import { readFileBytes } from './read-file-bytes.ts';
import type { FromReader, ReadingFailure, ReadingInput, ReadingSink, ToReader } from './reading-protocol.ts';

/**
 * A process of its own that reads one file after the other, as it is told over its channel. It knows no secret and holds nothing but
 * the file, so a hostile one can harm only this process; who started it ends it when it takes too much.
 */
let next: (() => void) | undefined;

async function send(message: FromReader): Promise<void> {
  await new Promise<void>((resolve) => process.send?.(message, undefined, {}, () => resolve()));
}

async function read(input: ReadingInput): Promise<void> {
  try {
    const bytes = 'bytes' in input.file ? input.file.bytes : await readFile(input.file.path);
    const sink: ReadingSink = {
      progress: (done, total) => void send({ type: 'progress', done, total }),
      async document(member) {
        const { promise, resolve } = Promise.withResolvers<void>();
        next = resolve;
        await send({ type: 'document', member });
        await promise;
      },
      found: (findings) => void send({ type: 'found', findings }),
    };
    const file = { name: input.name, contentType: input.contentType, bytes };
    // Loaded for files of web sites only: the parsers are large.
    const format =
      input.web === undefined
        ? await readFileBytes(file, sink)
        : await (await import('./web/read-web-bytes.ts')).readWebBytes({ ...file, web: input.web }, sink);
    await send({ type: 'end', format });
  } catch (error) {
    await send({ type: 'failed', failure: failureOf(error) });
  }
}

function failureOf(error: unknown): ReadingFailure {
  if (error instanceof AppError) return { code: error.code, details: error.details };
  return { code: 'document_unreadable', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

process.on('message', (message: ToReader) => {
  if (message.type === 'read') void read(message.input);
  else next?.();
});
process.once('disconnect', () => process.exit());
await send({ type: 'idle' });
