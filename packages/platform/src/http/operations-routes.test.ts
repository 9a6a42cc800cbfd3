import { describe, expect, it, vi } from 'vitest';
import { createMetrics } from '../telemetry/metrics.ts';
import { createFixtureApp } from './__fixtures__/fixture-app.ts';
import { operationsRoutes } from './operations-routes.ts';

function createOperations(checks: Record<string, () => Promise<unknown>>) {
  const clock = { now: 0 };
  const { app } = createFixtureApp(operationsRoutes({ checks, metrics: createMetrics({ processMetrics: true }), now: () => clock.now }));
  const get = (path: string, headers: Record<string, string> = {}) => app.fetch(new Request(`http://localhost${path}`, { headers }));
  return { clock, get };
}

describe('operationsRoutes', () => {
  it('says that the process lives without running a check', async () => {
    const check = vi.fn(async () => {});
    const { get } = createOperations({ database: check });
    const response = await get('/healthz');
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
    expect(check).not.toHaveBeenCalled();
  });

  it('is ready when every check passes', async () => {
    const response = await createOperations({ database: async () => {}, jobs: async () => {} }).get('/readyz');
    expect(await response.json()).toEqual({ status: 'ready', checks: { database: 'ok', jobs: 'ok' } });
  });

  it('is unavailable when one fails, and names it without its message', async () => {
    const { get } = createOperations({ database: () => Promise.reject(new Error('password=hunter2')), jobs: async () => {} });
    const response = await get('/readyz');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      code: 'unavailable',
      details: { status: 'not_ready', checks: { database: 'failing', jobs: 'ok' } },
    });
    expect(text).not.toContain('hunter2');
  });

  it('runs the checks once a second at most', async () => {
    const check = vi.fn(async () => {});
    const { clock, get } = createOperations({ database: check });
    await Promise.all([get('/readyz'), get('/readyz')]);
    clock.now = 999;
    await get('/readyz');
    expect(check).toHaveBeenCalledOnce();
    clock.now = 1_000;
    await get('/readyz');
    expect(check).toHaveBeenCalledTimes(2);
  });

  it('gives metrics to operations only', async () => {
    const { get } = createOperations({});
    expect((await get('/metrics')).status).toBe(401);
    const response = await get('/metrics', { authorization: 'Bearer operator' });
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await response.text()).toContain('process_cpu_user_seconds_total');
  });
});
