import { randomUUID } from 'node:crypto';
import { formatId, parseId } from '@parley/contract/ids';
import { systemTrail } from '@parley/product/audit/public';
import { addSite } from '@parley/product/knowledge/crawl/add-site';
import { controlCrawl } from '@parley/product/knowledge/crawl/control-crawl';
import { listCrawlPages } from '@parley/product/knowledge/crawl/read-crawl';
import {
  deleteEmbeddingIndex,
  insertEmbeddingIndex,
  lockEmbeddingIndexes,
  updateEmbeddingIndex,
} from '@parley/product/knowledge/embeddings/embedding-indexes.store';
import { putEmbeddingSettings } from '@parley/product/knowledge/embeddings/embedding-settings.store';
import { addCollection, addSearchRule, addSource, putCuratedAnswer, replaceDocument } from '@parley/product/knowledge/public';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';

/** Makes what requests about a tenant's knowledge use up. */
export interface AttackedKnowledge {
  /** A source of its own for a request that uses it up. */
  newSource(): Promise<string>;
  /** A source another system keeps up to date, with a document `one`. */
  newPushedSource(): Promise<string>;
  /** A source of curated answers, and one of them. */
  newCuratedAnswer(): Promise<{ sourceId: string; documentId: string }>;
  /** A web site that is being crawled, one that was stopped, and a line of a ledger. */
  newSite(): Promise<string>;
  newStoppedSite(): Promise<string>;
  newCrawlPage(): Promise<{ sourceId: string; crawlPageId: string }>;
  /** A rule for what is found that a request may use up. */
  newSearchRule(): Promise<string>;
  /** An index of vectors in this state, the only one of the tenant. Its model is there for tenants that may ask. */
  newEmbeddingIndex(state: 'ready' | 'previous'): Promise<string>;
}

const unheard = { signal() {} };
const unheardNow = { events: unheard, now: () => Date.now() };

/** `page` is the address of a web page, and of a model that makes vectors; `canary` is in all that is made. */
export function attackedKnowledge(own: TestTenant, page: string, canary: string): AttackedKnowledge {
  return {
    async newSource() {
      // Not through the API, which a suspended tenant cannot use.
      const bytes = new TextEncoder().encode(`${canary} text ${randomUUID()}`);
      const given = { name: `${canary}.txt`, bytes, contentType: 'text/plain', url: undefined, kind: 'file' as const };
      const source = await addSource(own.scope, given);
      return formatId('source', source.id);
    },
    async newPushedSource() {
      const { id } = await addCollection(own.scope, { events: unheard }, { name: `${canary} pushed`, kind: 'pushed' });
      const bytes = new TextEncoder().encode(`${canary} text ${randomUUID()}`);
      const document = {
        sourceId: id,
        kinds: ['pushed' as const],
        externalId: 'one',
        bytes,
        contentType: 'text/plain',
        title: undefined,
        url: undefined,
      };
      await replaceDocument(own.scope, { events: unheard }, document);
      return formatId('source', id);
    },
    async newSearchRule() {
      const documentId = parseId('document', (await newCuratedAnswer()).documentId);
      const rule = { kind: 'pin' as const, question: `Where is ${canary} ${randomUUID()}?`, documentId, botId: own.botId };
      return formatId('searchRule', (await addSearchRule(own.scope, rule, systemTrail('test'))).id);
    },
    newSite: async () => formatId('source', (await newSite()).id),
    async newStoppedSite() {
      const { id } = await newSite();
      await controlCrawl(own.scope, unheardNow, { sourceId: id, control: 'stop' });
      return formatId('source', id);
    },
    async newCrawlPage() {
      const { id } = await newSite();
      const { items } = await listCrawlPages(own.scope, id, { limit: 1 });
      const [page] = items;
      if (page === undefined) throw new Error('a site without its first page');
      return { sourceId: formatId('source', id), crawlPageId: formatId('crawlPage', page.id) };
    },
    newCuratedAnswer,
    newEmbeddingIndex: (state) => newEmbeddingIndex(own, page, canary, state),
  };

  function newSite() {
    const limits = { maxDepth: 0, maxPages: 1, include: [], exclude: [] };
    return addSite(own.scope, unheardNow, { url: page, scope: 'page', name: `${canary} site`, ...limits, schedule: 'never' });
  }

  async function newCuratedAnswer(): Promise<{ sourceId: string; documentId: string }> {
    const { id } = await addCollection(own.scope, { events: unheard }, { name: `${canary} answers`, kind: 'qa' });
    const given = { sourceId: id, questions: [`Who is ${canary}?`], answer: `${canary} is a word.`, url: undefined };
    const { id: documentId } = await putCuratedAnswer(own.scope, { events: unheard }, given);
    return { sourceId: formatId('source', id), documentId: formatId('document', documentId) };
  }
}

/** Not through the API, which a suspended tenant cannot use. */
async function newEmbeddingIndex({ scope }: TestTenant, page: string, name: string, state: 'ready' | 'previous'): Promise<string> {
  return scope.transaction(async (db) => {
    for (const { id } of await lockEmbeddingIndexes(db)) await deleteEmbeddingIndex(db, id);
    const connection = { model: name, dimension: 2, address: new URL('/v1', page).href, requestsPerMinute: null, secret: null };
    await putEmbeddingSettings(db, { ...connection, provider: 'openai-compatible' });
    const { id } = await insertEmbeddingIndex(db, { ...connection, provider: 'openai-compatible', activateWhenReady: false });
    await updateEmbeddingIndex(db, id, { state });
    return formatId('embeddingIndex', id);
  });
}
