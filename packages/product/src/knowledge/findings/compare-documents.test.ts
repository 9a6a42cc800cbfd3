import { AppError } from '@parley/contract/errors';
import type { FindingStatus } from '@parley/contract/findings';
import type { SourceId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemTrail } from '../../audit/public.ts';
import { createTenant } from '../../tenants/public.ts';
import { compareDocumentsJob } from '../knowledge.jobs.ts';
import { addCollection } from '../sources/add-collection.ts';
import { addSource } from '../sources/add-source.ts';
import { changeSource } from '../sources/change-source.ts';
import { failSource } from '../sources/fail-source.ts';
import { indexSource } from '../sources/index-source.ts';
import { putCuratedAnswer } from '../sources/put-curated-answer.ts';
import { reindexSource } from '../sources/reindex-source.ts';
import { removeSource } from '../sources/remove-source.ts';
import { replaceDocument } from '../sources/replace-document.ts';
import { compareDocuments } from './compare-documents.ts';
import { decideFinding } from './decide-finding.ts';
import { listFindings } from './list-findings.ts';

let test: TestDatabase;
let acme: TenantScope;
let globex: TenantScope;
let tenants = 0;
const silent = { events: { signal() {} } };
const deps = { now: () => Date.now(), quietSeconds: 0 };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

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

async function learn(scope: TenantScope, name: string, text: string): Promise<SourceId> {
  const { id } = await addSource(scope, { name, bytes: bytes(text), contentType: 'text/markdown', url: undefined });
  await indexSource(scope, { sourceId: id });
  return id;
}

const compare = (scope: TenantScope): Promise<void> => compareDocuments(scope, deps, {});
const found = async (scope: TenantScope, status: FindingStatus = 'open') => (await listFindings(scope, { status, limit: 20 })).items;
const decide = async (scope: TenantScope, status: FindingStatus): Promise<void> => {
  const [finding] = await found(scope, status === 'open' ? 'dismissed' : 'open');
  if (finding === undefined) throw new Error('there is nothing to decide');
  await decideFinding(scope, deps, { id: finding.id, status, trail: systemTrail('a test') });
};

const faq =
  '# FAQ\n\n## How long does delivery take?\n\nDelivery takes 2 to 3 working days.\n\n## Gift cards\n\nGift cards can be paid out.';
const terms = '# Terms\n\n## Shipping\n\nWe ship to Norway.\n\n## How long does the delivery take?\n\nDelivery takes 5 to 7 working days.';
const story = Array.from(
  { length: 30 },
  (_, part) => `Part ${part} tells how the lighthouse keeper number ${part} mended the lamp by night.`,
).join(' ');

describe('compareDocuments', () => {
  it('finds what two sources contradict each other in, once, and says where it stands', async () => {
    await learn(acme, 'faq.md', faq);
    await learn(globex, 'other.md', terms);
    await compare(acme);
    await compare(globex);
    expect(await found(acme)).toEqual([]);
    await learn(acme, 'terms.md', terms);
    await compare(acme);
    await compare(acme);
    const [finding, ...more] = await found(acme);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ kind: 'contradiction', left: { sourceName: 'faq.md' }, right: { sourceName: 'terms.md' } });
    const [difference] = finding?.differences ?? [];
    expect(finding?.left.text.slice(difference?.left.start, difference?.left.end)).toBe('2 to 3 working days');
    expect(finding?.right.text.slice(difference?.right.start, difference?.right.end)).toBe('5 to 7 working days');
    expect(await found(globex)).toEqual([]);
  });

  it('finds a document that says nearly the same as another, as one finding', async () => {
    await learn(acme, 'story.md', `# The lamp\n\n${story}`);
    await learn(acme, 'copy.md', `# The lamp, again\n\n${story.replace('Part 3 tells', 'Chapter 3 says')}\n\nAnd that was that.`);
    await compare(acme);
    expect(await found(acme)).toMatchObject([{ kind: 'duplicate', differences: [] }]);
    expect((await found(acme))[0]?.passageCount).toBeGreaterThan(1);
  });

  it('keeps what was decided when the same texts are indexed anew, and forgets it with the text', async () => {
    const id = await learn(acme, 'faq.md', faq);
    const other = await addCollection(acme, silent, { name: 'Pushed', kind: 'pushed' });
    const push = async (text: string): Promise<void> => {
      const kinds = ['pushed'] as const;
      const document = { externalId: 'terms', bytes: bytes(text), contentType: 'text/markdown', title: undefined, url: undefined };
      await replaceDocument(acme, silent, { sourceId: other.id, kinds, ...document });
      await indexSource(acme, { sourceId: other.id });
      await compare(acme);
    };
    await push(terms);
    await decide(acme, 'dismissed');
    await reindexSource(acme, silent, id);
    await indexSource(acme, { sourceId: id });
    expect(await found(acme, 'dismissed')).toEqual([]);
    await compare(acme);
    expect(await found(acme)).toEqual([]);
    expect(await found(acme, 'dismissed')).toMatchObject([{ decidedBy: 'a test' }]);
    await push(terms.replace('5 to 7', '2 to 3'));
    expect(await found(acme, 'dismissed')).toEqual([]);
    await push(terms);
    expect(await found(acme)).toHaveLength(1);
  });

  it('shows nothing of a source that is switched off or gone', async () => {
    const id = await learn(acme, 'faq.md', faq);
    const other = await learn(acme, 'terms.md', terms);
    await compare(acme);
    await changeSource(acme, silent, id, { enabled: false });
    expect(await listFindings(acme, { status: 'open', limit: 20 })).toMatchObject({ items: [], openCount: 0 });
    await changeSource(acme, silent, id, { enabled: true });
    expect(await listFindings(acme, { status: 'open', limit: 20 })).toMatchObject({ items: [{}], openCount: 1 });
    await removeSource(acme, silent, other);
    expect(await found(acme)).toEqual([]);
  });

  it('compares curated answers with each other, but not the documents of another kind of source', async () => {
    const answers = await addCollection(acme, silent, { name: 'Answers', kind: 'qa' });
    const answer = (question: string, text: string) =>
      putCuratedAnswer(acme, silent, { sourceId: answers.id, questions: [question], answer: text, url: undefined });
    await answer('Can I cancel my contract at any time?', 'Yes, with one click.');
    await answer('Can I cancel the contract at any time?', 'No. It runs for a year.');
    await indexSource(acme, { sourceId: answers.id });
    await compare(acme);
    expect(await found(acme)).toMatchObject([{ kind: 'contradiction', differences: [{ kind: 'fact' }] }]);
  });

  it('reads nothing of a source that is all a tenant knows, and compares it with what comes later', async () => {
    const pushed = await addCollection(acme, silent, { name: 'Pushed', kind: 'pushed' });
    const push = async (texts: readonly string[]): Promise<void> => {
      for (const text of texts) {
        const document = {
          externalId: text.slice(0, 40),
          bytes: bytes(text),
          contentType: 'text/markdown',
          title: undefined,
          url: undefined,
        };
        await replaceDocument(acme, silent, { sourceId: pushed.id, kinds: ['pushed'], ...document });
      }
      await indexSource(acme, { sourceId: pushed.id });
    };
    let transactions = 0;
    const counting: TenantScope = {
      ...acme,
      transaction(work) {
        transactions += 1;
        return acme.transaction(work);
      },
    };
    await push([faq]);
    await compare(counting);
    const ofOne = transactions;
    await push(Array.from({ length: 9 }, (_, index) => `# Page ${index}\n\nThe garden of house ${index} is open to all.`));
    await compare(counting);
    expect(transactions).toBe(2 * ofOne);
    await learn(globex, 'terms.md', terms);
    await learn(acme, 'terms.md', terms);
    await compare(acme);
    expect(await found(acme)).toMatchObject([{ kind: 'contradiction' }]);
  });

  it('waits while more is being taken in', async () => {
    await learn(acme, 'faq.md', faq);
    await learn(acme, 'terms.md', terms);
    const late = await addSource(acme, { name: 'late.md', bytes: bytes('Late.'), contentType: 'text/markdown', url: undefined });
    await compare(acme);
    const list = () => listFindings(acme, { status: 'open', limit: 20 });
    expect(await list()).toMatchObject({ items: [], comparing: true });
    await indexSource(acme, { sourceId: late.id });
    expect(await list()).toMatchObject({ items: [], comparing: true });
    await compare(acme);
    expect(await list()).toMatchObject({ items: [{}], comparing: false });
  });

  it('is asked for anew when what it waited for fails, or is removed', async () => {
    const asked = async (): Promise<number> =>
      (await test.asAdmin((client) => client.query('select from job_outbox where job = $1', [compareDocumentsJob.name]))).rowCount ?? 0;
    for (const end of [
      (id: SourceId) => failSource(acme, { error() {} }, id, new AppError('document_empty')),
      (id: SourceId) => removeSource(acme, silent, id),
    ]) {
      const late = await addSource(acme, { name: 'late.md', bytes: bytes(`Late ${end}`), contentType: 'text/markdown', url: undefined });
      const before = await asked();
      await end(late.id);
      expect(await asked()).toBe(before + 1);
    }
  });

  it('waits until nothing was taken in for a while', async () => {
    await learn(acme, 'faq.md', faq);
    await learn(acme, 'terms.md', terms);
    await compareDocuments(acme, { ...deps, quietSeconds: 3_600 }, {});
    expect(await found(acme)).toEqual([]);
    await test.asAdmin((client) => client.query("update documents set updated_at = now() - interval '2 hours'"));
    await compareDocuments(acme, { ...deps, now: () => Date.now() - 2 * 3_600_000, quietSeconds: 3_600 }, {});
    expect(await found(acme)).toHaveLength(1);
  });
});
