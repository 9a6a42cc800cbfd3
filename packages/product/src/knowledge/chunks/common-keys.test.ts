import { type DocumentId, newId, type SourceId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { termCode } from '@parley/platform/text/term-code';
import { tokenize } from '@parley/platform/text/tokenize';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTenant } from '../../tenants/public.ts';
import { putDocumentRow, setDocumentsReady } from '../sources/documents.store.ts';
import { countContents, insertSource } from '../sources/sources.store.ts';
import { findAlikeChunks } from './alike-chunks.store.ts';
import { encodePrint, printChunk, printKeys, tenantKey } from './chunk-print.ts';
import { type Candidates, replaceChunks, searchChunks } from './chunks.store.ts';
import { noteCommonKeys } from './common-keys.store.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());

const chunkCount = 1_600;
const itsOwn = 'item900';

/** "delivery" is in every chunk, "returns" in every other, "warranty" in every fourth, and each has a word of its own. */
function textOf(ordinal: number): string {
  const words = ['delivery', ...(ordinal % 2 === 0 ? ['returns'] : []), ...(ordinal % 4 === 0 ? ['warranty'] : [])];
  return `${words.join(' ')} item${ordinal}`;
}

interface Store {
  scope: TenantScope;
  sourceId: SourceId;
  /** Writes chunks in place of all that the source had. */
  replace: (count: number) => Promise<DocumentId>;
  find: (...words: string[]) => Promise<Candidates>;
}

async function createStore(slug: string): Promise<Store> {
  const scope = test.database.forTenant((await createTenant(test.database, { name: slug, slug })).id);
  const sourceId = newId('source');
  await scope.transaction((db) => insertSource(db, { id: sourceId, name: slug, kind: 'text', status: 'ready' }));
  return {
    scope,
    sourceId,
    replace: (count) =>
      scope.transaction(async (db) => {
        const content = { title: '', format: 'text', url: null, language: null, contentHash: null, byteSize: 0, blocks: [] } as const;
        const documentId = await putDocumentRow(db, { id: newId('document'), sourceId, externalId: '', ...content });
        const chunks = Array.from({ length: count }, (_, ordinal) => {
          const text = textOf(ordinal);
          const print = printChunk({ title: '', headingPath: [], text });
          const keys = printKeys(scope.tenantId, print);
          return { ordinal, headingPath: [], text, page: null, anchor: null, keys, print: encodePrint(print) };
        });
        await replaceChunks(db, sourceId, [{ documentId, chunks }]);
        await setDocumentsReady(db, [{ documentId, chunkCount: count }]);
        await countContents(db, sourceId);
        return documentId;
      }),
    find: (...words) => {
      const keys = words.map((word) => keyOf(scope, word));
      return scope.transaction((db) => searchChunks(db, { tenantId: scope.tenantId, keys, weights: words.map(() => 1), most: 20 }));
    },
  };
}

function keyOf(scope: TenantScope, word: string): number {
  const [term = ''] = tokenize(word);
  return tenantKey(scope.tenantId, termCode(term));
}

/** Which of the words each chunk that was found has, the best chunk first. */
function heldBy({ candidates }: Candidates, ...words: string[]): string[] {
  const codes = words.map((word) => [word, termCode(tokenize(word)[0] ?? '')] as const);
  return candidates.map(({ print }) => codes.flatMap(([word, code]) => (print.codes.includes(code) ? [word] : [])).join(' '));
}

it('finds by the rare words of a question, and by the common ones together where there is no rare one', async () => {
  const { scope, replace, find } = await createStore('common');
  await replace(chunkCount);
  await scope.transaction(noteCommonKeys);
  const { keys } = await scope.transaction((db) => db.selectFrom('search_statistics').select('keys').executeTakeFirstOrThrow());
  expect(new Set(keys)).toEqual(new Set(['delivery', 'returns', 'warranty'].map((word) => keyOf(scope, word))));

  const byRare = await find('delivery', itsOwn);
  expect(heldBy(byRare, itsOwn)[0]).toBe(itsOwn);
  expect(byRare.foundIn[1]).toBe(1);
  expect(byRare.foundIn[0]).toBeGreaterThan(0.9 * chunkCount);

  expect(new Set(heldBy(await find('delivery', 'returns'), 'delivery', 'returns'))).toEqual(new Set(['delivery returns']));
  expect(heldBy(await find('delivery'), 'delivery')).toHaveLength(20);
  // A word that nothing has must not hide what the others find.
  expect(heldBy(await find('delivery', 'unheard'), 'delivery')).toHaveLength(20);
});

it('counts again once much was written or removed', async () => {
  const { scope, replace, find } = await createStore('changing');
  const noted = async (state?: 'growing'): Promise<number | undefined> => {
    await scope.transaction((db) => noteCommonKeys(db, state));
    const row = await scope.transaction((db) => db.selectFrom('search_statistics').select('chunk_count').executeTakeFirst());
    return row?.chunk_count;
  };
  expect(await noted()).toBeUndefined();
  await replace(chunkCount);
  expect(await noted()).toBe(chunkCount);
  // All of them new: worth a count when no more comes, not yet when there are to be more.
  await replace(chunkCount - 10);
  expect(await noted('growing')).toBe(chunkCount);
  expect(await noted()).toBe(chunkCount - 10);
  // What was counted is of no use for what is left, and forgotten with the next count.
  await replace(200);
  expect((await find('delivery')).foundIn).toEqual([200]);
  expect(await noted()).toBeUndefined();
});

it('finds the chunks of many lists at once as it finds those of each', async () => {
  const [own, foreign] = [await createStore('lists'), await createStore('foreign-lists')];
  await own.replace(chunkCount);
  await foreign.replace(10);
  const lists = [['delivery', itsOwn], ['unheard'], [], ['returns', 'warranty'], ['item3']];
  const ofEach = ({ scope }: Store, keys: number[][]): Promise<string[][]> =>
    scope.transaction(async (db) => (await findAlikeChunks(db, keys, 20)).map((found) => found.map(({ chunkId }) => chunkId)));
  for (const store of [own, foreign]) {
    const keys = lists.map((words) => words.map((word) => keyOf(store.scope, word)));
    const alone = await Promise.all(lists.map(async (words) => (await store.find(...words)).candidates.map(({ chunkId }) => chunkId)));
    expect(alone.map(({ length }) => length > 0)).toEqual([true, false, false, true, true]);
    expect(await ofEach(store, keys)).toEqual(alone);
    expect((await ofEach(store === own ? foreign : own, keys)).flat()).toEqual([]);
  }
});

it('leaves another tenant what it counted', async () => {
  const [one, other] = [await createStore('one'), await createStore('other')];
  await one.replace(chunkCount);
  await one.scope.transaction(noteCommonKeys);
  await other.scope.transaction(noteCommonKeys);
  const rows = await other.scope.transaction((db) => db.selectFrom('search_statistics').selectAll().execute());
  expect(rows).toEqual([]);
  expect((await other.find('delivery')).candidates).toEqual([]);
});
