import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { testEngine } from '@parley/testing/database/create-test-database';
import { fuzzSettings } from '@parley/testing/fuzz/fuzz-settings';
import { readAuthorization } from '@parley/testing/route-security/authorization/read-authorization';
import { afterAll, expect, it } from 'vitest';
import { builders } from '../security/request-builders.ts';
import { collectingLog } from './fuzz/collecting-log.ts';
import { createFuzzWorld, tenantDomain } from './fuzz/fuzz-world.ts';
import { readOperations } from './fuzz/operations.ts';
import { runFuzz } from './fuzz/run-fuzz.ts';
import { setTripwire } from './fuzz/tripwire.ts';

const { seed, requests } = fuzzSettings({ requests: testEngine() === 'pglite' ? 4_000 : 600 });
const metricsToken = 'a-token-for-monitoring-only';
const docs = join(import.meta.dirname, '../../docs');

const site = createServer((_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>A page.</p>'));
await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
const siteHost = `127.0.0.1:${(site.address() as AddressInfo).port}`;
const log = collectingLog();
const app = await createTestApp({ metricsToken, tenantDomain, fetchAllow: [siteHost], log });

afterAll(async () => {
  await app.close();
  site.close();
});

it(`shows and gives nothing of one tenant to another in ${requests} requests that nobody should send`, { timeout: 900_000 }, async () => {
  const operations = readOperations(JSON.parse(readFileSync(join(docs, 'openapi.json'), 'utf8')));
  const authorization = readAuthorization(readFileSync(join(docs, 'authorization.md'), 'utf8'));
  const world = await createFuzzWorld(app, { page: `http://${siteHost}/page`, metricsToken, operations });
  await using tripwire = await setTripwire(app.test, world.tables, app.globex.tenant.id);
  const line = { baseUrl: app.url, log, send: (request: Request) => app.installation.app.fetch(request) };
  const { fault, answered, succeeded } = await runFuzz({ world, line, tripwire, operations, builders, authorization, seed, requests });
  expect(fault).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
  // A run that was refused everywhere would find nothing either.
  expect(answered.size).toBe(operations.length);
  expect(succeeded.size).toBeGreaterThan(operations.length / 2);
});
