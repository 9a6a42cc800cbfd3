import assert from 'node:assert/strict';
import type { ErrorCode } from '@parley/contract/errors';
import { problemSchema } from '@parley/contract/problem';
import { declaredErrors } from '@parley/platform/http/declared-errors';
import { routeKey } from '@parley/platform/http/list-routes';
import type { Route } from '@parley/platform/http/route';
import { readWhatComes } from './read-what-comes.ts';
import type { SecurityTenant, SecurityWorld } from './security-world.ts';

/** An answer that has passed every check that holds for all of them. */
export interface CheckedAnswer {
  readonly status: number;
  readonly code: ErrorCode | undefined;
  readonly text: string;
  /** What two answers must have in common for a caller not to tell them apart. */
  readonly fingerprint: string;
}

/** Codes that any request may meet before it reaches its route. */
const beforeRouting = new Set<ErrorCode>(['malformed_http', 'method_not_allowed', 'uri_too_long']);
const everChanging = new Set(['date', 'x-request-id', 'keep-alive', 'connection', 'ratelimit']);

/** What a browser and a cache must be told with every answer. */
function expectSafeHeaders(route: Route, { status, headers }: Response, told: string): void {
  const says = (name: string, text: string): void => assert.ok(headers.get(name)?.includes(text), `${name} does not say ${text}: ${told}`);
  says('x-content-type-options', 'nosniff');
  says('content-security-policy', "default-src 'none'");
  says('content-security-policy', "frame-ancestors 'none'");
  says('referrer-policy', 'no-referrer');
  if (route.access !== 'public' || status >= 400) says('cache-control', 'no-store');
}

/**
 * Sends a request and checks what holds for every answer: no failure of ours, problems that are RFC 9457 with a code the route
 * declares, and not a word of a tenant's private data to anybody but `reader`.
 */
export async function sendChecked<Tenant extends SecurityTenant>(
  world: SecurityWorld<Tenant>,
  route: Route,
  request: Request,
  reader: Tenant | undefined,
): Promise<CheckedAnswer> {
  const response = await world.send(request);
  const text = await readWhatComes(response);
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`);
  const told = `${request.method} ${request.url} was answered ${response.status} ${text.slice(0, 1_000)}`;
  assert.ok(response.status < 500, told);
  for (const tenant of [world.acme, world.globex, world.suspended]) {
    if (tenant === reader) continue;
    for (const canary of tenant.canaries) {
      assert.ok(!text.includes(canary) && !headers.join('\n').includes(canary), `private data of another tenant leaked: ${told}`);
    }
  }
  const requestId = response.headers.get('x-request-id');
  assert.ok(requestId, `no X-Request-Id: ${told}`);
  expectSafeHeaders(route, response, told);
  if (response.status < 400) return { status: response.status, code: undefined, text, fingerprint: '' };

  assert.equal(response.headers.get('content-type'), 'application/problem+json', told);
  const problem = problemSchema.parse(JSON.parse(text));
  assert.equal(problem.status, response.status, told);
  assert.equal(problem.requestId, requestId, told);
  assert.ok(
    declaredErrors(route).has(problem.code) || beforeRouting.has(problem.code),
    `${routeKey(route)} does not declare ${problem.code}: ${told}`,
  );
  if (response.status === 401) assert.ok(response.headers.has('www-authenticate'), `401 without WWW-Authenticate: ${told}`);
  const lasting = headers.filter((line) => !everChanging.has(line.slice(0, line.indexOf(':'))));
  const fingerprint = JSON.stringify([{ ...problem, requestId: '', instance: '' }, lasting.toSorted()]);
  return { status: response.status, code: problem.code, text, fingerprint };
}
