import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Metrics } from '../telemetry/metrics.ts';
import type { ServerBindings } from './describe-request.ts';
import { sendEventStream } from './event-stream.ts';
import { redirectTarget } from './redirect-target.ts';
import type { ReplyHeaders } from './reply.ts';
import type { Route, RouteRequest } from './route.ts';
import type { StreamGuard } from './stream-guard.ts';

interface ResponseParts {
  readonly headers: Readonly<Record<string, string>>;
  /** What the handler added. */
  readonly extra: ReplyHeaders;
}

/** Writes what a handler returned as JSON by the route's schema, as a redirect, or as nothing. */
export function plainResponse(result: unknown, route: Route, parts: ResponseParts & { readonly validate: boolean }): Response {
  const { status, body: schema, redirect } = route.success;
  const { headers, extra, validate } = parts;
  const own: Record<string, string> = { ...headers, 'cache-control': 'no-store', ...extra.headers };
  if (redirect) own['location'] = redirectTarget(result);
  if (!schema) return new Response(null, { status, headers: withCookies(own, extra.cookies) });
  own['content-type'] = 'application/json';
  const body = validate ? checkedBody(route, result) : result;
  return new Response(JSON.stringify(body), { status, headers: withCookies(own, extra.cookies) });
}

/** A plain record unless there are cookies: it costs less than Headers, which only several `Set-Cookie` need. */
export function withCookies(headers: Record<string, string>, cookies: readonly string[]): Record<string, string> | Headers {
  if (cookies.length === 0) return headers;
  const all = new Headers(headers);
  for (const cookie of cookies) all.append('set-cookie', cookie);
  return all;
}

/** Sends a response that a handler made itself: a stream of events straight to Node, anything else with the headers of every answer. */
export function finishResponse(
  response: Response,
  route: Route,
  parts: ResponseParts & {
    readonly request: RouteRequest;
    readonly bindings: ServerBindings;
    readonly metrics: Pick<Metrics, 'streamOpened'>;
    /** Watches over a stream of events while it is open. */
    readonly guard: StreamGuard | undefined;
  },
): Response {
  const { request, metrics, extra } = parts;
  const { outgoing } = parts.bindings;
  const headers: Record<string, string> = { ...extra.headers, ...parts.headers };
  const failed = (error: unknown) => request.log.error({ err: error, route: route.path }, 'event stream broke off');
  const streamHeaders = extra.cookies.length === 0 ? headers : { ...headers, 'set-cookie': extra.cookies };
  if (outgoing && sendEventStream(response, outgoing, streamHeaders, failed, parts.guard)) {
    const started = performance.now();
    const closed = metrics.streamOpened(route.path);
    outgoing.once('close', () => {
      closed();
      request.log.info(
        { route: route.path, ms: Math.round(performance.now() - started), complete: outgoing.writableFinished },
        'stream closed',
      );
    });
    return RESPONSE_ALREADY_SENT;
  }
  for (const [name, value] of Object.entries(headers)) {
    if (name === 'vary') response.headers.append(name, value);
    else if (name !== 'content-security-policy' || !response.headers.has(name)) response.headers.set(name, value);
  }
  // What somebody was shown to be allowed to see is kept by no cache, whatever its handler says.
  if (route.access !== 'public') response.headers.set('cache-control', 'no-store');
  for (const cookie of extra.cookies) response.headers.append('set-cookie', cookie);
  return response;
}

function checkedBody(route: Route, value: unknown): unknown {
  const result = route.success.body?.safeParse(value);
  if (result?.success) return result.data;
  const places = result?.error.issues.map((issue) => `${issue.path.map(String).join('.')} (${issue.code})`).slice(0, 5);
  throw new Error(`the answer of ${route.method.toUpperCase()} ${route.path} does not fit its schema at ${places?.join(', ')}`);
}
