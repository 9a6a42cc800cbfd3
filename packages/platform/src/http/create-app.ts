import { OpenAPIHono } from '@hono/zod-openapi';
import { getPath } from 'hono/utils/url';
import { z } from 'zod';
import type { Log } from '../telemetry/log-port.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { answerPlainHttp } from './answer-plain-http.ts';
import type { AnswerContext, Authenticate } from './answer-request.ts';
import { answerRequest } from './answer-request.ts';
import { answerUnmatched } from './answer-unmatched.ts';
import { defineRoute } from './define-route.ts';
import type { ServerBindings } from './describe-request.ts';
import type { RequestLimits } from './limits/request-limits.ts';
import { routeKey } from './list-routes.ts';
import type { DocumentInfo } from './open-api-document.ts';
import { openApiDocument } from './open-api-document.ts';
import type { OwnOrigins } from './require-same-origin.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import { splitTenantPath } from './split-tenant-path.ts';

export interface AppOptions {
  readonly routes: readonly Route[];
  readonly authenticate: Authenticate;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'requestAnswered' | 'streamOpened'>;
  readonly info: DocumentInfo;
  /** Whether the installation is reached by https only. */
  readonly secure: boolean;
  /** Whether `Strict-Transport-Security` covers all names below this one; not when left out. */
  readonly hstsSubdomains?: boolean;
  /** Where this installation is reached: what comes from there is no other site's. */
  readonly ownOrigins: OwnOrigins;
  readonly limits: RequestLimits;
  /** How many proxies in front of Parley append to `X-Forwarded-For`; 0 when left out. */
  readonly trustedProxyHops?: number;
  /** How often an open stream's caller is authenticated again; 1.5 seconds when left out. */
  readonly streamCheckMs?: number;
  /** See AnswerContext; on when left out. */
  readonly validateResponses?: boolean;
}

/** Everything that answers requests, ready to be served or to be called by a test. */
export interface App {
  /** Every mounted route, including the one of the OpenAPI document. */
  readonly routes: readonly Route[];
  /** Made when it is first asked for, which takes a good part of what a start does. */
  readonly openApi: object;
  fetch(request: Request, bindings?: ServerBindings): Promise<Response>;
}

/** With what was looked up remembered for 3 seconds, whoever lost a right is out of every stream within 5. */
export const defaultStreamCheckMs = 1_500;

/** Mounts routes. Two of the same method and path throw. */
export function createApp(options: AppOptions): App {
  const context: AnswerContext = {
    authenticate: options.authenticate,
    log: options.log,
    metrics: options.metrics,
    ownOrigins: options.ownOrigins,
    limits: options.limits,
    secure: options.secure,
    trustedProxyHops: options.trustedProxyHops ?? 0,
    streamCheckMs: options.streamCheckMs ?? defaultStreamCheckMs,
    validateResponses: options.validateResponses ?? true,
  };
  const transport = { secure: options.secure, hstsSubdomains: options.hstsSubdomains ?? false };
  const hono = new OpenAPIHono<{ Bindings: ServerBindings }>({ getPath: (request) => splitTenantPath(getPath(request)).path });
  let document: object | undefined;
  const openApi = (): object => {
    document ??= openApiDocument(hono as unknown as OpenAPIHono, routes, options.info);
    return document;
  };
  const routes = [...options.routes, openApiRoute(openApi)];
  const keys = new Set<string>();
  for (const route of routes) {
    if (keys.has(routeKey(route))) throw new TypeError(`${routeKey(route)} is declared twice`);
    keys.add(routeKey(route));
    const headers = securityHeaders({ ...transport, route });
    hono.on(route.method.toUpperCase(), route.path.replaceAll(/\{(\w+)\}/g, ':$1'), (c) =>
      answerRequest(route, headers, { raw: c.req.raw, params: c.req.param(), bindings: c.env ?? {} }, context),
    );
  }
  const fallbackHeaders = securityHeaders(transport);
  const wide = routes.filter((route) => route.takesPathsBelow === true);
  hono.notFound((c) => {
    const { method, path, raw } = c.req;
    const route = method === 'GET' || method === 'HEAD' ? wide.find((candidate) => path.startsWith(candidate.path)) : undefined;
    if (route === undefined) return answerUnmatched(routes, fallbackHeaders, raw, c.env ?? {}, context);
    const headers = securityHeaders({ ...transport, route });
    return answerRequest(route, headers, { raw, params: {}, bindings: c.env ?? {} }, context);
  });
  const plainPaths = new Set(routes.filter((route) => route.plainHttp).map((route) => route.path));
  return {
    routes,
    get openApi() {
      return openApi();
    },
    async fetch(request, bindings = {}) {
      if (options.secure && context.trustedProxyHops > 0 && !plainPaths.has(getPath(request))) {
        const answer = await answerPlainHttp(request, bindings, fallbackHeaders, context);
        if (answer !== undefined) return answer;
      }
      return hono.fetch(request, bindings);
    },
  };
}

function openApiRoute(document: () => object): Route {
  return defineRoute({
    method: 'get',
    path: '/openapi.json',
    access: 'public',
    tag: 'Reference',
    summary: 'This interface as an OpenAPI 3.1 document.',
    success: { status: 200, body: z.record(z.string(), z.unknown()) },
    errors: [],
    hidden: true,
    limit: 'none',
    crossOrigin: true,
    handle: async () => ({ ...document() }),
  });
}
