import { formatId, type IdKind, idPrefixes } from '@parley/contract/ids';
import { permissions } from '@parley/contract/permissions';
import type { TestApp } from '@parley/testing/app/create-test-app';
import { createTestTenant } from '@parley/testing/app/create-test-tenant';
import { setTenantStatus } from '@parley/testing/app/set-tenant-status';
import type { SecurityWorld } from '@parley/testing/route-security/security-world';
import { operatorCredentials } from '../../security/security-credentials.ts';
import { type AttackedTenant, securityTenant } from '../../security/security-tenant.ts';
import { fillTables } from '../fill-tables.ts';
import { readTenantTables, type TenantTable } from '../tenant-tables.ts';
import type { Side } from './draw-mutation.ts';
import type { IdPool } from './draw-value.ts';
import type { Operation } from './operations.ts';

/** Where names stand for tenants: `globex.parley.test`. */
export const tenantDomain = 'parley.test';

/** Acme, who attacks, and globex, of whom nothing may be seen: its canary stands in every text column there is. */
export interface FuzzWorld {
  readonly app: TestApp;
  readonly security: SecurityWorld<AttackedTenant>;
  readonly tables: readonly TenantTable[];
  readonly own: Side;
  readonly foreign: Side;
  /** Words of globex, in lower case. */
  readonly canaries: readonly string[];
  /** Every id of globex, as it is stored and as it is shown. */
  readonly foreignIds: ReadonlySet<string>;
}

/** Fills both tenants through the product, and globex besides with a row in every table. */
export async function createFuzzWorld(
  app: TestApp,
  { page, metricsToken, operations }: { page: string; metricsToken: string; operations: readonly Operation[] },
): Promise<FuzzWorld> {
  const { test, installation } = app;
  const initech = await createTestTenant({ url: app.url, installation, database: test.database }, 'initech');
  const [acme, globex, suspended] = [
    await securityTenant(app.acme, app, page),
    await securityTenant(app.globex, app, page),
    await securityTenant(initech, app, page),
  ];
  await setTenantStatus(test.database, 'initech', 'suspended');
  const tables = await test.asAdmin(async (client) => {
    const found = await readTenantTables(client);
    await fillTables(client, found, 'globex', app.globex.tenant.id);
    // Nobody may run a job that was made up.
    await client.query('delete from job_outbox');
    // Nor can a secret be opened that was never sealed, and whoever asks a bot in public makes it be read.
    await client.query('delete from identity_secrets');
    return found;
  });
  const sideOf = async (tenant: AttackedTenant): Promise<Side & { stored: string[] }> => {
    const { slug, id } = tenant.own.tenant;
    const { ids, stored } = await readIds(app, tables, id);
    const cursors = await readCursors(app, await tenant.apiKey(permissions), operations);
    const cookie = (await tenant.browserCredential())['cookie'] ?? '';
    return { slug, tenantId: formatId('tenant', id), ids, stored, cursors, host: `${slug}.${tenantDomain}`, cookie };
  };
  const [own, foreign] = [await sideOf(acme), await sideOf(globex)];
  await installation.jobs?.drain();
  await installation.apiKeys.recordUses();
  const send = (request: Request) => installation.app.fetch(request);
  return {
    app,
    security: { acme, globex, suspended, ...operatorCredentials(app), operationsToken: metricsToken, baseUrl: app.url, send },
    tables,
    own,
    foreign,
    canaries: globex.canaries.map((canary) => canary.toLowerCase()),
    foreignIds: new Set([...foreign.stored, ...[...foreign.ids.values()].flat()]),
  };
}

/** The ids of a tenant's rows: by kind as they are shown, and as they are stored. */
async function readIds(app: TestApp, tables: readonly TenantTable[], tenantId: unknown): Promise<{ ids: IdPool; stored: string[] }> {
  const ids = new Map<IdKind, string[]>();
  const stored: string[] = [];
  await app.test.asAdmin(async (client) => {
    for (const { name, columns } of tables) {
      const kind = kindOfTable(name);
      if (kind === undefined || !columns.some((column) => column.name === 'id')) continue;
      const { rows } = await client.query(`select id from ${name} where tenant_id = $1 order by id desc limit 12`, [tenantId]);
      stored.push(...rows.map(({ id }) => id));
      ids.set(
        kind,
        rows.map(({ id }) => formatId(kind, id)),
      );
    }
  });
  ids.set('tenant', [formatId('tenant', tenantId as Parameters<typeof formatId>[1] as never)]);
  return { ids: new Map([...ids].filter(([, list]) => list.length > 0)), stored };
}

/** `usage_events` hold usage events: `usageEvent`. */
function kindOfTable(table: string): IdKind | undefined {
  const singular = table.replace(/ies$/, 'y').replace(/s$/, '');
  const kind = singular.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return kind in idPrefixes ? (kind as IdKind) : undefined;
}

/** Reads a first page of one of every list, for where it goes on. */
async function readCursors(app: TestApp, key: string, operations: readonly Operation[]): Promise<Map<string, string>> {
  const cursors = new Map<string, string>();
  for (const { key: name, method, path, query } of operations) {
    if (method !== 'GET' || !('cursor' in query) || path.includes('{')) continue;
    const answer = await fetch(`${app.url}${path}?limit=1`, { headers: { authorization: `Bearer ${key}` } });
    const { nextCursor } = answer.ok ? ((await answer.json()) as { nextCursor: string | null }) : { nextCursor: null };
    if (nextCursor !== null) cursors.set(name, nextCursor);
  }
  return cursors;
}
