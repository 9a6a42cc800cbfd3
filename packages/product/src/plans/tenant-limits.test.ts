import { permissions } from '@parley/contract/permissions';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeTenantPlan } from '../tenants/public.ts';

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp({ perMinute: { turnsOfTenant: 50 } });
});
afterAll(() => app.close());

async function read(key: string): Promise<Response> {
  return fetch(`${app.url}/v1/tenant`, { headers: { authorization: `Bearer ${key}` } });
}

describe('limits of a tenant', () => {
  it('follow its plan, for each key and for all together, and follow it when it changes', async () => {
    await changeTenantPlan(app.test.database, { slug: 'acme', plan: 'free' });
    const [first, second, third] = [
      await app.acme.apiKey(permissions),
      await app.acme.apiKey(permissions),
      await app.acme.apiKey(permissions),
    ];
    expect((await read(first)).headers.get('ratelimit-policy')).toBe('"address";q=1000000;w=60, "key";q=120;w=60, "tenant";q=300;w=60');
    for (let count = 1; count < 120; count += 1) expect((await read(first)).status).toBe(200);
    expect((await read(first)).status).toBe(429);
    for (let count = 0; count < 120; count += 1) await read(second);
    for (let count = 0; count < 60; count += 1) expect((await read(third)).status).toBe(200);
    const refused = await read(third);
    expect(await refused.json()).toMatchObject({ code: 'rate_limited', details: { limits: ['tenant'] } });

    const foreign = await read(await app.globex.apiKey(permissions));
    expect([foreign.status, foreign.headers.get('ratelimit-policy')]).toEqual([
      200,
      '"address";q=1000000;w=60, "key";q=1000000;w=60, "tenant";q=1000000;w=60',
    ]);
    await changeTenantPlan(app.test.database, { slug: 'acme', plan: 'starter' });
    expect((await read(third)).status).toBe(200);
  });

  it('are never above what the installation allows', async () => {
    await changeTenantPlan(app.test.database, { slug: 'globex', plan: 'professional' });
    const visitor = await app.globex.visitor();
    for (let count = 0; count < 50; count += 1) await visitor.ask('Hello!');
    const refused = await visitor.call('POST', '/v1/chat/turns', { clientId: crypto.randomUUID(), text: 'Hello!' });
    expect(await refused.json()).toMatchObject({ code: 'rate_limited', details: { limits: ['tenant-turns'] } });
  });
});
