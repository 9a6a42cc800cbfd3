import { AppError } from '@parley/contract/errors';
import { healthSchema, readinessSchema } from '@parley/contract/health';
import type { MetricsRegistry } from '../telemetry/metrics.ts';
import { defineRoute } from './define-route.ts';
import type { Route } from './route.ts';

export interface OperationsDeps {
  /** What must work for this process to be sent requests; each rejects when it does not. */
  readonly checks: Readonly<Record<string, () => Promise<unknown>>>;
  readonly metrics: Pick<MetricsRegistry, 'render'>;
  readonly now: () => number;
}

const freshForMs = 1_000;
const checkTimeoutMs = 2_000;

type CheckResults = Record<string, 'ok' | 'failing'>;

/** Endpoints for those who run the installation: is it alive, may it be sent work, what does it count. */
export function operationsRoutes(deps: OperationsDeps): Route[] {
  const readiness = cachedChecks(deps);
  return [
    defineRoute({
      method: 'get',
      path: '/healthz',
      access: 'public',
      tag: 'Operations',
      summary: 'Whether the process answers at all.',
      description: 'Asks nothing of the database, so that a slow database does not get the process restarted.',
      success: { status: 200, body: healthSchema },
      errors: [],
      quiet: true,
      limit: 'none',
      plainHttp: true,
      handle: async () => ({ status: 'ok' as const }),
    }),
    defineRoute({
      method: 'get',
      path: '/readyz',
      access: 'public',
      tag: 'Operations',
      summary: 'Whether the process may be sent requests.',
      description: 'When not, the answer is `unavailable` with the failing checks in its details.',
      success: { status: 200, body: readinessSchema },
      errors: ['unavailable'],
      quiet: true,
      limit: 'none',
      plainHttp: true,
      async handle() {
        const checks = await readiness();
        if (Object.values(checks).includes('failing')) throw new AppError('unavailable', { details: { status: 'not_ready', checks } });
        return { status: 'ready' as const, checks };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/metrics',
      access: 'operations',
      tag: 'Operations',
      summary: 'Counters and timings in the Prometheus text format.',
      success: { status: 200, contentType: 'text/plain; version=0.0.4; charset=utf-8' },
      errors: [],
      quiet: true,
      async handle() {
        const { contentType, text } = await deps.metrics.render();
        return new Response(text, { headers: { 'content-type': contentType, 'cache-control': 'no-store' } });
      },
    }),
  ];
}

/** Runs the checks at most once a second however often they are asked for. */
function cachedChecks({ checks, now }: OperationsDeps): () => Promise<CheckResults> {
  let cached: { readonly until: number; readonly results: Promise<CheckResults> } | undefined;
  return () => {
    if (!cached || now() >= cached.until) cached = { until: now() + freshForMs, results: runChecks(checks) };
    return cached.results;
  };
}

async function runChecks(checks: OperationsDeps['checks']): Promise<CheckResults> {
  const results = await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await runCheck(check)] as const));
  return Object.fromEntries(results);
}

async function runCheck(check: () => Promise<unknown>): Promise<'ok' | 'failing'> {
  const timeout = Promise.withResolvers<never>();
  const timer = setTimeout(() => timeout.reject(new Error('the check took too long')), checkTimeoutMs);
  try {
    await Promise.race([check(), timeout.promise]);
    return 'ok';
  } catch {
    return 'failing';
  } finally {
    clearTimeout(timer);
  }
}
