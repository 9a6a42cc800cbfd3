import { connectionOf } from '@parley/platform/database/connection-of';
import { findRunningEngine } from '@parley/platform/database/embedded/find-running-engine';
import { withAdmin } from '@parley/testing/database/with-admin';

/** Makes a domain a tenant's own for single sign-on, as its DNS record would: no test can write one. */
export async function proveDomain(env: Readonly<Record<string, string>>, slug: string, domain: string): Promise<void> {
  const engine = findRunningEngine(env['PARLEY_DATA_DIR'] ?? '');
  if (engine === undefined) throw new Error('no installation runs on the embedded database of this folder');
  await withAdmin(connectionOf({ engine: 'pglite', socketFolder: engine.socketFolder }), (client) =>
    client.query(
      `with proven as (
         insert into tenant_domains (tenant_id, id, domain, purpose, challenge, verified_at)
         select id, gen_random_uuid(), $2, 'sso', 'proven', now() from tenants where slug = $1
         returning tenant_id, id, domain, purpose
       )
       insert into verified_domains (domain, purpose, tenant_id, domain_id) select domain, purpose, tenant_id, id from proven`,
      [slug, domain],
    ),
  );
}
