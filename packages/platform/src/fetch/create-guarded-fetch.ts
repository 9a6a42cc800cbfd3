import { AppError } from '@parley/contract/errors';
import { Agent, fetch as send } from 'undici';
import { fetchFailure } from './fetch-failure.ts';
import type { FetchOpening } from './fetch-opening.ts';
import { FetchRules } from './fetch-rules.ts';
import { FetchTimers } from './fetch-timers.ts';
import { createGuardedConnector, type ResolveHost, resolveHost } from './guarded-connector.ts';
import { type FetchLimits, type GuardedFetch, type GuardedRequest, usualFetchLimits } from './guarded-fetch.ts';
import { limitBody } from './limit-body.ts';
import { type Hop, nextHop } from './next-hop.ts';

export interface GuardedFetchOptions {
  /** What the operator opened beyond public addresses on the usual ports; nothing when left out. */
  readonly allow?: readonly FetchOpening[];
  readonly resolve?: ResolveHost;
}

export interface GuardedFetchClient {
  readonly fetch: GuardedFetch;
  /** Ends all connections, those under way included. */
  close(): Promise<void>;
}

const connectMs = 5_000;
const maxHeaderSize = 32 * 1024;
/** They belong to the connection, which is not the caller's. */
const ownHeaders = ['host', 'connection', 'keep-alive', 'content-length', 'transfer-encoding', 'te', 'trailer', 'upgrade', 'expect'];

/** Makes the one way by which requests to addresses that tenants chose leave the platform. */
export function createGuardedFetch({ allow = [], resolve = resolveHost }: GuardedFetchOptions = {}): GuardedFetchClient {
  const rules = new FetchRules(allow);
  const agent = new Agent({
    connect: createGuardedConnector(rules, resolve, connectMs),
    allowH2: false,
    maxHeaderSize,
    // Times are kept by FetchTimers.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return { fetch: (url, request = {}) => ask({ rules, agent }, url, request), close: () => agent.destroy() };
}

async function ask(guard: { rules: FetchRules; agent: Agent }, address: string | URL, request: GuardedRequest): Promise<Response> {
  const limits: FetchLimits = { ...usualFetchLimits, ...request };
  const timers = new FetchTimers(limits, request.signal);
  const explain = (error: unknown): unknown =>
    request.signal?.aborted === true ? request.signal.reason : fetchFailure(timers.signal.aborted ? timers.signal.reason : error);
  try {
    request.signal?.throwIfAborted();
    let hop = firstHop(address, request);
    for (let redirects = 0; ; redirects++) {
      guard.rules.checkUrl(hop.url);
      const response = await sendHop(guard.agent, hop, timers);
      const next = request.redirect === 'manual' ? undefined : nextHop(hop, response);
      if (next === undefined) return pass(response, hop.url, redirects > 0, limits, timers, explain);
      await response.body?.cancel();
      if (request.redirect === 'error') throw refusedRedirect('an answer led elsewhere');
      if (redirects === limits.maxRedirects) throw refusedRedirect(`more than ${limits.maxRedirects} redirects`);
      hop = next;
    }
  } catch (error) {
    timers.end();
    throw explain(error);
  }
}

function firstHop(address: string | URL, { method = 'GET', headers, body }: GuardedRequest): Hop {
  const url = URL.parse(String(address));
  if (url === null) throw new AppError('address_not_allowed', { details: { reason: 'address' }, message: 'what was given is no address' });
  const own = new Headers(headers);
  for (const name of ownHeaders) own.delete(name);
  for (const name of [...own.keys()]) if (name.startsWith('proxy-')) own.delete(name);
  if (!own.has('user-agent')) own.set('user-agent', 'Parley');
  return { url, method: method.toUpperCase(), headers: own, body };
}

type Answer = Awaited<ReturnType<typeof send>>;

async function sendHop(agent: Agent, { url, method, headers, body }: Hop, timers: FetchTimers): Promise<Answer> {
  timers.awaitHeaders();
  const response = await send(url, {
    method,
    headers: [...headers],
    body: body ?? null,
    redirect: 'manual',
    signal: timers.signal,
    dispatcher: agent,
  });
  timers.headersArrived();
  return response;
}

/** The answer as the caller may read it: within the limits, and as a `Response` of the platform's own kind, which libraries ask for. */
function pass(
  answer: Answer,
  url: URL,
  redirected: boolean,
  { maxBytes }: FetchLimits,
  timers: FetchTimers,
  explain: (error: unknown) => unknown,
): Response {
  const announced = Number(answer.headers.get('content-length') ?? 0);
  const stream = answer.body as ReadableStream<Uint8Array> | null;
  if (stream === null) timers.end();
  const body = stream === null ? null : limitBody(stream, maxBytes, { onEnd: () => timers.end(), explain });
  if (announced > maxBytes && body !== null) {
    void body.cancel();
    throw new AppError('response_too_large', { details: { maxBytes } });
  }
  const response = new Response(body, { status: answer.status, headers: [...answer.headers] });
  Object.defineProperties(response, { url: { value: url.href }, redirected: { value: redirected } });
  return response;
}

function refusedRedirect(message: string): AppError {
  return new AppError('fetch_failed', { details: { reason: 'redirect' }, message });
}
