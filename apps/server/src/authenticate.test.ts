import { formatId, newId, type PersonId, parseId } from '@parley/contract/ids';
import type { Problem } from '@parley/contract/problem';
import { defineRoute } from '@parley/platform/http/define-route';
import { ssoMethod } from '@parley/product/identity/sso/require-sso-rules';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { createTestTenant, type TestTenant } from '@parley/testing/app/create-test-tenant';
import { sendToHost } from '@parley/testing/app/send-to-host';
import { setTenantStatus } from '@parley/testing/app/set-tenant-status';
import { letSupportIn, makeOperator, type TestClient } from '@parley/testing/app/test-member';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const whoami = defineRoute({
  method: 'post',
  path: '/whoami',
  access: 'tenant.read',
  tag: 'Test',
  summary: 'Says who acts.',
  success: { status: 200, body: z.object({ kind: z.string(), label: z.string(), tenantId: z.string(), permissions: z.array(z.string()) }) },
  errors: [],
  handle: async ({ caller: { actor, tenantId, permissions } }) => ({
    kind: actor.kind,
    label: actor.label,
    tenantId: formatId('tenant', tenantId),
    permissions: [...permissions],
  }),
});
const operatorRoute = defineRoute({
  method: 'get',
  path: '/console',
  access: 'operator',
  tag: 'Test',
  summary: 'For operators.',
  success: { status: 204 },
  errors: [],
  handle: async () => {},
});

describe('a request', () => {
  let app: TestApp;
  let acmeId: string;
  let globexId: string;
  beforeAll(async () => {
    app = await createTestApp({ extraRoutes: [whoami, operatorRoute], tenantDomain: 'parley.example' });
    acmeId = formatId('tenant', app.acme.tenant.id);
    globexId = formatId('tenant', app.globex.tenant.id);
  });
  afterAll(() => app.close());

  async function answerOf(response: Promise<Response>): Promise<unknown[]> {
    const answer = await response;
    const body = answer.status === 204 ? {} : ((await answer.json()) as Partial<Problem> & { tenantId?: string });
    return [answer.status, body.code ?? body.tenantId, ...(body.details?.['reason'] === undefined ? [] : [body.details['reason']])];
  }
  /** Without the tenant a test's member names by itself. */
  const bare = (client: TestClient) => ({ authorization: client.headers['authorization'] ?? '' });
  const send = (path: string, headers: Record<string, string>) => sendToHost(`${app.url}${path}`, { method: 'POST', headers });
  const newTenant = (name: string) => createTestTenant({ url: app.url, installation: app.installation, database: app.test.database }, name);
  const own = async (tenant: TestTenant, host: string) =>
    app.test.asAdmin((client) =>
      client.query("insert into verified_domains (domain, purpose, tenant_id, domain_id) values ($1, 'host', $2, $3)", [
        host,
        tenant.tenant.id,
        newId('tenantDomain'),
      ]),
    );

  describe('of a member', () => {
    it('names its tenant by header (slug or id), path, subdomain or the tenant’s own domain', async () => {
      const headers = bare(await app.acme.member('viewer'));
      await own(app.acme, 'chat.acme.example');
      for (const answer of [
        send('/whoami', { ...headers, 'parley-tenant': 'acme' }),
        send('/whoami', { ...headers, 'parley-tenant': acmeId }),
        send('/t/acme/whoami', headers),
        send('/whoami', { ...headers, host: 'acme.parley.example' }),
        send('/whoami', { ...headers, host: 'ACME.parley.example:8443' }),
        send('/whoami', { ...headers, host: 'chat.acme.example' }),
        send('/t/acme/whoami', { ...headers, host: 'chat.acme.example', 'parley-tenant': 'acme' }),
      ]) {
        expect(await answerOf(answer)).toEqual([200, acmeId]);
      }
    });

    it.each<[string, string, Record<string, string>, string]>([
      ['names none', '/whoami', {}, 'absent'],
      ['is sent to a host that is nobody’s', '/whoami', { host: 'somewhere.example' }, 'absent'],
      ['is sent to the domain of all tenants', '/whoami', { host: 'parley.example' }, 'absent'],
      ['names it with an empty header', '/whoami', { 'parley-tenant': '' }, 'header'],
      ['names two in its headers', '/whoami', { 'parley-tenant': 'acme, globex' }, 'header'],
      ['names one twice in its headers', '/whoami', { 'parley-tenant': 'acme, acme' }, 'header'],
      ['names one in its path and another in its header', '/t/acme/whoami', { 'parley-tenant': 'globex' }, 'contradiction'],
      ['names one in its path and none there is in its header', '/t/acme/whoami', { 'parley-tenant': 'nobody' }, 'contradiction'],
      ['names one as its host and another in its path', '/t/globex/whoami', { host: 'acme.parley.example' }, 'contradiction'],
    ])('is told what is missing when it %s', async (_, path, headers, reason) => {
      const member = await app.acme.member('viewer');
      expect(await answerOf(send(path, { ...bare(member), ...headers }))).toEqual([400, 'tenant_required', reason]);
    });

    it('to somebody else’s tenant is answered word for word as one to a tenant that never existed', async () => {
      const headers = bare(await app.acme.member('owner'));
      const told = async (path: string, more: Record<string, string> = {}) => {
        const response = await send(path, { ...headers, ...more });
        const kept = [...response.headers].filter(([name]) => !['date', 'x-request-id', 'content-length', 'ratelimit'].includes(name));
        const { requestId, instance, ...problem } = (await response.json()) as Problem;
        expect([typeof requestId, typeof instance]).toEqual(['string', 'string']);
        return { problem, kept };
      };
      const unknown = await told('/whoami', { 'parley-tenant': 'nobody' });
      expect(unknown.problem).toMatchObject({ status: 404, code: 'not_found' });
      for (const answer of [
        told('/whoami', { 'parley-tenant': 'globex' }),
        told('/whoami', { 'parley-tenant': globexId }),
        told('/whoami', { 'parley-tenant': formatId('tenant', newId('tenant')) }),
        told('/whoami', { 'parley-tenant': "' or 1=1 --" }),
        told('/t/globex/whoami'),
        told('/t/nobody/whoami'),
        told('/t/Acme/whoami'),
        told('/whoami', { host: 'globex.parley.example' }),
        told('/whoami', { host: 'nobody.parley.example' }),
        told('/t/globex/whoami', { 'parley-tenant': globexId }),
        told('/t/globex/whoami', { 'parley-tenant': 'nobody' }),
      ]) {
        expect(await answer).toEqual(unknown);
      }
    });

    it('may do what its role may, now: neither more nor what it could before', async () => {
      const member = await app.acme.member(['tenant.read', 'bots.read']);
      expect(await (await member.call('POST', '/whoami')).json()).toMatchObject({
        kind: 'member',
        permissions: ['tenant.read', 'bots.read'],
      });
      expect((await member.call('GET', '/v1/bots')).status).toBe(200);
      expect(await answerOf(member.call('GET', '/v1/sources'))).toEqual([403, 'forbidden']);
      await app.acme.scope.transaction((db) =>
        db.updateTable('members').set({ role: 'agent', custom_role_id: null }).where('id', '=', member.memberId).execute(),
      );
      expect((await member.call('GET', '/v1/sources')).status).toBe(200);
      await app.acme.scope.transaction((db) => db.deleteFrom('members').where('id', '=', member.memberId).execute());
      expect(await answerOf(member.call('GET', '/v1/bots'))).toEqual([404, 'not_found']);
    });

    it('that comes by cookie changes nothing at the wish of another site', async () => {
      const person = await app.person();
      await app.acme.scope.transaction((db) =>
        db
          .insertInto('members')
          .values({ id: newId('member'), person_id: parseId('person', person.id) as PersonId, role: 'owner' })
          .execute(),
      );
      const named = { 'parley-tenant': 'acme' };
      expect(await answerOf(person.call('POST', '/whoami', undefined, named))).toEqual([200, acmeId]);
      expect((await person.call('GET', '/v1/tenant', undefined, { ...named, origin: 'https://evil.example' })).status).toBe(200);
      for (const forged of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
        expect(await answerOf(person.call('POST', '/whoami', undefined, { ...named, ...forged }))).toEqual([403, 'cross_site_request']);
      }
    });

    it('is judged by its Authorization alone, whatever cookies come with it', async () => {
      const person = await app.person();
      const headers = { authorization: 'Bearer nonsense' };
      expect((await person.call('GET', '/v1/auth/session')).status).toBe(200);
      expect(await answerOf(person.call('GET', '/v1/auth/session', undefined, headers))).toEqual([401, 'unauthenticated']);
    });

    it('that came through another tenant’s identity provider, or none where one is required, is refused', async () => {
      const tenant = await newTenant('federated');
      const member = await tenant.member('admin');
      const setMethod = (method: string) =>
        app.test.database.asIdentity('test', (db) =>
          db.updateTable('token_families').set({ method }).where('person_id', '=', member.personId).execute(),
        );
      await setMethod(ssoMethod(newId('ssoConnection')));
      expect(await answerOf(member.call('POST', '/whoami'))).toEqual([403, 'sso_session_elsewhere']);
      await setMethod('password');
      expect((await member.call('POST', '/whoami')).status).toBe(200);
      await tenant.scope.transaction((db) =>
        db.updateTable('tenants').set({ sso_required: true }).where('id', '=', tenant.tenant.id).execute(),
      );
      expect(await answerOf(member.call('POST', '/whoami'))).toEqual([403, 'sso_required']);
    });
  });

  describe('of an API key', () => {
    it('acts for the key’s tenant, and may name no other', async () => {
      const headers = { authorization: `Bearer ${await app.acme.apiKey(['tenant.read'])}` };
      for (const answer of [
        send('/whoami', headers),
        send('/whoami', { ...headers, 'parley-tenant': 'acme' }),
        send('/t/acme/whoami', { ...headers, host: 'acme.parley.example' }),
      ])
        expect(await answerOf(answer)).toEqual([200, acmeId]);
      for (const answer of [
        send('/whoami', { ...headers, 'parley-tenant': 'globex' }),
        send('/whoami', { ...headers, 'parley-tenant': 'nobody' }),
        send('/t/globex/whoami', headers),
        send('/whoami', { ...headers, host: 'globex.parley.example' }),
      ])
        expect(await answerOf(answer)).toEqual([404, 'not_found']);
      expect(await answerOf(send('/whoami', { ...headers, 'parley-tenant': '' }))).toEqual([400, 'tenant_required', 'header']);
    });

    it('is nobody who signed in', async () => {
      const headers = { authorization: `Bearer ${await app.acme.apiKey(['tenant.read'])}` };
      expect(await answerOf(fetch(`${app.url}/v1/auth/session`, { headers }))).toEqual([401, 'unauthenticated']);
      expect(await answerOf(fetch(`${app.url}/console`, { headers }))).toEqual([401, 'unauthenticated']);
    });
  });

  describe('of an operator', () => {
    async function operator(options: { secondFactorAt?: Date } = {}): Promise<TestClient> {
      const client = await app.client({ name: 'Olga Operator', ...options });
      await makeOperator(app.test.database, client.personId);
      return client;
    }
    const letIn = (client: TestClient, tenant: TestTenant, access: 'read' | 'write', expiresAt?: Date) =>
      letSupportIn({ database: app.test.database, scope: tenant.scope }, client.personId, {
        access,
        ...(expiresAt === undefined ? {} : { expiresAt }),
      });

    it('opens the console to those who run the installation, with the second factor they have', async () => {
      expect(await answerOf((await app.client()).call('GET', '/console'))).toEqual([403, 'forbidden']);
      const plain = await operator();
      expect((await plain.call('GET', '/console')).status).toBe(204);
      const proved = await operator({ secondFactorAt: new Date() });
      await app.test.database.asIdentity('test', (db) =>
        db.updateTable('people').set({ two_factor_enabled: true }).where('id', 'in', [plain.personId, proved.personId]).execute(),
      );
      expect(await answerOf(plain.call('GET', '/console'))).toEqual([403, 'second_factor_required']);
      expect((await proved.call('GET', '/console')).status).toBe(204);
    });

    it('does not open it to a session some tenant’s identity provider began', async () => {
      const client = await operator();
      await app.test.database.asIdentity('test', (db) =>
        db
          .updateTable('token_families')
          .set({ method: ssoMethod(newId('ssoConnection')) })
          .where('person_id', '=', client.personId)
          .execute(),
      );
      expect(await answerOf(client.call('GET', '/console'))).toEqual([403, 'forbidden']);
    });

    it('sees a tenant only while that tenant grants it, and nothing of who may come in there', async () => {
      const client = await operator();
      const tenant = await newTenant('helped');
      const named = { 'parley-tenant': tenant.tenant.slug };
      const call = (method: string, path: string, body?: unknown) => client.call(method, path, body, named);
      expect(await answerOf(call('GET', '/v1/bots'))).toEqual([404, 'not_found']);
      const grant = await letIn(client, tenant, 'read');
      expect((await call('GET', '/v1/bots')).status).toBe(200);
      expect((await call('GET', '/v1/conversations')).status).toBe(200);
      expect(await answerOf(call('POST', '/v1/bots', { name: 'Mine' }))).toEqual([403, 'forbidden']);
      const held = ((await (await call('POST', '/whoami')).json()) as { kind: string; label: string; permissions: string[] }) ?? {};
      expect([held.kind, held.label]).toEqual(['operator', 'Olga Operator']);
      expect(held.permissions.filter((permission) => /members|roles|keys|security|support|transfer|write/.test(permission))).toEqual([]);
      await tenant.scope.transaction((db) =>
        db.updateTable('support_grants').set({ revoked_at: new Date() }).where('id', '=', grant).execute(),
      );
      expect(await answerOf(call('GET', '/v1/bots'))).toEqual([404, 'not_found']);
      expect(await answerOf(client.call('GET', '/v1/bots', undefined, { 'parley-tenant': 'globex' }))).toEqual([404, 'not_found']);
    });

    it('changes a tenant only with a grant to write, which lends nothing about members and keys either', async () => {
      const client = await operator();
      const tenant = await newTenant('mended');
      const call = (method: string, path: string, body?: unknown) =>
        client.call(method, path, body, { 'parley-tenant': tenant.tenant.slug });
      await letIn(client, tenant, 'read');
      await letIn(client, tenant, 'write');
      expect((await call('POST', '/v1/bots', { name: 'Mended' })).status).toBe(201);
      const { permissions } = (await (await call('POST', '/whoami')).json()) as { permissions: string[] };
      expect(permissions).toContain('bots.write');
      expect(permissions.filter((permission) => /^(?:members|roles|keys|security|support)\.|transfer/.test(permission))).toEqual([]);
    });

    it('is not helped by a grant that has run out, nor by being somebody else', async () => {
      const tenant = await newTenant('late');
      const named = { 'parley-tenant': tenant.tenant.slug };
      const [late, another, nobody] = [await operator(), await operator(), await app.client()];
      await letIn(late, tenant, 'write', new Date(Date.now() - 1_000));
      expect(await answerOf(late.call('GET', '/v1/bots', undefined, named))).toEqual([404, 'not_found']);
      await letIn(another, tenant, 'write');
      expect((await another.call('GET', '/v1/bots', undefined, named)).status).toBe(200);
      // The tenant's leave is open now, and these have not entered by it, or may not.
      expect(await answerOf(late.call('GET', '/v1/bots', undefined, named))).toEqual([404, 'not_found']);
      await letIn(nobody, tenant, 'write');
      expect(await answerOf(nobody.call('GET', '/v1/bots', undefined, named))).toEqual([404, 'not_found']);
    });
  });

  describe('to a tenant that is not active', () => {
    it('may read while it is suspended, with whatever credential, and change nothing', async () => {
      const tenant = await newTenant('paused');
      const [member, key] = [await tenant.member('owner'), await tenant.apiKey(['bots.read', 'bots.write'])];
      const visitor = await tenant.visitor();
      await setTenantStatus(app.test.database, tenant.tenant.slug, 'suspended');
      const byKey = (method: string) =>
        fetch(`${app.url}/v1/bots`, {
          method,
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
          ...(method === 'POST' ? { body: JSON.stringify({ name: 'x' }) } : {}),
        });
      expect((await member.call('GET', '/v1/bots')).status).toBe(200);
      expect((await byKey('GET')).status).toBe(200);
      expect(await answerOf(member.call('POST', '/v1/bots', { name: 'x' }))).toEqual([403, 'tenant_suspended']);
      expect(await answerOf(byKey('POST'))).toEqual([403, 'tenant_suspended']);
      expect(await answerOf(visitor.call('POST', '/v1/chat/turns', { clientId: 'x', text: 'x' }))).toEqual([403, 'tenant_suspended']);
    });

    it('is for its owner to read alone once it is closed', async () => {
      const tenant = await newTenant('gone');
      const [owner, admin, key] = [await tenant.member('owner'), await tenant.member('admin'), await tenant.apiKey(['bots.read'])];
      const visitor = await tenant.visitor();
      await setTenantStatus(app.test.database, tenant.tenant.slug, 'closed');
      expect((await owner.call('GET', '/v1/bots')).status).toBe(200);
      for (const answer of [
        owner.call('POST', '/v1/bots', { name: 'x' }),
        admin.call('GET', '/v1/bots'),
        fetch(`${app.url}/v1/bots`, { headers: { authorization: `Bearer ${key}` } }),
        visitor.call('POST', '/v1/chat/turns', { clientId: 'x', text: 'x' }),
      ])
        expect(await answerOf(answer)).toEqual([403, 'tenant_closed']);
    });
  });
});
