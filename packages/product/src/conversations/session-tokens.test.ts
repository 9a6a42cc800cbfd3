import { randomUUID } from 'node:crypto';
import type { ChatSession } from '@parley/contract/chat';
import type { Problem } from '@parley/contract/problem';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { visitorWith } from '@parley/testing/app/test-visitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

describe('the session that a bot id buys', () => {
  let app: TestApp;
  let now = Date.now();
  beforeAll(async () => {
    app = await createTestApp({ now: () => now });
  });
  afterAll(() => app.close());

  const start = (body: object, origin?: string) =>
    fetch(`${app.url}/v1/chat/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(origin && { origin }) },
      body: JSON.stringify(body),
    });
  async function begin(body: object) {
    const answer = await start(body);
    expect(answer.status).toBe(201);
    return visitorWith(app.url, (await answer.json()) as ChatSession);
  }
  async function newBot(draft: object): Promise<string> {
    const { id } = (await (await app.acme.api('POST', '/v1/bots', { name: 'Another', draft })).json()) as { id: string };
    expect((await app.acme.api('POST', `/v1/bots/${id}/publish`, {})).status).toBe(200);
    return id;
  }
  const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as Problem).code;

  it('ends within the hour, and is renewed for the same visitor', async () => {
    const botId = await newBot({});
    const visitor = await begin({ botId });
    const minutes = (Date.parse(visitor.session.expiresAt) - now) / 60_000;
    expect(minutes).toBeGreaterThanOrEqual(10);
    expect(minutes).toBeLessThanOrEqual(60);
    const { conversationId } = await visitor.ask('Hello!');
    now += (minutes - 1) * 60_000;
    expect((await visitor.history(conversationId)).messages).toHaveLength(2);
    now += 2 * 60_000;
    const ended = await visitor.call('GET', `/v1/chat/conversations/${conversationId}`);
    expect([ended.status, await codeOf(ended)]).toEqual([401, 'session_expired']);
    const again = await begin({ botId, visitorToken: visitor.session.visitorToken });
    expect((await again.history(conversationId)).messages).toHaveLength(2);
    // What renews a session opens nothing itself.
    const token = { authorization: `Bearer ${visitor.session.visitorToken}` };
    expect((await fetch(`${app.url}/v1/chat/conversations`, { headers: token })).status).toBe(401);
  });

  it('is for its bot: the same visitor goes on with another bot in no conversation of this one', async () => {
    const [one, other] = [await newBot({}), await newBot({})];
    const visitor = await begin({ botId: one });
    const { conversationId } = await visitor.ask('Hello!');
    const elsewhere = await begin({ botId: other, visitorToken: visitor.session.visitorToken });
    const listed = (await (await elsewhere.call('GET', '/v1/chat/conversations')).json()) as { items: unknown[] };
    expect(listed.items).toEqual([]);
    const intruding = await elsewhere.call('POST', '/v1/chat/turns', { clientId: randomUUID(), text: 'And?', conversationId });
    expect(await codeOf(intruding)).toBe('not_found');
  });

  it('is sold on no page at all where the list of sites is empty', async () => {
    const botId = await newBot({ allowedOrigins: [] });
    for (const origin of ['https://shop.example.com', app.url, 'http://localhost:3000', 'null', undefined])
      expect(await codeOf(await start({ botId }, origin)), String(origin)).toBe('origin_not_allowed');
  });
});
