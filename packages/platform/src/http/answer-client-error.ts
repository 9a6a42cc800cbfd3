import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { AppError, ErrorCode } from '@parley/contract/errors';
import { requestIdFrom } from './describe-request.ts';
import { renderProblem } from './problem.ts';

/** What Node reports of a request that it could not hand to the app. */
export function clientErrorCode(error: NodeJS.ErrnoException): ErrorCode {
  switch (error.code) {
    case 'HPE_HEADER_OVERFLOW':
      return 'headers_too_large';
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return 'payload_too_large';
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 'request_timeout';
    default:
      return 'malformed_http';
  }
}

/** Writes a problem to a bare socket and ends it, for requests that never became one. Returns the status, or nothing when nobody listens any more. */
export function answerOnSocket(socket: Duplex, error: AppError, headers: Readonly<Record<string, string>>): number | undefined {
  if (!socket.writable) {
    socket.destroy();
    return undefined;
  }
  const requestId = requestIdFrom(undefined);
  const problem = renderProblem(error, { requestId });
  const lines = Object.entries({
    ...headers,
    ...problem.headers,
    'x-request-id': requestId,
    'content-length': String(Buffer.byteLength(problem.body)),
    date: new Date().toUTCString(),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}\r\n${lines.join('')}\r\n${problem.body}`);
  return problem.status;
}
