import { asAdminOf } from '@parley/testing/process/installation-env';

/** Makes a domain a tenant's own for single sign-on, as its DNS record would: no test can write one. */
export async function proveDomain(env: Readonly<Record<string, string>>, slug: string, domain: string): Promise<void> {
  await asAdminOf(env['PARLEY_DATA_DIR'] ?? '', (client) =>
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
