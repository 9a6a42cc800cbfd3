import { formatId } from '@parley/contract/ids';
import type { SearchResponse, SearchRuleResponse } from '@parley/contract/search';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemTrail } from '../../audit/public.ts';
import { createBot } from '../../bots/public.ts';
import { changeSource } from '../sources/change-source.ts';
import { listSources } from '../sources/read-sources.ts';
import { reindexSource } from '../sources/reindex-source.ts';
import { removeSource } from '../sources/remove-source.ts';

const silent = { events: { signal() {} } };
const question = 'How long does a refund take?';
let app: TestApp;

beforeAll(async () => {
  app = await createTestApp({ model: 'extractive' });
  for (const tenant of [app.acme, app.globex]) {
    await tenant.learn('refunds.md', `# Refunds\n\nA refund takes 14 days at ${tenant.tenant.name}.`);
    await tenant.learn('notes.md', '# Notes\n\nEverybody gets their money back by Friday.\n\n## Parking\n\nThe yard is behind the house.');
  }
});

afterAll(() => app.close());

async function search(tenant: TestTenant, query: string, more: object = {}): Promise<SearchResponse> {
  return (await (await tenant.api('POST', '/v1/search', { query, ...more })).json()) as SearchResponse;
}

/** The passage of a tenant's documents that holds these words. */
async function passageWith(tenant: TestTenant, words: string): Promise<SearchResponse['passages'][number]> {
  const passage = (await search(tenant, words)).passages.find(({ text }) => text.includes(words));
  if (passage === undefined) throw new Error(`nothing holds "${words}"`);
  return passage;
}

async function addRule(tenant: TestTenant, rule: object): Promise<SearchRuleResponse> {
  const response = await tenant.api('POST', '/v1/search-rules', rule);
  expect(response.status).toBe(201);
  return (await response.json()) as SearchRuleResponse;
}

const removeRule = (tenant: TestTenant, { id }: { id: string }) => tenant.api('DELETE', `/v1/search-rules/${id}`);

async function answerTo(tenant: TestTenant, asked: string): Promise<string> {
  return (await (await tenant.visitor()).ask(asked)).text;
}

describe('a search rule', () => {
  it('that pins a passage puts it first and has a turn answer from it, until it is taken back', async () => {
    const { chunkId } = await passageWith(app.acme, 'by Friday');
    expect((await search(app.acme, question)).passages[0]?.text).toContain('14 days');
    const rule = await addRule(app.acme, { kind: 'pin', question, chunkId });
    expect(rule).toMatchObject({ documentTitle: 'Notes', passageStart: expect.stringContaining('money back'), botId: null });

    const found = await search(app.acme, 'how long does the refund take');
    expect(found).toMatchObject({ answerable: true, verdict: { kind: 'answers_pinned' }, rules: [{ id: rule.id, kind: 'pin' }] });
    expect(found.passages[0]).toMatchObject({ chunkId, reasons: expect.arrayContaining([expect.objectContaining({ kind: 'pinned' })]) });
    expect((await search(app.acme, 'Is a refund of parking fees possible?')).rules).toEqual([]);

    expect((await removeRule(app.acme, rule)).status).toBe(204);
    expect((await search(app.acme, question)).passages[0]?.text).toContain('14 days');
  });

  it('has a turn give what is pinned although it shares no word with the question', async () => {
    const asked = 'When is the cafeteria serving?';
    expect(await answerTo(app.acme, asked)).not.toContain('behind the house');
    const { chunkId } = await passageWith(app.acme, 'behind the house');
    const rule = await addRule(app.acme, { kind: 'pin', question: asked, chunkId });
    expect(await answerTo(app.acme, 'when is a cafeteria serving?')).toContain('The yard is behind the house. [1]');
    expect(await answerTo(app.globex, asked)).not.toContain('behind the house');
    await removeRule(app.acme, rule);
    expect(await answerTo(app.acme, asked)).not.toContain('behind the house');
  });

  it('that excludes a document leaves it out of a turn, for its question and its tenant alone', async () => {
    const { documentId } = await passageWith(app.acme, '14 days');
    const rule = await addRule(app.acme, { kind: 'exclude', question, documentId });
    expect(await answerTo(app.acme, question)).not.toContain('14 days');
    expect((await search(app.acme, question)).passages.map((passage) => passage.documentId)).not.toContain(documentId);
    expect(await answerTo(app.globex, question)).toContain('14 days');
    expect((await search(app.acme, 'refund')).passages[0]?.documentId).toBe(documentId);
    await removeRule(app.acme, rule);
    expect(await answerTo(app.acme, question)).toContain('14 days');
  });

  it('of one passage still names it after its document was indexed anew', async () => {
    const { chunkId, sourceId } = await passageWith(app.acme, 'by Friday');
    const rule = await addRule(app.acme, { kind: 'exclude', question: 'Do I get money back?', chunkId });
    const { items } = await listSources(app.acme.scope, { limit: 9, cursor: undefined });
    const source = items.find(({ id }) => formatId('source', id) === sourceId);
    if (source === undefined) throw new Error('the source is not there');
    await reindexSource(app.acme.scope, silent, source.id);
    await app.installation.jobs?.drain();
    expect((await passageWith(app.acme, 'by Friday')).chunkId).not.toBe(chunkId);
    const texts = (await search(app.acme, 'Do I get money back?')).passages.map(({ text }) => text);
    expect(texts.filter((text) => text.includes('money back'))).toEqual([]);
    await removeRule(app.acme, rule);
  });

  it('for one bot leaves the others alone, and pins nothing that a bot may not know', async () => {
    const { documentId, sourceId } = await passageWith(app.acme, 'by Friday');
    const botId = formatId('bot', app.acme.botId);
    const other = formatId('bot', (await createBot(app.acme.scope, { name: 'Other', trail: systemTrail('test') })).id);
    const rule = await addRule(app.acme, { kind: 'pin', question, documentId, botId });
    expect((await search(app.acme, question, { botId })).passages[0]?.documentId).toBe(documentId);
    expect((await search(app.acme, question, { botId: other })).rules).toEqual([]);
    const { items } = await listSources(app.acme.scope, { limit: 9, cursor: undefined });
    const source = items.find(({ id }) => formatId('source', id) === sourceId);
    if (source === undefined) throw new Error('the source is not there');
    await changeSource(app.acme.scope, silent, source.id, { botIds: [] });
    expect((await search(app.acme, question, { botId })).passages[0]?.text).toContain('14 days');
    await changeSource(app.acme.scope, silent, source.id, { botIds: null });
    await removeRule(app.acme, rule);
  });

  it('goes with its document', async () => {
    const tenant = app.globex;
    await tenant.learn('brief.md', 'The zeppelin leaves at noon.');
    const { documentId } = await passageWith(tenant, 'zeppelin');
    const rule = await addRule(tenant, { kind: 'pin', question: 'When does it leave?', documentId });
    const rules = async () => ((await (await tenant.api('GET', '/v1/search-rules')).json()) as { items: SearchRuleResponse[] }).items;
    expect(await rules()).toEqual([rule]);
    const { items } = await listSources(tenant.scope, { limit: 9, cursor: undefined });
    const source = items.find(({ name }) => name === 'brief.md');
    if (source === undefined) throw new Error('the source is not there');
    await removeSource(tenant.scope, silent, source.id);
    expect(await rules()).toEqual([]);
  });

  it('is written down, made once, and of nobody else', async () => {
    const { documentId } = await passageWith(app.acme, '14 days');
    const body = { kind: 'pin', question, documentId };
    const rule = await addRule(app.acme, body);
    expect((await app.acme.api('POST', '/v1/search-rules', body)).status).toBe(409);
    expect((await app.acme.api('POST', '/v1/search-rules', { kind: 'pin', question })).status).toBe(400);
    expect((await app.acme.api('POST', '/v1/search-rules', { ...body, question: '???' })).status).toBe(400);
    expect((await app.globex.api('POST', '/v1/search-rules', body)).status).toBe(404);
    expect((await removeRule(app.globex, rule)).status).toBe(404);
    expect((await removeRule(app.acme, rule)).status).toBe(204);
    const { items } = (await (await app.acme.api('GET', '/v1/audit-entries?limit=2')).json()) as {
      items: { action: string; target: object }[];
    };
    expect(items.map(({ action }) => action)).toEqual(['search_rule.deleted', 'search_rule.created']);
    expect(items[0]?.target).toEqual({ kind: 'searchRule', id: rule.id });
  });
});
