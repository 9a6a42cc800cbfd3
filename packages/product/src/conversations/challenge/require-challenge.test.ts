import { createHash } from 'node:crypto';
import type { Challenge } from '@parley/contract/chat';
import { formatId } from '@parley/contract/ids';
import type { Problem } from '@parley/contract/problem';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const shop = 'https://shop.example.com';
const other = 'https://other.example.com';

describe('a challenge for new visitors', () => {
  let app: TestApp;
  let now = Date.now();
  beforeAll(async () => {
    app = await createTestApp({ now: () => now, perMinute: { freeSessionsOfBot: 3 } });
  });
  afterAll(() => app.close());

  async function newBot(tenant: TestTenant, draft: object): Promise<string> {
    const allowed = { allowedOrigins: ['same-origin', shop, other], ...draft };
    const { id } = (await (await tenant.api('POST', '/v1/bots', { name: 'Besieged', draft: allowed })).json()) as { id: string };
    expect((await tenant.api('POST', `/v1/bots/${id}/publish`, {})).status).toBe(200);
    return id;
  }
  const begin = (botId: string, body: object = {}, origin = shop) =>
    fetch(`${app.url}/v1/chat/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ botId, ...body }),
    });
  async function refused(response: Response): Promise<{ reason: string; challenge: Challenge }> {
    const problem = (await response.json()) as Problem;
    expect([response.status, problem.code]).toEqual([403, 'challenge_required']);
    return problem.details as { reason: string; challenge: Challenge };
  }
  function solve({ token, salt, difficulty }: Challenge): { challenge: { token: string; solution: string } } {
    for (let attempt = 0; ; attempt++) {
      const word = createHash('sha256').update(`${salt}.${attempt}`).digest().readUInt32BE(0);
      if (Math.clz32(word) >= difficulty) return { challenge: { token, solution: String(attempt) } };
    }
  }
  /** A text that is no solution. */
  function miss({ token, salt, difficulty }: Challenge): { challenge: { token: string; solution: string } } {
    const isRight = (text: string) => Math.clz32(createHash('sha256').update(`${salt}.${text}`).digest().readUInt32BE(0)) >= difficulty;
    return { challenge: { token, solution: ['a', 'b', 'c', 'd', 'e', 'f'].find((text) => !isRight(text)) ?? '' } };
  }

  it('keeps out whoever has not solved it, and a page that may embed the bot reads why', async () => {
    const botId = await newBot(app.acme, { challenge: 'always' });
    const response = await begin(botId);
    expect(response.headers.get('access-control-allow-origin')).toBe(shop);
    const { reason, challenge } = await refused(response);
    expect(reason).toBe('missing');
    expect((await refused(await begin(botId, miss(challenge)))).reason).toBe('wrong');
    const begun = await begin(botId, solve(challenge));
    expect([begun.status, begun.headers.get('access-control-allow-origin')]).toEqual([201, shop]);
  });

  it('is good once', async () => {
    const botId = await newBot(app.acme, { challenge: 'always' });
    const solved = solve((await refused(await begin(botId))).challenge);
    const answers = await Promise.all([begin(botId, solved), begin(botId, solved), begin(botId, solved)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 403, 403]);
    expect((await refused(await begin(botId, solved))).reason).toBe('used');
  });

  it('is good for the bot and the page it was made for, and for a few minutes', async () => {
    const botId = await newBot(app.acme, { challenge: 'always' });
    const { challenge } = await refused(await begin(botId));
    const solved = solve(challenge);
    expect((await refused(await begin(botId, solved, other))).reason).toBe('wrong');
    expect((await refused(await begin(await newBot(app.globex, { challenge: 'always' }), solved))).reason).toBe('wrong');
    expect(
      (await refused(await begin(botId, { challenge: { ...solved.challenge, token: `${challenge.token.slice(0, -3)}AAA` } }))).reason,
    ).toBe('wrong');
    now += 6 * 60_000;
    expect((await refused(await begin(botId, solved))).reason).toBe('expired');
  });

  it('is good for the network it was made for: carried to another, it opens nothing, and is still good at home', async () => {
    await using proxied = await createTestApp({ trustedProxyHops: 1 });
    const { id } = (await (
      await proxied.acme.api('POST', '/v1/bots', { name: 'Besieged', draft: { allowedOrigins: ['same-origin'], challenge: 'always' } })
    ).json()) as { id: string };
    expect((await proxied.acme.api('POST', `/v1/bots/${id}/publish`, {})).status).toBe(200);
    const from = (address: string, body: object = {}): Promise<Response> =>
      fetch(`${proxied.url}/v1/chat/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
        body: JSON.stringify({ botId: id, ...body }),
      });
    const solved = solve((await refused(await from('203.0.113.7'))).challenge);
    expect((await refused(await from('198.51.100.7', solved))).reason).toBe('wrong');
    expect((await from('203.0.113.7', solved)).status).toBe(201);
  });

  it('spares whoever was here before, and is asked of nobody where it is off', async () => {
    const botId = await newBot(app.acme, { challenge: 'always' });
    const first = await begin(botId, solve((await refused(await begin(botId))).challenge));
    const { visitorToken } = (await first.json()) as { visitorToken: string };
    expect((await begin(botId, { visitorToken })).status).toBe(201);
    expect((await begin(botId, { visitorToken: 'forged' })).status).toBe(403);
    const open = await newBot(app.acme, { challenge: 'off' });
    for (let visitor = 0; visitor < 6; visitor++) expect((await begin(open)).status).toBe(201);
  });

  it('is asked by itself once more begin at a bot than usual, and of the visitors of that bot alone', async () => {
    const [botId, calm] = [await newBot(app.acme, {}), await newBot(app.acme, {})];
    for (let visitor = 0; visitor < 3; visitor++) expect((await begin(botId)).status).toBe(201);
    const { challenge } = await refused(await begin(botId));
    expect((await begin(botId, solve(challenge))).status).toBe(201);
    expect((await refused(await begin(botId))).reason).toBe('missing');
    expect((await begin(calm)).status).toBe(201);
  });

  it('is asked by itself of a network from which more begin than usual, whatever bot they begin with', async () => {
    await using crowded = await createTestApp({ perMinute: { freeSessionsOfAddress: 2 } });
    const beginThere = (botId: unknown): Promise<Response> =>
      fetch(`${crowded.url}/v1/chat/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ botId }),
      });
    // Where a Valkey is shared, others that run tests have begun from this address before: how many are let in is told by the bots above.
    for (let visitor = 0; visitor < 2; visitor++) await beginThere(formatId('bot', crowded.acme.botId));
    for (const { botId } of [crowded.acme, crowded.globex])
      expect((await refused(await beginThere(formatId('bot', botId)))).reason).toBe('missing');
  });
});
