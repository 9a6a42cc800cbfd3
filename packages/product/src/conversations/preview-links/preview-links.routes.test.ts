import { randomInt, randomUUID } from 'node:crypto';
import type { BotResponse } from '@parley/contract/bots';
import { formatId } from '@parley/contract/ids';
import type { Preview, PreviewLinkResponse, PreviewSession } from '@parley/contract/preview-links';
import type { Problem } from '@parley/contract/problem';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemTrail } from '../../audit/public.ts';
import { updateTenant } from '../../tenants/update-tenant.ts';
import { eraseOldConversations } from '../erase-old-conversations.ts';
import { selectTenantsWithPreviewLinks } from './preview-links.store.ts';

describe('a link to a draft', () => {
  let app: TestApp;
  let now = Date.now();
  beforeAll(async () => {
    app = await createTestApp({ now: () => now });
  });
  afterAll(() => app.close());

  const newBot = async (): Promise<BotResponse> =>
    (await (
      await app.acme.api('POST', '/v1/bots', { name: 'Guide', draft: { greeting: 'A draft speaks.', allowedOrigins: [] } })
    ).json()) as BotResponse;
  const links = (botId: string) => `/v1/bots/${botId}/preview-links`;
  const make = async (botId: string, days?: number) =>
    (await (await app.acme.api('POST', links(botId), { ...(days && { days }) })).json()) as PreviewLinkResponse & { token: string };
  const post = (path: string, body: object, headers: Record<string, string> = { origin: app.url }) =>
    fetch(`${app.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  const begin = async (token: string, visitorToken?: string) =>
    (await (await post('/v1/previews/sessions', { token, ...(visitorToken && { visitorToken }) })).json()) as PreviewSession;
  const ask = ({ sessionToken }: { sessionToken: string }, body: object = {}, origin = app.url) =>
    post('/v1/chat/turns', { clientId: randomUUID(), text: 'Hello!', ...body }, { authorization: `Bearer ${sessionToken}`, origin });
  const codeOf = async (answer: Response) => ((await answer.json()) as Problem).code;
  const conversations = async (botId: string, query: string, tenant: TestTenant = app.acme) =>
    ((await (await tenant.api('GET', `/v1/conversations?botId=${botId}${query}`)).json()) as { items: { id: string }[] }).items;

  it('shows the draft and talks to it, which is no conversation of a visitor, though nothing was published and no site is listed', async () => {
    const bot = await newBot();
    const { token, madeBy, expiresAt } = await make(bot.id, 1);
    expect(Date.parse(expiresAt) - now).toBe(86_400_000);
    expect(await (await post('/v1/previews', { token })).json()).toMatchObject({ botId: bot.id, name: 'Guide' } satisfies Partial<Preview>);
    const session = await begin(token);
    expect(session.bot.greeting).toBe('A draft speaks.');
    const answer = await ask(session);
    expect(answer.status).toBe(200);
    await answer.text();
    expect(await conversations(bot.id, '')).toEqual([]);
    expect(await conversations(bot.id, '&purpose=preview')).toHaveLength(1);
    const { items } = (await (await app.acme.api('GET', links(bot.id))).json()) as { items: PreviewLinkResponse[] };
    expect(items).toMatchObject([{ madeBy, lastOpenedAt: new Date(now).toISOString(), revokedAt: null }]);
    expect(JSON.stringify(items)).not.toContain(token.slice(-43));
    const stored = await app.acme.scope.transaction((db) => db.selectFrom('preview_links').selectAll().execute());
    expect(JSON.stringify(stored.map((row) => ({ ...row, secret_hash: row.secret_hash.toString('latin1') })))).not.toContain(
      token.slice(-43),
    );
  });

  it('gives each who opens it a conversation of their own, and the same who comes back theirs', async () => {
    const { token } = await make((await newBot()).id);
    const [one, other] = [await begin(token), await begin(token)];
    await (await ask(one)).text();
    const own = async ({ sessionToken }: PreviewSession) => {
      const headers = { authorization: `Bearer ${sessionToken}` };
      return ((await (await fetch(`${app.url}/v1/chat/conversations`, { headers })).json()) as { items: unknown[] }).items.length;
    };
    expect([await own(one), await own(other), await own(await begin(token, one.visitorToken))]).toEqual([1, 0, 1]);
    const another = await make((await newBot()).id);
    expect(await own(await begin(another.token, one.visitorToken))).toBe(0);
  });

  it('opens nothing once it was taken back, is over, or was changed, and a session that began with it ends too', async () => {
    const bot = await newBot();
    const { id, token } = await make(bot.id);
    const session = await begin(token);
    expect(await codeOf(await post('/v1/previews', { token: `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}` }))).toBe(
      'link_invalid',
    );
    expect((await app.acme.api('DELETE', `${links(bot.id)}/${id}`)).status).toBe(204);
    for (const path of ['/v1/previews', '/v1/previews/sessions']) expect(await codeOf(await post(path, { token }))).toBe('link_invalid');
    expect(await codeOf(await ask(session))).toBe('session_expired');
    const short = await make(bot.id, 1);
    now += 86_400_001;
    expect(await codeOf(await post('/v1/previews', { token: short.token }))).toBe('link_invalid');
  });

  it('is used from the page of this installation alone, and its session from no other site', async () => {
    const { token } = await make((await newBot()).id);
    for (const headers of [{ origin: 'https://evil.example.com' }, {}])
      expect(await codeOf(await post('/v1/previews/sessions', { token }, headers))).toBe('cross_site_request');
    expect(await codeOf(await ask(await begin(token), {}, 'https://evil.example.com'))).toBe('origin_not_allowed');
  });

  it('lets all who have it ask together what one visitor may, from wherever it is opened anew', async () => {
    await using narrow = await createTestApp({ perMinute: { turnsOfVisitor: 2 }, trustedProxyHops: 1 });
    const path = `/v1/bots/${formatId('bot', narrow.acme.botId)}/preview-links`;
    const { token } = (await (await narrow.acme.api('POST', path, {})).json()) as { token: string };
    const send = (to: string, body: object, headers: object = {}) =>
      fetch(`${narrow.url}${to}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: narrow.url, ...headers },
        body: JSON.stringify(body),
      });
    const statuses: number[] = [];
    for (let visitor = 0; visitor < 3; visitor++) {
      const { sessionToken } = (await (await send('/v1/previews/sessions', { token })).json()) as PreviewSession;
      // Of other tests nobody has called from there, where they share a Valkey.
      const address = `2001:db8:${randomInt(65_536).toString(16)}:${randomInt(65_536).toString(16)}::1`;
      const headers = { authorization: `Bearer ${sessionToken}`, 'x-forwarded-for': address };
      const answer = await send('/v1/chat/turns', { clientId: randomUUID(), text: `Hello ${visitor}!` }, headers);
      statuses.push(answer.status);
      await answer.text();
    }
    expect(statuses).toEqual([200, 200, 429]);
  });

  it('is made, seen and ended by its own tenant alone', async () => {
    const bot = await newBot();
    const { id } = await make(bot.id);
    const answers = [
      await app.globex.api('GET', links(bot.id)),
      await app.globex.api('POST', links(bot.id), {}),
      await app.globex.api('DELETE', `${links(bot.id)}/${id}`),
      await app.globex.api('DELETE', `${links(formatId('bot', app.globex.botId))}/${id}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await app.acme.api('POST', links(bot.id), { days: 365 })).status).toBe(400);
  });

  it('goes with its bot, and what was said through it when the tenant keeps it no longer; no export has either', async () => {
    const bot = await newBot();
    const { token } = await make(bot.id);
    await (await ask(await begin(token))).text();
    const away = await app.globex.api('POST', links(formatId('bot', app.globex.botId)), {});
    const other = ((await away.json()) as { token: string }).token;
    const exported = await (await app.acme.api('GET', '/v1/contacts/export')).text();
    expect(exported).not.toContain('pvl_');
    expect(exported).not.toContain('preview');
    await updateTenant(app.acme.scope, { trail: systemTrail('test'), settings: { retentionDays: 30 } });
    await eraseOldConversations(app.acme.scope, { now: () => Date.now() + 31 * 86_400_000 });
    expect(await conversations(bot.id, '&purpose=preview')).toEqual([]);
    const left = (db: TenantDb) => db.selectFrom('contacts').select('id').where('purpose', '=', 'preview').execute();
    expect(await app.acme.scope.transaction(left)).toEqual([]);
    // As whoever erases a tenant does it, from the bots down.
    const rows = (tenant: TestTenant) => tenant.scope.transaction((db) => db.selectFrom('preview_links').select('id').execute());
    expect(await rows(app.acme)).not.toEqual([]);
    await app.test.asAdmin((client) => client.query('delete from bots where tenant_id = $1', [app.acme.tenant.id]));
    expect([await rows(app.acme), (await rows(app.globex)).length]).toEqual([[], 1]);
    expect(await codeOf(await post('/v1/previews', { token }))).toBe('link_invalid');
    expect((await post('/v1/previews', { token: other })).status).toBe(200);
    // Also where the tenant keeps conversations for ever.
    const withLinks = () => app.test.database.asSystem('tenants with preview links', selectTenantsWithPreviewLinks);
    expect(await withLinks()).toEqual([app.globex.tenant.id]);
    await eraseOldConversations(app.globex.scope, { now: () => Date.now() + 100 * 86_400_000 });
    expect([await rows(app.globex), await withLinks()]).toEqual([[], []]);
  });
});
