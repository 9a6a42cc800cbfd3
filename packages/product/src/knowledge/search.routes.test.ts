import { formatId } from '@parley/contract/ids';
import type { SearchResponse } from '@parley/contract/search';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCollection } from './sources/add-collection.ts';
import { changeSource } from './sources/change-source.ts';
import { putCuratedAnswer } from './sources/put-curated-answer.ts';
import { listSources } from './sources/read-sources.ts';

const handbook = `# Shop handbook

## How long do refunds take?
A refund is paid within 14 days. Refunding gift cards is not possible.

## Opening hours
The store is open from nine to five. On Sundays it is closed.

## Gift cards
Gift cards are valid for three years.
`;

const silent = { events: { signal() {} } };
let app: TestApp;

beforeAll(async () => {
  app = await createTestApp({ model: 'extractive' });
  await app.acme.learn('handbook.md', handbook);
  await app.globex.learn('secret.md', 'Refunds of Globex take 90 days.');
});

afterAll(() => app.close());

async function search(tenant: TestTenant, query: string, more: object = {}): Promise<SearchResponse> {
  const response = await tenant.api('POST', '/v1/search', { query, ...more });
  expect(response.status).toBe(200);
  return (await response.json()) as SearchResponse;
}

const marked = ({ text, highlights }: SearchResponse['passages'][number]): string[] =>
  highlights.map(({ start, end }) => text.slice(start, end));

describe('POST /v1/search', () => {
  it('marks the words that met the question in each form they have, those that stand together as one', async () => {
    const { passages } = await search(app.acme, 'How long does it take to refund a gift card?');
    const refunds = passages.find(({ headingPath }) => headingPath[0] === 'How long do refunds take?');
    expect(refunds && marked(refunds)).toEqual(['refund', 'Refunding gift cards']);
  });

  it('says which words were found, where, and what was taken to be meant', async () => {
    const { passages } = await search(app.acme, 'How long does a refnud take?');
    expect(passages[0]?.reasons).toContainEqual({
      kind: 'word',
      word: 'refnud',
      corrected: 'refund',
      earlier: false,
      places: ['headings', 'text'],
      text: '“refund”, taken to be meant by “refnud”, stands in its headings, text.',
    });
    expect(passages[0] && marked(passages[0])).toContain('refund');
  });

  it('says what a bot would do, and measures its confidence against the threshold', async () => {
    const answered = await search(app.acme, 'How long does a refund take?');
    expect(answered).toMatchObject({ answerable: true, verdict: { kind: 'answers' } });
    expect(answered.confidence).toBeGreaterThanOrEqual(answered.threshold);
    expect(answered.verdict.text).toContain(`not below the threshold of ${answered.threshold.toFixed(2)}`);
    const declined = await search(app.acme, 'Who won the football championship in 1998?');
    expect(declined).toMatchObject({ answerable: false, verdict: { kind: 'declines' } });
    expect(declined.confidence).toBeLessThan(declined.threshold);
    expect(await search(app.acme, 'Hello!')).toMatchObject({ verdict: { kind: 'nothing_to_search' }, passages: [] });
  });

  it('understands a follow-up from what was said before', async () => {
    const history = [
      { author: 'contact', text: 'What are the opening hours of the store?' },
      { author: 'bot', text: 'From nine to five. [1]' },
    ];
    const { passages } = await search(app.acme, 'And on Sundays?', { history });
    expect(passages[0]?.headingPath).toEqual(['Opening hours']);
    expect(passages[0]?.reasons).toContainEqual(
      expect.objectContaining({ kind: 'word', word: 'hours', earlier: true, places: ['headings'] }),
    );
    expect(passages[0]?.reasons).toContainEqual(expect.objectContaining({ kind: 'word', word: 'nine', earlier: true, places: ['text'] }));
    const alone = await search(app.acme, 'And why is that?');
    expect(alone).toMatchObject({ verdict: { kind: 'nothing_to_search' }, passages: [] });
  });

  it('tells of the curated answer that is given instead', async () => {
    const { id } = await addCollection(app.acme.scope, silent, { name: 'Answers', kind: 'qa' });
    const given = { sourceId: id, questions: ['Do you repair lamps?'], answer: 'We mend every lamp for ten euros.', url: undefined };
    await putCuratedAnswer(app.acme.scope, silent, given);
    await app.installation.jobs?.drain();
    const found = await search(app.acme, 'Do you repair a lamp?');
    expect(found).toMatchObject({ verdict: { kind: 'answers_curated' }, curated: { question: 'Do you repair lamps?' } });
    expect(found.passages[0]?.reasons[0]).toMatchObject({ kind: 'curated', question: 'Do you repair lamps?' });
  });

  it('demotes what is stale, says so, and leaves it out when only current passages are wanted', async () => {
    const tenant = app.globex;
    await tenant.learn('old.md', '# Parcels\n\nA parcel to Norway costs nine euros.');
    const { items } = await listSources(tenant.scope, { limit: 10, cursor: undefined });
    const old = items.find(({ name }) => name === 'old.md');
    if (old === undefined) throw new Error('the source is not there');
    await changeSource(tenant.scope, silent, old.id, { maxAgeDays: 10, labels: ['shipping'] });
    await app.test.asAdmin((client) =>
      client.query(`update documents set fresh_at = now() - interval '11 days' where source_id = $1`, [old.id]),
    );
    const query = 'What does a parcel to Norway cost?';
    const [first] = (await search(tenant, query)).passages;
    expect(first?.asOf).not.toBeNull();
    expect(first?.reasons.at(-1)).toMatchObject({ kind: 'stale', asOf: first?.asOf });
    expect((await search(tenant, query, { freshness: 'current' })).passages).toEqual([]);
    expect((await search(tenant, query, { labels: ['shipping'] })).passages).toHaveLength(1);
    expect((await search(tenant, query, { labels: ['returns'] })).passages).toEqual([]);
  });

  it('finds for a bot what it may know, and nothing of another tenant', async () => {
    const { items } = await listSources(app.acme.scope, { limit: 10, cursor: undefined });
    const [source] = items.filter(({ name }) => name === 'handbook.md');
    if (source === undefined) throw new Error('the source is not there');
    await changeSource(app.acme.scope, silent, source.id, { botIds: [] });
    const query = 'How long does a refund take?';
    expect((await search(app.acme, query, { botId: formatId('bot', app.acme.botId) })).passages).toEqual([]);
    await changeSource(app.acme.scope, silent, source.id, { botIds: null });
    const found = await search(app.acme, query, { botId: formatId('bot', app.acme.botId) });
    expect(JSON.stringify(found)).toContain('14 days');
    expect(JSON.stringify(found)).not.toContain('90 days');
  });
});
