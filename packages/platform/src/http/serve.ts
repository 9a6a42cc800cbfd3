import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { AppError } from '@parley/contract/errors';
import type { Log } from '../telemetry/log-port.ts';
import { answerOnSocket, clientErrorCode } from './answer-client-error.ts';
import type { App } from './create-app.ts';
import type { ServerBindings } from './describe-request.ts';
import { requestIdFrom } from './describe-request.ts';
import { limitConnections } from './limit-connections.ts';
import { renderProblem } from './problem.ts';
import { refuseMalformedRequest } from './refuse-malformed-request.ts';
import { refuseSlowUpload } from './refuse-slow-upload.ts';
import { securityHeaders } from './security-headers.ts';

export interface ServeOptions {
  readonly app: App;
  readonly hostname: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly log: Log;
  readonly secure: boolean;
  readonly hstsSubdomains?: boolean;
  readonly limits?: Partial<ServeLimits>;
}

/** What one client may cost before it has been understood. */
export interface ServeLimits {
  readonly headersTimeoutMs: number;
  /** How long a body may stop coming, and how long it may take before its pace counts. It does not end an answer. */
  readonly requestTimeoutMs: number;
  /** A body that comes slower than this, all in all, is refused. */
  readonly slowestBytesPerSecond: number;
  readonly keepAliveTimeoutMs: number;
  readonly maxHeaderBytes: number;
  readonly maxRequestsPerSocket: number;
  readonly maxConnections: number;
  /** Of one network address. Behind a proxy all come from one, so there it is the proxy's to limit. */
  readonly maxConnectionsPerAddress: number;
  /** A connection on which nothing moves for so long is cut, above all that of a reader who does not read. */
  readonly silenceTimeoutMs: number;
}

/** A listening server. */
export interface RunningServer {
  readonly port: number;
  readonly url: string;
  /**
   * Takes no more connections, calls `onShutdown` so that running streams can be told, waits until every answer is complete
   * or `graceMs` is over, then closes what is left. Calling it again waits for the same end.
   */
  stop(options: { readonly graceMs: number; readonly onShutdown?: () => void | Promise<void> }): Promise<void>;
}

const defaultServeLimits: ServeLimits = {
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  slowestBytesPerSecond: 16 * 1024,
  keepAliveTimeoutMs: 65_000,
  maxHeaderBytes: 16 * 1024,
  maxRequestsPerSocket: 1_000,
  maxConnections: 10_000,
  maxConnectionsPerAddress: 1_000,
  silenceTimeoutMs: 120_000,
};

/** Time for a client that is refused to read why. */
const farewellMs = 1_000;

/** Serves an app over HTTP/1.1. What Node refuses before the app sees it is answered by a problem like everything else. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const limits = { ...defaultServeLimits, ...options.limits };
  const bareHeaders = securityHeaders({ secure: options.secure, hstsSubdomains: options.hstsSubdomains ?? false });
  const listener = getRequestListener((request, bindings) => options.app.fetch(request, bindings as ServerBindings), {
    hostname: 'localhost',
    errorHandler: (error) => problemResponse(new AppError('malformed_http', { cause: error }), bareHeaders),
  });
  const answering = new WeakMap<Duplex, ServerResponse>();
  const mayStay = limitConnections(limits.maxConnectionsPerAddress);
  const sentAway = new WeakSet<Duplex>();
  const open = new Set<Duplex>();
  const silent = new Set<Duplex>();
  let stopping: Promise<void> | undefined;

  const answer = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (sentAway.has(incoming.socket)) return;
    answering.set(incoming.socket, outgoing);
    silent.delete(incoming.socket);
    if (stopping) outgoing.setHeader('connection', 'close');
    refuseSlowUpload(incoming, { graceMs: limits.requestTimeoutMs, slowestBytesPerSecond: limits.slowestBytesPerSecond }, () => {
      server.emit(
        'clientError',
        Object.assign(new Error('the body comes too slowly'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }),
        incoming.socket,
      );
    });
    const refused = refuseMalformedRequest(incoming);
    if (refused) {
      refuse(incoming, outgoing, refused, bareHeaders);
      options.log.info({ route: 'unparsed', status: refused.status, code: refused.code }, 'request answered');
    } else void listener(incoming, outgoing);
  };
  const server = createServer(
    {
      headersTimeout: limits.headersTimeoutMs,
      // Node knows one time for a whole request, which a large file may need minutes of.
      requestTimeout: 0,
      keepAliveTimeout: limits.keepAliveTimeoutMs,
      connectionsCheckingInterval: Math.min(1_000, limits.headersTimeoutMs),
      maxHeaderSize: limits.maxHeaderBytes,
      requireHostHeader: false,
    },
    answer,
  );
  server.maxRequestsPerSocket = limits.maxRequestsPerSocket;
  server.maxConnections = limits.maxConnections;
  server.timeout = limits.silenceTimeoutMs;
  // RFC 9110 lets a server ignore an expectation it does not know; Node's own answer would be a bare 417.
  server.on('checkExpectation', answer);
  server.on('connect', (_incoming: IncomingMessage, socket: Duplex) => {
    answerOnSocket(socket, new AppError('method_not_allowed', { details: { allow: [] } }), bareHeaders);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const begun = answering.get(socket);
    if (error.code === 'ECONNRESET' || (begun?.headersSent === true && !begun.writableFinished)) {
      socket.destroy();
      return;
    }
    const code = clientErrorCode(error);
    const status = answerOnSocket(socket, new AppError(code), bareHeaders);
    if (status) options.log.info({ route: 'unparsed', status, code, reason: error.code }, 'request answered');
  });
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    silent.add(socket);
    if (!mayStay(socket)) {
      sentAway.add(socket);
      answerOnSocket(socket, new AppError('rate_limited', { details: { retryAfterSeconds: 5, limits: ['connections'] } }), bareHeaders);
      setTimeout(() => socket.destroy(), farewellMs).unref();
      options.log.debug({ route: 'unparsed', status: 429 }, 'connection refused: this address has too many');
    }
    socket.once('close', () => {
      open.delete(socket);
      silent.delete(socket);
    });
  });
  server.on('drop', () => options.log.warn({ maxConnections: limits.maxConnections }, 'connection refused: too many are open'));

  const port = await listen(server, options.port, options.hostname);
  const host = options.hostname.includes(':') ? `[${options.hostname}]` : options.hostname;
  return {
    port,
    url: `http://${host}:${port}`,
    stop({ graceMs, onShutdown }) {
      stopping ??= close(server, open, graceMs, onShutdown, options.log);
      // Node counts a connection that has not asked anything yet as busy.
      for (const socket of silent) socket.destroy();
      return stopping;
    },
  };
}

function problemResponse(error: AppError, headers: Readonly<Record<string, string>>): Response {
  const requestId = requestIdFrom(undefined);
  const problem = renderProblem(error, { requestId });
  return new Response(problem.body, { status: problem.status, headers: { ...headers, ...problem.headers, 'x-request-id': requestId } });
}

function refuse(incoming: IncomingMessage, outgoing: ServerResponse, error: AppError, headers: Readonly<Record<string, string>>): void {
  const given = incoming.headers['x-request-id'];
  const requestId = requestIdFrom(typeof given === 'string' ? given : undefined);
  const problem = renderProblem(error, { requestId });
  // What follows on this connection may be meant for somebody else.
  const length = { 'content-length': Buffer.byteLength(problem.body), connection: 'close' };
  outgoing.writeHead(problem.status, { ...headers, ...problem.headers, 'x-request-id': requestId, ...length });
  outgoing.end(problem.body);
}

function listen(server: Server, port: number, hostname: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

async function close(
  server: Server,
  open: ReadonlySet<Duplex>,
  graceMs: number,
  onShutdown: (() => void | Promise<void>) | undefined,
  log: Log,
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const forced = setTimeout(() => {
    log.warn({ graceMs }, 'connections still open after the grace are cut');
    server.closeAllConnections();
  }, graceMs);
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  try {
    await onShutdown?.();
  } catch (error) {
    log.error({ err: error }, 'marking running streams failed');
  }
  await closed;
  clearTimeout(forced);
  clearInterval(idle);
  // A server counts as closed before its last connections have told those who listen for their end.
  await Promise.all([...open].map((socket) => new Promise((resolve) => socket.once('close', resolve))));
}
