import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { defaultRememberMs } from '@parley/platform/cache/remember';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { createTestTenant } from '@parley/testing/app/create-test-tenant';
import { setTenantStatus } from '@parley/testing/app/set-tenant-status';
import { readAuthorization } from '@parley/testing/route-security/authorization/read-authorization';
import type { SecurityWorld } from '@parley/testing/route-security/security-world';
import { walkRouteSecurity } from '@parley/testing/route-security/walk-route-security';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { builders } from './request-builders.ts';
import { operatorCredentials } from './security-credentials.ts';
import { type AttackedTenant, securityTenant } from './security-tenant.ts';

const metricsToken = 'a-token-for-monitoring-only';
const site = createServer((request, response) => {
  const [type, body] = request.url?.endsWith('/embeddings')
    ? ['application/json', '{"data":[{"embedding":[1,0]}]}']
    : ['text/html', '<p>A page.</p>'];
  response.writeHead(200, { 'content-type': type }).end(body);
});
await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
const siteHost = `127.0.0.1:${(site.address() as AddressInfo).port}`;
// Look-ups are remembered as in production: anew for each of over ten thousand requests they would be most of what the walk does.
const app = await createTestApp({
  rememberMs: defaultRememberMs,
  metricsToken,
  fetchAllow: [siteHost],
  social: { github: { clientId: 'the client', clientSecret: 'the secret of the client' } },
});
const world = await buildWorld();

async function buildWorld(): Promise<SecurityWorld<AttackedTenant>> {
  const { url, installation, test } = app;
  const page = `http://${siteHost}/page`;
  const initech = await createTestTenant({ url, installation, database: test.database }, 'initech');
  const [acme, globex, suspended] = [
    await securityTenant(app.acme, app, page),
    await securityTenant(app.globex, app, page),
    await securityTenant(initech, app, page),
  ];
  // From here on only requests are looked at: work put off, by ten thousand of them, would take most of the time there is.
  await installation.jobs?.stop();
  await setTenantStatus(test.database, 'initech', 'suspended');
  await vi.waitFor(async () => expect((await initech.api('POST', '/v1/bots', {})).status).toBe(403), { timeout: 60_000, interval: 100 });
  return {
    acme,
    globex,
    suspended,
    ...operatorCredentials(app),
    operationsToken: metricsToken,
    baseUrl: url,
    send: (request) => fetch(request),
  };
}

/** The page that was reviewed, not what the code declares, says who may call what. */
const authorization = readAuthorization(readFileSync(join(import.meta.dirname, '../../docs/authorization.md'), 'utf8'));

/** Pages and files hold nothing of a tenant and take nothing from a caller: their own tests fetch them. */
const routes = app.installation.app.routes.filter((route) => route.hidden !== true);
const cases = Map.groupBy(
  walkRouteSecurity({ routes, authorization, builders, world: () => world, valuesPerPlace: 4 }),
  ({ route }) => route,
);

afterAll(async () => {
  await app.close();
  site.close();
});

describe.each([...cases])('%s', (_route, list) => {
  it.each(list)('$name', ({ run }) => run());
});
