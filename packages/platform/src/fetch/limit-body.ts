import { AppError } from '@parley/contract/errors';

/**
 * Passes a body on until it is longer than allowed. Nothing is read ahead of its reader, so a body that decompresses without
 * end costs no more memory than one chunk. `onEnd` is called once, however it ends.
 */
export function limitBody(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
  hooks: { onEnd(): void; explain(error: unknown): unknown },
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let bytes = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) {
            hooks.onEnd();
            controller.close();
            return;
          }
          bytes += value.byteLength;
          if (bytes > maxBytes) throw new AppError('response_too_large', { details: { maxBytes } });
          controller.enqueue(value);
        } catch (error) {
          hooks.onEnd();
          await reader.cancel(error).catch(() => {});
          throw hooks.explain(error);
        }
      },
      async cancel(reason) {
        hooks.onEnd();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
