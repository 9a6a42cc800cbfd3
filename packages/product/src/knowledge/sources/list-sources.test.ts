import type { ChunkResponse, DocumentResponse, SourceResponse } from '@parley/contract/knowledge';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const json = async <Body>(response: Response | Promise<Response>): Promise<Body> => (await (await response).json()) as Body;

async function namesOf(tenant: TestTenant, query: string): Promise<string[]> {
  const { items } = await json<{ items: SourceResponse[] }>(tenant.api('GET', `/v1/sources?${query}`));
  return items.map(({ name }) => name);
}

async function collection(tenant: TestTenant, name: string, kind: 'qa' | 'pushed'): Promise<string> {
  return (await json<SourceResponse>(tenant.api('POST', '/v1/sources/collections', { name, kind }))).id;
}

describe('a list of sources', () => {
  it('holds what is asked for by name, kind, status, label and bot, and nothing of another tenant', async () => {
    const { acme, globex } = app;
    const [lemurs, ibexes] = [await collection(acme, 'All about lemurs', 'qa'), await collection(acme, 'IBEX 100 % wild', 'pushed')];
    await collection(globex, 'Lemurs elsewhere', 'qa');
    await acme.learn('lemur diet.md', 'The lemur eats leaves.');
    const bot = await json<{ id: string }>(acme.api('POST', '/v1/bots', { name: 'Keeper' }));
    const other = await json<{ id: string }>(acme.api('POST', '/v1/bots', { name: 'Guide' }));
    await acme.api('PATCH', `/v1/sources/${lemurs}`, { labels: ['animals', 'madagascar'], botIds: [bot.id] });
    await acme.api('PATCH', `/v1/sources/${ibexes}`, { labels: ['animals'] });

    expect(await namesOf(acme, 'search=LEMUR')).toEqual(['lemur diet.md', 'All about lemurs']);
    expect(await namesOf(acme, 'search=100+%25')).toEqual(['IBEX 100 % wild']);
    expect(await namesOf(acme, 'search=100_%25')).toEqual([]);
    expect(await namesOf(acme, 'search=lemur&kind=qa')).toEqual(['All about lemurs']);
    expect(await namesOf(acme, 'kind=pushed&status=ready')).toEqual(['IBEX 100 % wild']);
    expect(await namesOf(acme, 'status=failed')).toEqual([]);
    expect(await namesOf(acme, 'label=madagascar')).toEqual(['All about lemurs']);
    expect(await namesOf(acme, `label=animals&botId=${other.id}`)).toEqual(['IBEX 100 % wild']);
    expect(await namesOf(acme, `label=animals&botId=${bot.id}`)).toEqual(['IBEX 100 % wild', 'All about lemurs']);
    const first = await json<{ nextCursor: string }>(acme.api('GET', '/v1/sources?label=animals&limit=1'));
    expect(await namesOf(acme, `label=animals&limit=1&cursor=${first.nextCursor}`)).toEqual(['All about lemurs']);

    const labels = await json<{ items: object[] }>(acme.api('GET', '/v1/sources/labels'));
    expect(labels.items).toEqual([
      { label: 'animals', sourceCount: 2 },
      { label: 'madagascar', sourceCount: 1 },
    ]);
    expect(await json(globex.api('GET', '/v1/sources/labels'))).toEqual({ items: [] });
  });
});

describe('what a source holds', () => {
  it('is listed by words and by status, with what a curated answer says', async () => {
    const { acme } = app;
    const id = await collection(acme, 'Questions', 'qa');
    const add = (question: string, answer: string) =>
      acme.api('POST', `/v1/sources/${id}/answers`, { questions: [question, `${question} Really?`], answer });
    await add('Do lemurs bite?', 'Only each other.');
    await add('Do ibexes climb?', 'Better than you.');
    await app.installation.jobs?.drain();
    const documents = async (query: string) =>
      (await json<{ items: DocumentResponse[] }>(acme.api('GET', `/v1/sources/${id}/documents?${query}`))).items;
    expect((await documents('search=bite%3F+really')).map(({ answer }) => answer)).toEqual(['Only each other.']);
    expect((await documents('status=ready')).map(({ answer }) => answer)).toEqual(['Better than you.', 'Only each other.']);
    expect(await documents('status=failed')).toEqual([]);
  });

  it('is read chunk by chunk in the order of each document, page by page', async () => {
    const { acme } = app;
    const parts = Array.from({ length: 7 }, (_, index) => `## Hall ${index + 1}\n\nIn hall ${index + 1} live ${index + 3} birds.\n`);
    await acme.learn('halls.md', `# Halls\n\n${parts.join('\n')}`);
    const { items } = await json<{ items: SourceResponse[] }>(acme.api('GET', '/v1/sources?search=halls.md'));
    const seen: ChunkResponse[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: { items: ChunkResponse[]; nextCursor: string | null } = await json(
        acme.api('GET', `/v1/sources/${items[0]?.id}/chunks?limit=3${after}`),
      );
      seen.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(seen.map(({ ordinal }) => ordinal)).toEqual(seen.map((_, index) => index));
    expect(seen.map(({ text }) => text).join('\n')).toMatch(/hall 1 .*hall 4 .*hall 7 /s);
    expect(new Set(seen.map(({ documentTitle }) => documentTitle))).toEqual(new Set(['Halls']));
  });
});
