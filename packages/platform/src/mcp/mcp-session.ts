import { AppError } from '@parley/contract/errors';
import type { GuardedFetch } from '../fetch/guarded-fetch.ts';
import { type McpMessage, readMcpMessage } from './mcp-message.ts';

/** A server of the Model Context Protocol, and how long talking to it may take. */
export interface McpServer {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** The version of the protocol that is asked for; a server may answer with an older one. */
const mcpVersion = '2025-06-18';

const maxBytes = 512 * 1024;

/**
 * Talks to a server by streamable HTTP for as long as `work` takes: opens a session, closes it where the server keeps one. Follows no
 * redirect, because it carries secrets. Throws what the guard throws, `access_refused` where its key does not open it, and
 * `fetch_failed` for what is no MCP server.
 */
export async function withMcpSession<Result>(
  fetch: GuardedFetch,
  server: McpServer,
  work: (ask: (method: string, params: Record<string, unknown>) => Promise<McpMessage>) => Promise<Result>,
): Promise<Result> {
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(new AppError('fetch_timeout')), server.timeoutMs);
  const signal = AbortSignal.any([server.signal, over.signal]);
  const kept: Record<string, string> = {};
  let count = 0;
  const send = (method: 'POST' | 'DELETE', body?: object): Promise<Response> =>
    fetch(server.url, {
      method,
      headers: { ...server.headers, ...kept, accept: 'application/json, text/event-stream', 'content-type': 'application/json' },
      body: body && JSON.stringify({ jsonrpc: '2.0', ...body }),
      redirect: 'manual',
      signal,
      maxBytes,
      totalMs: server.timeoutMs,
      headersMs: server.timeoutMs,
    });
  const ask = async (method: string, params: Record<string, unknown>): Promise<McpMessage> => {
    const id = ++count;
    const response = await send('POST', { id, method, params });
    const session = response.headers.get('mcp-session-id');
    if (session !== null && /^[\x21-\x7e]{1,512}$/.test(session)) kept['mcp-session-id'] = session;
    const message = response.ok ? await readMcpMessage(response, id) : await refused(response);
    if (message === undefined) throw new AppError('fetch_failed', { details: { reason: 'the answer is not of MCP' } });
    return message;
  };
  try {
    await begin();
    return await work(ask);
  } finally {
    clearTimeout(timer);
    // A server may keep no sessions, and say so; it ends one by itself, too.
    if (kept['mcp-session-id'] !== undefined) void send('DELETE').then(({ body }) => body?.cancel(), ignore);
  }

  async function begin(): Promise<void> {
    const hello = await ask('initialize', {
      protocolVersion: mcpVersion,
      capabilities: {},
      clientInfo: { name: 'parley', version: '1' },
    });
    const version = hello.result?.['protocolVersion'];
    if (typeof version !== 'string') throw new AppError('fetch_failed', { details: { reason: 'the server opens no session' } });
    kept['mcp-protocol-version'] = version;
    await (await send('POST', { method: 'notifications/initialized' })).body?.cancel();
  }
}

async function refused(response: Response): Promise<never> {
  await response.body?.cancel();
  const { status } = response;
  throw new AppError(status === 401 || status === 403 ? 'access_refused' : 'fetch_failed', { details: { status } });
}

function ignore(): void {}
