import type { ErrorCode } from '@parley/contract/errors';
import { AppError } from '@parley/contract/errors';
import type { Permission } from '@parley/contract/permissions';
import type { Log } from '../telemetry/log-port.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { PersonCaller, TenantCaller, VisitorCaller } from './caller.ts';
import { corsHeaders, isOwnPage, letRead } from './cors.ts';
import { declaredErrors } from './declared-errors.ts';
import type { ServerBindings } from './describe-request.ts';
import { describeRequest } from './describe-request.ts';
import type { AnyCaller } from './limits/counters-of.ts';
import { limitOf } from './limits/limit-of.ts';
import type { LimitVerdict, RequestLimits } from './limits/request-limits.ts';
import { parseInput } from './parse-input.ts';
import { renderProblem } from './problem.ts';
import { readBytesBody, readJsonBody, streamBody } from './read-body.ts';
import { readQuery } from './read-query.ts';
import { CollectedReply } from './reply.ts';
import { requireBotsInReach } from './require-bots-in-reach.ts';
import type { OwnOrigins } from './require-same-origin.ts';
import { requireSameOrigin } from './require-same-origin.ts';
import type { Route, RouteRequest } from './route.ts';
import { isCrossOrigin } from './security-headers.ts';
import type { StreamGuard } from './stream-guard.ts';
import { finishResponse, plainResponse, withCookies } from './write-response.ts';

/** How a caller's credential becomes a caller. Each throws an AppError when the credential does not do. */
export interface Authenticate {
  permission(request: RouteRequest, permission: Permission, options: { readonly reducesAccess: boolean }): Promise<TenantCaller>;
  visitor(request: RouteRequest): Promise<VisitorCaller>;
  operations(request: RouteRequest): Promise<void>;
  person(request: RouteRequest): Promise<PersonCaller>;
  operator(request: RouteRequest): Promise<PersonCaller>;
}

export interface AnswerContext {
  readonly authenticate: Authenticate;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'requestAnswered' | 'streamOpened'>;
  readonly ownOrigins: OwnOrigins;
  readonly limits: RequestLimits;
  /** Whether the installation is reached by https. */
  readonly secure: boolean;
  readonly trustedProxyHops: number;
  /** How often an open stream's caller is authenticated again. */
  readonly streamCheckMs: number;
  /** Passes every answer through its schema, which drops what it does not name; an answer that does not fit becomes `internal`. */
  readonly validateResponses: boolean;
}

/** A request that was matched to its route. */
export interface MatchedRequest {
  readonly raw: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly bindings: ServerBindings;
}

/** Answers one request from credential to response. Never throws: whatever goes wrong becomes a problem. */
export async function answerRequest(
  route: Route,
  fixedHeaders: Readonly<Record<string, string>>,
  matched: MatchedRequest,
  context: AnswerContext,
): Promise<Response> {
  const started = performance.now();
  const { raw, bindings } = matched;
  const request = describeRequest(raw, bindings, context);
  const headers: Record<string, string> = { ...fixedHeaders, 'x-request-id': request.id };
  const reply = new CollectedReply(context.secure);
  const crossOrigin = isCrossOrigin(route);
  if (crossOrigin) Object.assign(headers, corsHeaders(route));
  let response: Response;
  let code: ErrorCode | undefined;
  try {
    if (raw.method === 'HEAD' && route.success.eventStream) throw new AppError('method_not_allowed', { details: { allow: ['GET'] } });
    const caller = await admit(route, request, headers, context);
    const input = await readInput(route, matched);
    requireBotsInReach(caller, input);
    const result = await route.handle({ ...input, caller, request, reply });
    const extra = reply.collect('answered');
    if (crossOrigin && (reply.isReadable || isOwnPage(caller, request.origin))) letRead(headers, request.origin);
    if (result instanceof Response)
      response = finishResponse(result, route, {
        request,
        headers,
        extra,
        bindings,
        metrics: context.metrics,
        guard: guardOf(route, request, context),
      });
    else response = plainResponse(result, route, { headers, extra, validate: context.validateResponses });
  } catch (error) {
    const problem = renderProblem(error, { requestId: request.id, instance: request.path, openAi: route.openAiErrors });
    code = problem.code;
    reportError(error, route, request, problem.status);
    const extra = reply.collect('failed');
    // A refusal says the same to everybody, and a page that is told why can say it to people.
    if (crossOrigin) letRead(headers, request.origin);
    const init = { status: problem.status, headers: withCookies({ ...extra.headers, ...headers, ...problem.headers }, extra.cookies) };
    response = new Response(problem.body, init);
  }
  const seconds = (performance.now() - started) / 1000;
  const { status } = response;
  context.metrics.requestAnswered(route.path, request.method, status, seconds);
  const ms = Math.round(seconds * 100_000) / 100;
  const line = { requestId: request.id, method: request.method, route: route.path, status, ms, ...(code ? { code } : {}) };
  context.log[route.quiet && status < 500 ? 'debug' : 'info'](line, 'request answered');
  return response;
}

/** Finds out who calls, and from where, and counts the request. What does not do costs its address as much as what does. */
async function admit(route: Route, request: RouteRequest, headers: Record<string, string>, context: AnswerContext): Promise<AnyCaller> {
  const { limits } = context;
  const limit = limitOf(route);
  const enforce = (verdict: LimitVerdict | undefined): void => {
    Object.assign(headers, verdict?.headers);
    if (verdict?.refused) throw verdict.refused;
  };
  enforce(limits.before(limit, request));
  let caller: AnyCaller;
  try {
    if (route.sameOrigin) await requireSameOrigin(request, context.ownOrigins);
    caller = await authenticate(route, request, context.authenticate);
  } catch (error) {
    enforce(await limits.count(limit, request, undefined));
    throw error;
  }
  enforce(await limits.count(limit, request, caller));
  return caller;
}

async function authenticate(route: Route, request: RouteRequest, hooks: Authenticate): Promise<AnyCaller> {
  switch (route.access) {
    case 'public':
      return null;
    case 'visitor':
      return hooks.visitor(request);
    case 'operations':
      await hooks.operations(request);
      return null;
    case 'person':
      return hooks.person(request);
    case 'operator':
      return hooks.operator(request);
    default:
      return hooks.permission(request, route.access, { reducesAccess: route.reducesAccess ?? false });
  }
}

/** Whatever let somebody open a stream is looked at again while it is open. */
function guardOf(route: Route, request: RouteRequest, context: AnswerContext): StreamGuard | undefined {
  if (route.access === 'public') return undefined;
  return {
    everyMs: context.streamCheckMs,
    async check() {
      try {
        await authenticate(route, request, context.authenticate);
      } catch (error) {
        // A session that was good when the stream began may run out on the way: nobody took it back.
        if (!(error instanceof AppError && error.code === 'session_expired')) throw error;
      }
    },
  };
}

async function readInput(route: Route, { raw, params, bindings }: MatchedRequest) {
  const parsedParams = route.params ? parseInput('path', route.params, params) : {};
  const query = route.query ? parseInput('query', route.query, readQuery(searchOf(raw.url), route.query)) : {};
  const source = { request: raw, withoutBody: bindings.incoming !== undefined && !hasBody(bindings.incoming.headers) };
  if (route.body) return { params: parsedParams, query, body: parseInput('body', route.body, await readJsonBody(route, source)) };
  if (route.bytes?.stream) return { params: parsedParams, query, body: streamBody(route.bytes, source) };
  if (route.bytes) return { params: parsedParams, query, body: await readBytesBody(route.bytes, source) };
  return { params: parsedParams, query, body: undefined };
}

function hasBody(headers: NodeJS.Dict<string | string[]>): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] !== undefined && headers['content-length'] !== '0');
}

function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start + 1);
}

function reportError(error: unknown, route: Route, request: RouteRequest, status: number): void {
  if (error instanceof AppError) {
    if (status >= 500) request.log.warn({ err: error, route: route.path }, 'request failed');
    if (!declaredErrors(route).has(error.code))
      request.log.error({ code: error.code, route: route.path }, 'the route does not declare this error');
  } else if (request.signal.aborted) {
    request.log.debug({ err: error, route: route.path }, 'the client went away');
  } else {
    request.log.error({ err: error, route: route.path }, 'request failed unexpectedly');
  }
}
