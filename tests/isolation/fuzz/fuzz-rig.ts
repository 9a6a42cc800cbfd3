import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Route } from '@parley/platform/http/route';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { collectingLog } from './collecting-log.ts';
import { createFuzzWorld, type FuzzWorld, tenantDomain } from './fuzz-world.ts';
import { type Operation, readOperations } from './operations.ts';
import type { Line } from './send-draft.ts';
import { setTripwire, type Tripwire } from './tripwire.ts';

/** An installation under attack, and all that watches over it. */
export interface FuzzRig extends AsyncDisposable {
  readonly world: FuzzWorld;
  readonly line: Line;
  readonly tripwire: Tripwire;
  readonly operations: readonly Operation[];
}

const metricsToken = 'a-token-for-monitoring-only';

/** Starts an installation with two filled tenants, and a web page for them to read; `planted` adds endpoints, whose work is waited for. */
export async function createFuzzRig(planted?: { readonly routes: readonly Route[]; settled(): Promise<unknown> }): Promise<FuzzRig> {
  const site = createServer((_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>A page.</p>'));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const siteHost = `127.0.0.1:${(site.address() as AddressInfo).port}`;
  const log = collectingLog();
  const app = await createTestApp({ metricsToken, tenantDomain, fetchAllow: [siteHost], log, extraRoutes: planted?.routes ?? [] });
  const operations = readOperations(app.installation.app.openApi);
  const world = await createFuzzWorld(app, { page: `http://${siteHost}/page`, metricsToken, operations });
  const tripwire = await setTripwire(app.test, world.tables, app.globex.tenant.id);
  return {
    world,
    tripwire,
    operations,
    line: {
      baseUrl: app.url,
      log,
      async send(request) {
        const response = await app.installation.app.fetch(request);
        await planted?.settled();
        return response;
      },
    },
    async [Symbol.asyncDispose]() {
      await tripwire[Symbol.asyncDispose]();
      await app.close();
      site.close();
    },
  };
}
