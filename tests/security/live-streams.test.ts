import { formatId } from '@parley/contract/ids';
import type { Permission } from '@parley/contract/permissions';
import { defaultRememberMs } from '@parley/platform/cache/remember';
import { defaultStreamCheckMs } from '@parley/platform/http/create-app';
import { defineRoute } from '@parley/platform/http/define-route';
import { eventStream } from '@parley/platform/http/event-stream';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { createTestTenant, type TestTenant } from '@parley/testing/app/create-test-tenant';
import { setTenantStatus } from '@parley/testing/app/set-tenant-status';
import { letSupportIn, makeOperator } from '@parley/testing/app/test-member';
import { createParser } from 'eventsource-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

/** Ticks for as long as anybody listens. */
async function* ticking(signal: AbortSignal, everyMs: number) {
  for (let id = 1; !signal.aborted; id++) {
    yield { id, event: { type: 'tick' } };
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

function tickingRoute(path: string, access: Permission | 'person' | 'operator', everyMs = 10) {
  return defineRoute({
    method: 'get',
    path,
    access,
    tag: 'Test',
    summary: 'Ticks.',
    success: { status: 200, eventStream: z.object({ type: z.literal('tick') }) },
    errors: [],
    async handle() {
      const gone = new AbortController();
      return eventStream(ticking(gone.signal, everyMs), { onDisconnect: () => gone.abort() });
    },
  });
}

interface Reading {
  /** Waits until another event has come. */
  next(): Promise<void>;
  /** Reads to the end: the code of the event that ended it. */
  end(): Promise<string | undefined>;
  drop(): Promise<void>;
}

async function read(response: Response): Promise<Reading> {
  if (response.status !== 200 || response.body === null) throw new Error(`no stream: ${response.status} ${await response.text()}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let last: { event: string; code?: string } | undefined;
  let seen = 0;
  const parser = createParser({
    onEvent({ event = '', data }) {
      seen += 1;
      last = { event, ...(JSON.parse(data) as { code?: string }) };
    },
  });
  const more = async (): Promise<boolean> => {
    const { done, value } = await reader.read();
    if (!done) parser.feed(value);
    return !done;
  };
  return {
    async next() {
      const before = seen;
      while (seen === before) if (!(await more())) throw new Error(`the stream ended with ${JSON.stringify(last)}`);
    },
    async end() {
      while (await more());
      return last?.event === 'tick' ? undefined : last?.code;
    },
    drop: () => reader.cancel(),
  };
}

describe('a live stream', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp({
      model: 'openai-compatible',
      extraRoutes: [
        tickingRoute('/ticks/read', 'bots.read'),
        tickingRoute('/ticks/write', 'bots.write'),
        tickingRoute('/ticks/person', 'person'),
        tickingRoute('/ticks/operator', 'operator'),
      ],
    });
  });
  afterAll(() => app.close());

  const open = async (path: string, headers: Readonly<Record<string, string>>) => read(await fetch(`${app.url}${path}`, { headers }));
  const newTenant = (name: string) => createTestTenant({ url: app.url, installation: app.installation, database: app.test.database }, name);
  const setStatus = (tenant: TestTenant, status: 'active' | 'suspended' | 'closed') =>
    setTenantStatus(app.test.database, tenant.tenant.slug, status);
  const withKey = async (tenant: TestTenant, permission: Permission) => ({ authorization: `Bearer ${await tenant.apiKey([permission])}` });

  it('is looked after often enough that nobody stays in it for more than five seconds', () => {
    expect(defaultRememberMs + defaultStreamCheckMs).toBeLessThan(5_000);
  });

  it('of an API key ends when the key is revoked, and those of other keys go on', async () => {
    const [acme, globex] = [
      await open('/ticks/read', await withKey(app.acme, 'bots.read')),
      await open('/ticks/read', await withKey(app.globex, 'bots.read')),
    ];
    await acme.next();
    await app.acme.scope.transaction((db) =>
      db.updateTable('api_keys').set({ revoked_at: new Date() }).where('name', '=', 'some').execute(),
    );
    expect(await acme.end()).toBe('unauthenticated');
    for (let count = 0; count < 10; count++) await globex.next();
    await globex.drop();
  });

  it('of a member ends when the member is removed', async () => {
    const member = await app.acme.member('editor');
    const stream = await open('/ticks/write', member.headers);
    await stream.next();
    await app.acme.scope.transaction((db) => db.deleteFrom('members').where('id', '=', member.memberId).execute());
    expect(await stream.end()).toBe('not_found');
  });

  it('of a member ends when the role loses the permission, while one that needs less goes on', async () => {
    const member = await app.acme.member('editor');
    const [writing, reading] = [await open('/ticks/write', member.headers), await open('/ticks/read', member.headers)];
    await app.acme.scope.transaction((db) => db.updateTable('members').set({ role: 'viewer' }).where('id', '=', member.memberId).execute());
    expect(await writing.end()).toBe('forbidden');
    for (let count = 0; count < 10; count++) await reading.next();
    await reading.drop();
  });

  it('of an access token ends with its family, and one of a cookie with its session', async () => {
    const client = await app.client();
    const byToken = await open('/ticks/person', client.headers);
    await app.test.database.asIdentity('test', (db) =>
      db.updateTable('token_families').set({ revoked_at: new Date() }).where('person_id', '=', client.personId).execute(),
    );
    expect(await byToken.end()).toBe('unauthenticated');
    const person = await app.person();
    const byCookie = await read(await person.call('GET', '/ticks/person'));
    await byCookie.next();
    expect((await (await person.signInElsewhere()).call('POST', '/v1/auth/sign-out-everywhere')).status).toBe(204);
    expect(await byCookie.end()).toBe('unauthenticated');
  });

  it('of an operator ends with the grant of the tenant, with leaving it, or with being one', async () => {
    const client = await app.client();
    await makeOperator(app.test.database, client.personId);
    const tenant = await newTenant('granting');
    const named = { ...client.headers, 'parley-tenant': tenant.tenant.slug };
    const enter = () => letSupportIn({ database: app.test.database, scope: tenant.scope }, client.personId, { access: 'read' });
    await enter();
    const revoked = await open('/ticks/read', named);
    const console = await open('/ticks/operator', client.headers);
    await tenant.scope.transaction((db) => db.updateTable('support_grants').set({ revoked_at: new Date() }).execute());
    expect(await revoked.end()).toBe('not_found');
    const grant = await enter();
    const expired = await open('/ticks/read', named);
    await app.test.asAdmin((admin) => admin.query('update support_grants set expires_at = now() where id = $1', [grant]));
    expect(await expired.end()).toBe('not_found');
    await enter();
    const left = await open('/ticks/read', named);
    expect((await client.call('POST', `/v1/operator/tenants/${formatId('tenant', tenant.tenant.id)}/leave`)).status).toBe(204);
    expect(await left.end()).toBe('not_found');
    await console.next();
    await app.test.database.asIdentity('test', (db) => db.deleteFrom('operators').where('person_id', '=', client.personId).execute());
    expect(await console.end()).toBe('forbidden');
  });

  it('that reads goes on while its tenant is suspended; one that does more ends; both end when it is closed', async () => {
    const tenant = await newTenant('halted');
    const headers = (await tenant.member('admin')).headers;
    const [reading, writing] = [await open('/ticks/read', headers), await open('/ticks/write', headers)];
    await setStatus(tenant, 'suspended');
    expect(await writing.end()).toBe('tenant_suspended');
    for (let count = 0; count < 10; count++) await reading.next();
    await setStatus(tenant, 'closed');
    expect(await reading.end()).toBe('tenant_closed');
  });

  it('of a visitor is told that the tenant was suspended, and the model is paid no further', async () => {
    const tenant = await newTenant('talking');
    await tenant.learn('hours.md', '# Opening hours\n\nThe shop in Lund opens at nine in the morning.');
    const { model } = app;
    if (model === undefined) throw new Error('no model');
    const visitor = await tenant.visitor();
    model.next({ kind: 'answer', text: `It opens at nine [1]. ${'More words follow here. '.repeat(400)}`, tokensPerSecond: 40 });
    const turn = await visitor.open('When does the shop in Lund open?');
    let event = await turn.next();
    while (event !== undefined && event.event.type !== 'answer.delta') event = await turn.next();
    await setStatus(tenant, 'suspended');
    const rest = await turn.rest();
    expect(rest.at(-1)?.event).toMatchObject({ type: 'turn.failed', code: 'tenant_suspended', retryable: false, offers: [] });
    await expect.poll(() => model.requests.at(-1)?.outcome, { timeout: 60_000 }).toBe('aborted');
    await expect
      .poll(() => tenant.scope.transaction((db) => db.selectFrom('turns').select('status').executeTakeFirst()), { timeout: 30_000 })
      .toEqual({ status: 'interrupted' });
  });
});

describe('two hundred live streams, looked after as often as in production', () => {
  it('end within seconds for all of a suspended tenant, and for none of another', { timeout: 180_000 }, async () => {
    await using app = await createTestApp({
      extraRoutes: [tickingRoute('/ticks/write', 'bots.write', 200)],
      rememberMs: defaultRememberMs,
      streamCheckMs: defaultStreamCheckMs,
    });
    const openAll = async (of: TestTenant) => {
      const { headers } = await of.member('editor');
      const streams: Reading[] = [];
      for (let index = 0; index < 100; index++) streams.push(await read(await fetch(`${app.url}/ticks/write`, { headers })));
      return streams;
    };
    const [acme, globex] = [await openAll(app.acme), await openAll(app.globex)];
    await setTenantStatus(app.test.database, 'acme', 'suspended');
    expect(new Set(await Promise.all(acme.map((stream) => stream.end())))).toEqual(new Set(['tenant_suspended']));
    await Promise.all(globex.map((stream) => stream.next()));
    await Promise.all(globex.map((stream) => stream.drop()));
  });
});
