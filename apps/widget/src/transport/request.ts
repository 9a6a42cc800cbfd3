import { ChatError } from './chat-error.ts';

const headTimeoutMs = 30_000;

/** Fetches, and throws `unreachable` when no response begins within 30 seconds. An abort by the caller stays an abort. */
export async function request(fetcher: typeof fetch, url: string, init: RequestInit): Promise<Response> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, headTimeoutMs);
  if (init.signal?.aborted) abort();
  init.signal?.addEventListener('abort', abort);
  try {
    return await fetcher(url, { ...init, credentials: 'omit', cache: 'no-store', signal: controller.signal });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new ChatError('unreachable', true, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** A JSON body and its header. */
export function jsonBody(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
