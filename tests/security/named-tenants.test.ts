import { formatId } from '@parley/contract/ids';
import { isPermission, permissions } from '@parley/contract/permissions';
import { routeKey } from '@parley/platform/http/list-routes';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { afterAll, describe, expect, it } from 'vitest';

const app = await createTestApp({ tenantDomain: 'parley.test' });
afterAll(() => app.close());

const routes = app.installation.app.routes.filter(({ access }) => isPermission(access));
const key = { authorization: `Bearer ${await app.acme.apiKey(permissions)}` };
const { authorization = '' } = (await app.acme.member('owner')).headers;

interface Naming {
  readonly host?: string;
  readonly path?: string;
  readonly header?: string;
}

/** Every way to name the tenants of a request: by its host, its path and a header, in the order in which they count. */
function waysToName(names: readonly (string | undefined)[]): Naming[] {
  return names.flatMap((host) =>
    names.flatMap((path) =>
      names.map((header) => ({
        ...(host === undefined ? {} : { host }),
        ...(path === undefined ? {} : { path }),
        ...(header === undefined ? {} : { header }),
      })),
    ),
  );
}

const naming = (foreign: string) => waysToName([undefined, 'acme', foreign]).filter((way) => Object.values(way).includes(foreign));

/** Who may come in is settled before what they ask is read, so the request need not be a right one. */
async function answer(route: (typeof routes)[number], { host, path, header }: Naming, credential: Record<string, string>) {
  const prefix = path === undefined ? '' : `/t/${path}`;
  const response = await app.installation.app.fetch(
    new Request(`http://localhost${prefix}${route.path.replaceAll(/[{}]/g, '')}`, {
      method: route.method.toUpperCase(),
      headers: {
        host: host === undefined ? 'localhost' : `${host}.parley.test`,
        ...credential,
        ...(header === undefined ? {} : { 'parley-tenant': header }),
      },
    }),
  );
  const { code, title, details } = (await response.json()) as { code?: string; title?: string; details?: unknown };
  return { status: response.status, code, title, details };
}

/** What a member of acme is told: two tenants are a contradiction only to who belongs to the first. */
function codeForMember({ host, path, header }: Naming): string {
  return (host ?? path ?? header) === 'acme' ? 'tenant_required' : 'not_found';
}

describe.each(routes.map((route) => [routeKey(route), route] as const))('%s', (_, route) => {
  it('finds nothing for a key when anything in the request names another tenant', async () => {
    const all = { host: 'globex', path: 'globex', header: 'globex' };
    for (const way of [{ host: 'globex' }, { path: 'globex' }, { header: 'globex' }, all, { path: 'acme', header: 'globex' }])
      expect([way, (await answer(route, way, key)).code]).toEqual([way, 'not_found']);
  });

  it('finds nothing for a member of another tenant, and lets nobody name two', async () => {
    for (const way of [
      { host: 'globex', header: 'acme' },
      { host: 'acme', path: 'globex', header: 'globex' },
    ])
      expect([way, (await answer(route, way, { authorization })).code]).toEqual([way, codeForMember(way)]);
  });
});

describe('a request that names tenants in every way there is', () => {
  const [route] = routes;
  if (route === undefined) throw new Error('there is no route of a tenant');

  it('is answered like one that names none there is', async () => {
    const missing = naming('nobody');
    for (const [index, way] of naming('globex').entries()) {
      const [byKey, byMember] = [await answer(route, way, key), await answer(route, way, { authorization })];
      expect([way, byKey.code, byMember.code]).toEqual([way, 'not_found', codeForMember(way)]);
      expect(byKey).toEqual(await answer(route, missing[index] ?? {}, key));
      expect(byMember).toEqual(await answer(route, missing[index] ?? {}, { authorization }));
    }
  });

  it('may name it by its id, and only once', async () => {
    expect((await answer(route, { header: formatId('tenant', app.globex.tenant.id) }, key)).code).toBe('not_found');
    expect((await answer(route, { header: 'acme, globex' }, key)).code).toBe('tenant_required');
  });
});
