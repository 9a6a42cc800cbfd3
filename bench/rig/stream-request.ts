import type { Dispatcher } from 'undici';

/** What came of one streamed answer. Times are milliseconds from the moment the request was made. */
export interface Streamed {
  status: number;
  firstTextMs: number | undefined;
  totalMs: number;
  /** The beginning, up to and with the first text. */
  head: string;
  /** The last few thousand characters. */
  tail: string;
  /** The connection broke before the answer was complete. */
  broken: boolean;
}

/** A streamed answer that is being read. */
export interface OpenStream {
  readonly ended: Promise<Streamed>;
  /** The beginning of the answer, once its first words have come or it has ended without any. */
  readonly head: Promise<string>;
  drop(): void;
}

const tailLength = 2_000;

/** Asks and reads the answer with as little work as can be, because the reader shares the machine with what it measures. */
export function streamRequest(
  dispatcher: Dispatcher,
  request: { origin: string; path: string; headers: Record<string, string>; body: string },
  firstTextMark: string,
): OpenStream {
  const startedAt = performance.now();
  const ended = Promise.withResolvers<Streamed>();
  const head = Promise.withResolvers<string>();
  const result: Streamed = { status: 0, firstTextMs: undefined, totalMs: 0, head: '', tail: '', broken: false };
  let drop = (): void => {};
  const finish = (broken: boolean): void => {
    result.broken = broken;
    result.totalMs = performance.now() - startedAt;
    head.resolve(result.head);
    ended.resolve(result);
  };
  dispatcher.dispatch(
    { ...request, method: 'POST' },
    {
      onRequestStart(controller) {
        drop = () => controller.abort(new Error('dropped'));
      },
      onResponseStart(_controller, status) {
        result.status = status;
      },
      onResponseData(_controller, chunk) {
        const text = chunk.toString();
        result.tail = (result.tail + text).slice(-tailLength);
        if (result.firstTextMs !== undefined) return;
        result.head += text;
        if (!result.head.includes(firstTextMark)) return;
        result.firstTextMs = performance.now() - startedAt;
        head.resolve(result.head);
      },
      onResponseEnd: () => finish(false),
      onResponseError: () => finish(true),
    },
  );
  return { ended: ended.promise, head: head.promise, drop: () => drop() };
}
