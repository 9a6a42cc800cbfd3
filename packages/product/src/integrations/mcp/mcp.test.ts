import type { IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import type { ImportedActions } from '@parley/contract/actions';
import { type BotId, formatId } from '@parley/contract/ids';
import type { Permission } from '@parley/contract/permissions';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { startTestSite, type TestSite } from '@parley/testing/site/start-test-site';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Answer {
  result?: Record<string, unknown>;
  error?: { code: number };
}

describe('the Model Context Protocol', () => {
  let app: TestApp;
  /** Stands between: one tenant's bot, as the server of another tenant's, with sessions and as a stream of events. */
  let server: TestSite;
  const seen: { headers: IncomingHttpHeaders; method: string }[] = [];

  beforeAll(async () => {
    server = await startTestSite();
    server.pages.set('/mcp', async (request, response) => {
      const body = await text(request);
      const { method = request.method ?? '' } = body === '' ? {} : (JSON.parse(body) as { method?: string });
      seen.push({ headers: request.headers, method });
      if (request.method === 'DELETE') return void response.writeHead(204).end();
      const { authorization = '' } = request.headers;
      const answer = await rpc(body, { authorization });
      const said = await answer.text();
      const session = method === 'initialize' ? { 'mcp-session-id': 'session-1' } : {};
      if (said === '' || !answer.ok) return void response.writeHead(answer.status, session).end(said);
      response.writeHead(200, { 'content-type': 'text/event-stream', ...session });
      response.write('event: message\ndata: {"jsonrpc":"2.0","method":"notifications/message","params":{}}\n\n');
      // Left open: whoever has what was asked for waits for no more.
      response.write(`event: message\ndata: ${said}\n\n`);
    });
    server.pages.set('/moved', (_request, response) => void response.writeHead(307, { location: `${server.origin}/mcp` }).end());
    server.pages.set('/closed', (_request, response) => void response.writeHead(401).end());
    app = await createTestApp({ model: 'openai-compatible', fetchAllow: [server.host] });
    await app.acme.learn('kettle.md', '# Kitchen\n\nThe CANARY-acme kettle is kept in the tall cupboard.');
  });
  afterAll(async () => {
    await app.close();
    await server.close();
  });

  const rpc = (body: string, headers: Record<string, string>, botId: BotId = app.acme.botId): Promise<Response> =>
    fetch(`${app.url}/mcp/${formatId('bot', botId)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  async function asker(permissions: readonly Permission[], botId?: BotId) {
    const authorization = `Bearer ${await app.acme.apiKey(permissions)}`;
    return async (method: string, params: object = {}): Promise<Answer> => {
      const answer = await rpc(JSON.stringify({ jsonrpc: '2.0', id: 7, method, params }), { authorization }, botId);
      const said = (await answer.json()) as Answer & { id: number };
      if (answer.ok) expect(said).toMatchObject({ jsonrpc: '2.0', id: 7 });
      return said;
    };
  }

  describe('offers a bot to programs', () => {
    it('that ask it, and get what it says with its citations, and a conversation to ask on in', async () => {
      const ask = await asker(['bots.ask']);
      expect((await ask('initialize', { protocolVersion: '2025-03-26' })).result).toMatchObject({
        protocolVersion: '2025-03-26',
        serverInfo: { title: 'acme bot' },
      });
      expect((await ask('tools/list')).result).toMatchObject({ tools: [{ name: 'ask', annotations: { readOnlyHint: true } }] });
      const { result } = await ask('tools/call', { name: 'ask', arguments: { question: 'Where is the kettle kept?' } });
      expect(result).toMatchObject({
        content: [{ type: 'text', text: expect.stringContaining('tall cupboard') }],
        structuredContent: { outcome: 'answered', citations: [{ number: 1, title: expect.stringContaining('Kitchen') }] },
      });
      const { conversation } = (result?.['structuredContent'] ?? {}) as { conversation?: string };
      const further = await ask('tools/call', { name: 'ask', arguments: { question: 'Where is the kettle?', conversation } });
      expect(further.result).toMatchObject({ structuredContent: { conversation } });
    });

    it('whose passages only those see who may read knowledge', async () => {
      const call = { name: 'search', arguments: { query: 'kettle cupboard' } };
      expect((await (await asker(['bots.ask']))('tools/call', call)).error?.code).toBe(-32_602);
      const reader = await asker(['bots.ask', 'knowledge.read']);
      expect((await reader('tools/call', call)).result).toMatchObject({
        structuredContent: { passages: [{ text: expect.stringContaining('kettle') }] },
      });
    });

    it('and refuses what it does not know, and bots of others', async () => {
      const ask = await asker(['bots.ask']);
      expect((await ask('resources/list')).error?.code).toBe(-32_601);
      expect((await ask('tools/call', { name: 'ask', arguments: { question: 7 } })).error?.code).toBe(-32_602);
      const gone = { question: 'Where?', conversation: 'cnv_01h455vb4pex5vsknk084sn02q' };
      expect((await ask('tools/call', { name: 'ask', arguments: gone })).result).toMatchObject({ isError: true });
      expect(await (await asker(['bots.ask'], app.globex.botId))('ping')).toMatchObject({ code: 'not_found' });
      const authorization = `Bearer ${await app.acme.apiKey(['bots.ask'])}`;
      const noted = await rpc(JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }), { authorization });
      expect([noted.status, await noted.text()]).toEqual([202, '']);
      expect((await fetch(`${app.url}/mcp/${formatId('bot', app.acme.botId)}`, { headers: { authorization } })).status).toBe(405);
    });
  });

  describe('gives a bot the tools of a server', () => {
    it('that its tenant chose, with a sealed token, and no other', async () => {
      const token = await app.acme.apiKey(['bots.ask', 'knowledge.read']);
      const headers = { authorization: 'Bearer {{secret.token}}' };
      const found = await app.globex.api('POST', '/v1/actions/mcp-tools', { url: `${server.origin}/mcp`, headers, secrets: { token } });
      const { items, problem } = (await found.json()) as ImportedActions;
      expect(problem).toBeNull();
      expect(items.map(({ definition }) => definition && [definition.name, definition.effect])).toEqual([
        ['ask', 'read'],
        ['search', 'read'],
      ]);
      expect(seen.map(({ method }) => method)).toEqual(expect.arrayContaining(['initialize', 'notifications/initialized', 'tools/list']));
      expect(seen.find(({ method }) => method === 'tools/list')?.headers).toMatchObject({
        'mcp-session-id': 'session-1',
        'mcp-protocol-version': '2025-06-18',
      });
      const [{ definition } = { definition: null }] = items;
      expect((await app.globex.api('POST', '/v1/actions', { definition, secrets: { token } })).status).toBe(201);
      const bot = `/v1/bots/${formatId('bot', app.globex.botId)}`;
      await app.globex.api('PATCH', bot, { draft: { actions: ['ask'], fallbackModels: [] } });
      await app.globex.api('POST', `${bot}/publish`, {});
      app.model?.next(
        { kind: 'tool_call', calls: [{ name: 'search', arguments: { query: 'kettle' } }] },
        { kind: 'tool_call', calls: [{ name: 'ask', arguments: { question: 'Where is the kettle kept?' } }] },
        { kind: 'answer' },
        { kind: 'answer', text: 'In the cupboard.' },
      );
      const before = seen.filter(({ method }) => method === 'tools/call').length;
      const turn = await (await app.globex.visitor()).ask('Where is the kettle kept?');
      expect(turn.text).toBe('In the cupboard.');
      expect(seen.filter(({ method }) => method === 'tools/call').length - before).toBe(1);
      const prompt = JSON.stringify(app.model?.requests.at(-1)?.body);
      expect(prompt).toContain('CANARY-acme');
      expect(prompt).not.toContain(token);
      expect(JSON.stringify(turn.events)).not.toMatch(/CANARY/);
    });

    it('and says what is wrong with one that is none', async () => {
      const read = async (url: string): Promise<ImportedActions> =>
        (await (await app.globex.api('POST', '/v1/actions/mcp-tools', { url })).json()) as ImportedActions;
      expect(await read(`${server.origin}/nothing`)).toEqual({ items: [], problem: 'fetch_failed' });
      expect(await read(`${server.origin}/moved`)).toEqual({ items: [], problem: 'fetch_failed' });
      expect(await read(`${server.origin}/closed`)).toEqual({ items: [], problem: 'access_refused' });
      expect(await read('http://169.254.169.254/mcp')).toEqual({ items: [], problem: 'address_not_allowed' });
    });
  });
});
