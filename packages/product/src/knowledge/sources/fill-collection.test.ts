import type { TenantScope } from '@parley/platform/database/tenancy';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemTrail } from '../../audit/public.ts';
import { createTenant } from '../../tenants/public.ts';
import { putSource } from './add-source.ts';
import { changeSource } from './change-source.ts';
import { fillCollection } from './fill-collection.ts';
import { indexSource } from './index-source.ts';
import { listDocuments } from './list-contents.ts';
import { listSources } from './read-sources.ts';

let test: TestDatabase;
let acme: TenantScope;
let globex: TenantScope;
let tenants = 0;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = { limit: 50, cursor: undefined };

beforeAll(async () => {
  test = await createTestDatabase();
});
beforeEach(async () => {
  tenants += 1;
  const create = async (name: string) => (await createTenant(test.database, { name, slug: `${name.toLowerCase()}-${tenants}` })).id;
  acme = test.database.forTenant(await create('Acme'));
  globex = test.database.forTenant(await create('Globex'));
});
afterAll(() => test.close());

const fill = (scope: TenantScope, texts: Readonly<Record<string, string>>) =>
  fillCollection(scope, {
    name: 'Handbook',
    replacesTexts: 'docs/',
    documents: Object.entries(texts).map(([externalId, text]) => ({
      externalId,
      bytes: bytes(text),
      contentType: 'text/markdown',
      title: undefined,
      url: undefined,
    })),
  });
const sources = async (scope: TenantScope) => (await listSources(scope, page)).items;

async function onlySource(scope: TenantScope) {
  const [source, ...more] = await sources(scope);
  if (source === undefined || more.length > 0) throw new Error('there is more or less than one source');
  return { ...source, documents: (await listDocuments(scope, source.id, page)).items };
}

describe('fillCollection', () => {
  it('makes one source of all documents, known again by them whatever it is called since, and brings it up to date', async () => {
    await fill(globex, { 'docs/a.md': '# Of Globex\n\nNothing.' });
    expect(
      await fill(acme, {
        'docs/a.md': '# Apes\n\nThey climb.',
        'docs/b.md': '# Bears\n\nThey sleep.',
        'docs/c.md': '# Cows\n\nThey chew.',
      }),
    ).toEqual({ added: 3 });
    const first = await onlySource(acme);
    expect(first).toMatchObject({ name: 'Handbook', kind: 'pushed', status: 'indexing', documentCount: 3 });
    await changeSource(acme, { events: { signal() {} } }, first.id, { name: 'Animals' }, systemTrail('a test'));
    await indexSource(acme, { sourceId: first.id });
    expect(
      await fill(acme, {
        'docs/a.md': '# Apes\n\nThey climb.',
        'docs/b.md': '# Black bears\n\nThey sleep.',
        'docs/d.md': '# Dogs\n\nThey bark.',
      }),
    ).toEqual({ added: 2 });
    await indexSource(acme, { sourceId: first.id });
    const second = await onlySource(acme);
    expect(second).toMatchObject({ id: first.id, name: 'Animals', status: 'ready', documentCount: 3, chunkCount: 3 });
    const idOf = ({ documents }: typeof first, externalId: string) => documents.find((found) => found.externalId === externalId)?.id;
    expect(second.documents.map(({ title }) => title).sort()).toEqual(['Apes', 'Black bears', 'Dogs']);
    expect(idOf(second, 'docs/b.md')).toBe(idOf(first, 'docs/b.md'));
    expect(
      await fill(acme, {
        'docs/a.md': '# Apes\n\nThey climb.',
        'docs/b.md': '# Black bears\n\nThey sleep.',
        'docs/d.md': '# Dogs\n\nThey bark.',
      }),
    ).toEqual({ added: 0 });
    const third = await onlySource(acme);
    const days = ({ documents }: typeof first) => documents.map(({ updatedAt }) => updatedAt);
    expect(days(third)).toEqual(days(second));
    for (const { freshAt } of third.documents) expect(freshAt).toEqual(third.freshAt);
    expect(third.freshAt.getTime()).toBeGreaterThan(second.freshAt.getTime());
    expect((await onlySource(globex)).documents.map(({ title }) => title)).toEqual(['Of Globex']);
  });

  it('takes the place of the texts that were one source each, and of nothing else', async () => {
    for (const scope of [acme, globex])
      for (const name of ['docs/a.md', 'docs/gone.md', 'notes.md'])
        await putSource(scope, { name, bytes: bytes(`# ${name}`), contentType: 'text/markdown', url: undefined });
    await fill(acme, { 'docs/a.md': '# docs/a.md' });
    expect((await sources(acme)).map(({ name }) => name)).toEqual(['Handbook', 'notes.md']);
    expect(await sources(globex)).toHaveLength(3);
    await putSource(acme, { name: 'docs/mine.md', bytes: bytes('# Mine'), contentType: 'text/markdown', url: undefined });
    await fill(acme, { 'docs/a.md': '# Changed' });
    expect((await sources(acme)).map(({ name }) => name)).toEqual(['docs/mine.md', 'Handbook', 'notes.md']);
  });

  it('is one source when two fill it at once', async () => {
    await Promise.all([
      fill(acme, { 'docs/a.md': '# Apes\n\nThey climb.' }),
      fill(acme, { 'docs/a.md': '# Apes\n\nThey climb.' }),
      fill(globex, { 'docs/a.md': '# Apes\n\nThey climb.' }),
    ]);
    expect((await onlySource(acme)).documents).toHaveLength(1);
  });

  it('is indexed in as many transactions as one document is, while its documents are small', async () => {
    const count = async (scope: TenantScope, texts: Readonly<Record<string, string>>): Promise<number> => {
      await fill(scope, texts);
      const { id } = await onlySource(scope);
      let transactions = 0;
      const counting: TenantScope = {
        ...scope,
        transaction(work) {
          transactions += 1;
          return scope.transaction(work);
        },
      };
      await indexSource(counting, { sourceId: id });
      expect((await onlySource(scope)).chunkCount).toBe(Object.keys(texts).length);
      return transactions;
    };
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`docs/${index}.md`, `# Page ${index}\n\nIts text.`]));
    expect(await count(acme, many)).toBe(await count(globex, { 'docs/a.md': '# Page' }));
  });
});
