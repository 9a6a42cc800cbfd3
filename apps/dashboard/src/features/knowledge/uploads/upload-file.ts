import { ProblemError, readProblem } from '../../../api/problem.ts';
import type { Source } from '../use-sources.ts';

/** How a file is sent: tells how many bytes of it are gone, and stops when `signal` aborts. */
export interface SendOptions {
  onSent: (bytes: number) => void;
  signal: AbortSignal;
}

/** Sends a file to the tenant as it is. Done by XMLHttpRequest, because fetch does not tell how far it is. */
export function uploadFile(
  slug: string,
  { name, file, replaces }: { name: string; file: File; replaces?: string },
  { onSent, signal }: SendOptions,
): Promise<Source> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const path = replaces === undefined ? '/v1/sources/files' : `/v1/sources/${replaces}/file`;
    request.open(replaces === undefined ? 'POST' : 'PUT', `${path}?name=${encodeURIComponent(name)}`);
    request.setRequestHeader('parley-tenant', slug);
    // What browsers say of a file follows from its name, and is often another program's idea of it: the server looks for itself.
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded }) => onSent(loaded));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as Source);
      else reject(problemOf(request));
    });
    request.addEventListener('error', () => reject(new ProblemError('offline')));
    request.addEventListener('abort', () => reject(signal.reason));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function problemOf(request: XMLHttpRequest): ProblemError {
  const headers = new Headers();
  for (const name of ['retry-after', 'x-request-id']) {
    const value = request.getResponseHeader(name);
    if (value !== null) headers.set(name, value);
  }
  return readProblem(parsed(request.responseText), new Response(null, { status: request.status, headers }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
