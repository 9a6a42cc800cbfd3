import { changeTenantStatus } from '@parley/product/tenants/public';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { createTestTenant } from '@parley/testing/app/create-test-tenant';
import type { SecurityWorld } from '@parley/testing/route-security/security-world';
import { walkRouteSecurity } from '@parley/testing/route-security/walk-route-security';
import { afterAll, describe, it } from 'vitest';
import { builders } from './request-builders.ts';
import { type AttackedTenant, securityTenant } from './security-tenant.ts';

const metricsToken = 'a-token-for-monitoring-only';
const app = await createTestApp({ metricsToken });
const world = await buildWorld();

async function buildWorld(): Promise<SecurityWorld<AttackedTenant>> {
  const { url, installation, test } = app;
  const initech = await createTestTenant({ url, installation, database: test.database }, 'initech');
  const [acme, globex, suspended] = [
    await securityTenant(app.acme, app),
    await securityTenant(app.globex, app),
    await securityTenant(initech, app),
  ];
  await changeTenantStatus(test.database, { slug: 'initech', status: 'suspended' });
  return { acme, globex, suspended, operationsToken: metricsToken, baseUrl: url, send: (request) => fetch(request) };
}

/** Pages and files hold nothing of a tenant and take nothing from a caller: their own tests fetch them. */
const routes = app.installation.app.routes.filter((route) => route.hidden !== true);
const cases = Map.groupBy(walkRouteSecurity({ routes, builders, world: () => world }), ({ route }) => route);

afterAll(() => app.close());

describe.each([...cases])('%s', (_route, list) => {
  it.each(list)('$name', ({ run }) => run());
});
