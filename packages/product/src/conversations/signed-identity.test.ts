import { createHmac } from 'node:crypto';
import type { ChatConversation, ChatSession } from '@parley/contract/chat';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { type TestVisitor, visitorWith } from '@parley/testing/app/test-visitor';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Secret {
  id: string;
  secret: string;
}

describe('visitors whom a site vouches for', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  const hmac = (secret: string, externalId: string) => createHmac('sha256', secret).update(externalId).digest('hex');
  const jwt = (secret: string, externalId: string, exp: number | string) =>
    new SignJWT().setProtectedHeader({ alg: 'HS256' }).setSubject(externalId).setExpirationTime(exp).sign(new TextEncoder().encode(secret));
  const path = (botId: string) => `/v1/bots/${botId}/identity-secrets`;
  const ownBot = async (tenant: TestTenant) => (await tenant.visitor()).session.bot.id;
  async function newBot(tenant: TestTenant, draft: object = {}): Promise<string> {
    const { id } = (await (await tenant.api('POST', '/v1/bots', { name: 'Signed', draft })).json()) as { id: string };
    expect((await tenant.api('POST', `/v1/bots/${id}/publish`, {})).status).toBe(200);
    return id;
  }
  async function newSecret(tenant: TestTenant, botId: string, body: object = {}): Promise<Secret> {
    const added = await tenant.api('POST', path(botId), body);
    expect(added.status).toBe(201);
    return (await added.json()) as Secret;
  }
  const start = (botId: string, body: object) =>
    fetch(`${app.url}/v1/chat/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ botId, ...body }),
    });
  async function begin(botId: string, body: object): Promise<TestVisitor> {
    const answer = await start(botId, body);
    expect(answer.status).toBe(201);
    return visitorWith(app.url, (await answer.json()) as ChatSession);
  }
  const signed = (secret: Secret, externalId: string) => ({ identity: { externalId, signature: hmac(secret.secret, externalId) } });
  const conversationsOf = async (visitor: TestVisitor) =>
    ((await (await visitor.call('GET', '/v1/chat/conversations')).json()) as { items: ChatConversation[] }).items;

  it('have their conversations on every device, and nobody else has them', async () => {
    const botId = await newBot(app.acme);
    const secret = await newSecret(app.acme, botId);
    const laptop = await begin(botId, signed(secret, 'ada'));
    expect(laptop.session.identified).toBe(true);
    const { conversationId } = await laptop.ask('Is this kept for me?');
    const phone = await begin(botId, { identity: { signature: await jwt(secret.secret, 'ada', '5m') } });
    expect(await conversationsOf(phone)).toMatchObject([{ id: conversationId, firstQuestion: 'Is this kept for me?' }]);
    expect((await phone.history(conversationId)).messages).toHaveLength(2);
    expect(await (await app.acme.api('GET', `/v1/conversations/${conversationId}`)).json()).toMatchObject({ externalId: 'ada' });
    const strangers = [await begin(botId, {}), await begin(botId, signed(secret, 'bob')), await begin(await newBot(app.acme), {})];
    for (const stranger of strangers) {
      expect(await conversationsOf(stranger)).toEqual([]);
      expect((await stranger.call('GET', `/v1/chat/conversations/${conversationId}`)).status).toBe(404);
    }
  });

  it('are refused when nothing proves who they are', async () => {
    const botId = await newBot(app.acme);
    const [secret, otherBot, otherTenant] = [
      await newSecret(app.acme, botId),
      await newSecret(app.acme, await newBot(app.acme)),
      await newSecret(app.globex, await ownBot(app.globex)),
    ];
    const right = hmac(secret.secret, 'ada');
    const none = await new SignJWT()
      .setProtectedHeader({ alg: 'HS512' })
      .setSubject('ada')
      .setExpirationTime('5m')
      .sign(new TextEncoder().encode(secret.secret));
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"ada","exp":9999999999}').toString('base64url')}.`;
    const wrong: [why: string, identity: object, reason: string][] = [
      ['forged', { externalId: 'ada', signature: '0'.repeat(64) }, 'invalid'],
      ['signed for another', { externalId: 'bob', signature: right }, 'invalid'],
      ['no id', { signature: right }, 'invalid'],
      ['no hexadecimal', { externalId: 'ada', signature: `${right.slice(0, 63)}z` }, 'invalid'],
      ['cut off', { externalId: 'ada', signature: right.slice(0, 62) }, 'invalid'],
      ['of another bot', { externalId: 'ada', signature: hmac(otherBot.secret, 'ada') }, 'invalid'],
      ['of another tenant', { externalId: 'ada', signature: hmac(otherTenant.secret, 'ada') }, 'invalid'],
      ['JWT of another tenant', { signature: await jwt(otherTenant.secret, 'ada', '5m') }, 'invalid'],
      ['JWT for another', { externalId: 'bob', signature: await jwt(secret.secret, 'ada', '5m') }, 'invalid'],
      ['JWT of another algorithm', { signature: none }, 'invalid'],
      ['JWT without a signature', { signature: unsigned }, 'invalid'],
      ['JWT that has ended', { signature: await jwt(secret.secret, 'ada', 1_600_000_000) }, 'expired'],
    ];
    for (const [why, identity, reason] of wrong) {
      const refused = await start(botId, { identity });
      expect({ status: refused.status, ...((await refused.json()) as object) }, why).toMatchObject({
        status: 403,
        code: 'identity_not_proven',
        details: { reason },
      });
    }
    // What is right here proves nothing to another tenant's bot.
    expect((await start(await ownBot(app.globex), { identity: { externalId: 'ada', signature: right } })).status).toBe(403);
    expect((await start(botId, { identity: { externalId: 'ada', signature: '' } })).status).toBe(400);
    expect((await begin(botId, {})).session.identified).toBe(false);
  });

  it('may be the only ones a bot talks with', async () => {
    const botId = await newBot(app.acme, { requireSignedIdentity: true });
    const secret = await newSecret(app.acme, botId);
    const stranger = await begin(await ownBot(app.acme), {});
    for (const body of [{}, { visitorToken: stranger.session.visitorToken }]) {
      const refused = await start(botId, body);
      expect(await refused.json()).toMatchObject({ status: 403, code: 'identity_not_proven', details: { reason: 'missing' } });
    }
    expect((await begin(botId, signed(secret, 'ada'))).session.identified).toBe(true);
  });

  it('stay who they are while a session is renewed, for as long as the secret is good', async () => {
    const [botId, other] = [await newBot(app.acme), await newBot(app.acme)];
    const secret = await newSecret(app.acme, botId);
    const first = await begin(botId, signed(secret, 'ada'));
    const { conversationId } = await first.ask('Is this kept for me?');
    const renewal = { visitorToken: first.session.visitorToken };
    const renewed = await begin(botId, renewal);
    expect(renewed.session.identified).toBe(true);
    expect((await renewed.history(conversationId)).conversationId).toBe(conversationId);
    for (const elsewhere of [other, await ownBot(app.globex)]) expect((await begin(elsewhere, renewal)).session.identified).toBe(false);
    expect((await app.acme.api('DELETE', `${path(botId)}/${secret.id}`)).status).toBe(204);
    const after = await begin(botId, renewal);
    expect(after.session.identified).toBe(false);
    expect((await after.call('GET', `/v1/chat/conversations/${conversationId}`)).status).toBe(404);
    expect((await start(botId, signed(secret, 'ada'))).status).toBe(403);
  });

  it('are signed for under two secrets while one takes over from the other, which are told once', async () => {
    const botId = await newBot(app.acme);
    const [first, second] = [await newSecret(app.acme, botId), await newSecret(app.acme, botId)];
    for (const secret of [first, second]) expect((await start(botId, signed(secret, 'ada'))).status).toBe(201);
    const listed = await (await app.acme.api('GET', path(botId))).text();
    expect(JSON.parse(listed)).toMatchObject({
      items: [
        { id: second.id, endsAt: null },
        { id: first.id, endsAt: expect.any(String) },
      ],
    });
    for (const { secret } of [first, second]) expect(listed).not.toContain(secret);
    const third = await newSecret(app.acme, botId, { overlapHours: 0 });
    for (const secret of [first, second]) expect((await start(botId, signed(secret, 'ada'))).status).toBe(403);
    expect((await start(botId, signed(third, 'ada'))).status).toBe(201);
    const stored = await app.acme.scope.transaction((db) => db.selectFrom('identity_secrets').select('secret').execute());
    expect(Buffer.concat(stored.map(({ secret }) => secret)).includes(third.secret)).toBe(false);
    for (const [method, of] of [
      ['GET', ''],
      ['POST', ''],
      ['DELETE', `/${third.id}`],
    ] as const)
      expect((await app.globex.api(method, `${path(botId)}${of}`, method === 'POST' ? {} : undefined)).status).toBe(404);
  });
});

describe('what a page says of itself', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('stands beside the question for members, in no answer to the browser, and is bounded', async () => {
    const visitor = await app.acme.visitor();
    const ask = (context: unknown) =>
      visitor.call('POST', '/v1/chat/turns', { clientId: crypto.randomUUID(), text: 'What about this one?', context });
    const answered = await ask({ product: 'CANARY-kettle', price: 49.9, inStock: true });
    expect(answered.status).toBe(200);
    const events = await answered.text();
    const conversationId = /cnv_\w+/.exec(events)?.[0] ?? '';
    const read = (await (await app.acme.api('GET', `/v1/conversations/${conversationId}`)).json()) as { messages: object[] };
    expect(read.messages[0]).toMatchObject({ pageContext: { product: 'CANARY-kettle', price: 49.9, inStock: true } });
    expect(JSON.stringify(await visitor.history(conversationId)) + events).not.toContain('CANARY-kettle');
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`name${index}`, 1]));
    const wide = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`name${index}`, 'x'.repeat(450)]));
    for (const wrong of [many, wide, { nested: { a: 1 } }, { list: [1] }, { 'a b': 1 }, { long: 'x'.repeat(501) }, 'text'])
      expect((await ask(wrong)).status, JSON.stringify(wrong).slice(0, 40)).toBe(400);
  });

  it('asked over and over pauses the visitor until something else is said', async () => {
    const visitor = await app.globex.visitor();
    const { conversationId } = await visitor.ask('Buy now');
    for (let again = 0; again < 2; again++) await visitor.ask('Buy now', { conversationId });
    const paused = await visitor.call('POST', '/v1/chat/turns', { clientId: crypto.randomUUID(), text: 'Buy now', conversationId });
    expect({ status: paused.status, wait: paused.headers.get('retry-after'), ...((await paused.json()) as object) }).toMatchObject({
      status: 429,
      wait: '120',
      code: 'visitor_paused',
    });
    expect((await visitor.ask('Something else?', { conversationId })).end).toMatchObject({ type: 'turn.completed' });
  });
});
