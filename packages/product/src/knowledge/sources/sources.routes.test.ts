import type { AuditEntryResponse } from '@parley/contract/audit';
import { formatId } from '@parley/contract/ids';
import type { DocumentResponse, SourceResponse } from '@parley/contract/knowledge';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { startTestVisitor } from '@parley/testing/app/test-visitor';
import { writeZip } from '@parley/testing/documents/write-zip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ maxFileBytes: 1024 * 1024 });
});
afterAll(() => app.close());

interface Searched {
  passages: { text: string; page: number | null; asOf: string | null; sourceId: string }[];
  curated: { question: string; answer: string } | null;
}

async function upload(
  tenant: TestTenant,
  name: string,
  body: string | ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>,
  contentType = 'application/octet-stream',
): Promise<Response> {
  const authorization = `Bearer ${await tenant.apiKey(['knowledge.write', 'knowledge.read'])}`;
  return fetch(`${app.url}/v1/sources/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { authorization, 'content-type': contentType },
    body,
    duplex: 'half',
  } as RequestInit);
}

async function ask(tenant: TestTenant, query: string, more: object = {}): Promise<Searched> {
  return (await (await tenant.api('POST', '/v1/search', { query, ...more })).json()) as Searched;
}

const json = async <Body>(response: Response | Promise<Response>): Promise<Body> => (await (await response).json()) as Body;
const jobs = (): Promise<void> | undefined => app.installation.jobs?.drain();

describe('a file', () => {
  it('is kept as it comes, read elsewhere, indexed and answered from, and forgotten with its file', async () => {
    const response = await upload(app.acme, 'zebra.md', '# Zebras\n\nA zebra at the shop costs 40 euros.');
    expect(response.status).toBe(202);
    const source = await json<SourceResponse>(response);
    expect(source).toMatchObject({ kind: 'file', status: 'queued', format: 'markdown', byteSize: 45, documentCount: 0 });
    await jobs();
    const ready = await json<SourceResponse>(app.acme.api('GET', `/v1/sources/${source.id}`));
    expect(ready).toMatchObject({ status: 'ready', searched: true, documentCount: 1, chunkCount: 1, failure: null });
    expect((await ask(app.acme, 'What does a zebra cost?')).passages[0]?.text).toContain('40 euros');
    expect((await ask(app.globex, 'What does a zebra cost?')).passages).toEqual([]);
    const { items } = await json<{ items: DocumentResponse[] }>(app.acme.api('GET', `/v1/sources/${source.id}/documents`));
    expect(items).toMatchObject([{ title: 'Zebras', externalId: '', status: 'ready' }]);
    expect((await app.acme.api('DELETE', `/v1/sources/${source.id}`)).status).toBe(204);
    expect((await ask(app.acme, 'What does a zebra cost?')).passages).toEqual([]);
    await jobs();
  });

  it('with the same content as another is refused, and the other named', async () => {
    const first = await json<SourceResponse>(upload(app.acme, 'one.txt', 'The same content twice.'));
    const second = await upload(app.acme, 'two.txt', 'The same content twice.');
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({ code: 'duplicate_source', details: { sourceId: first.id } });
    expect((await upload(app.globex, 'two.txt', 'The same content twice.')).status).toBe(202);
  });

  it('over the limit is refused while it comes, and nothing of it is kept', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 64 * 1024;
        if (sent > 64 * 1024 * 1024) controller.close();
        else controller.enqueue(new Uint8Array(64 * 1024).fill(97));
      },
    });
    const outcome = await upload(app.acme, 'endless.txt', endless, 'text/plain').then(
      (response) => response.status,
      () => 'cut off',
    );
    expect([413, 'cut off']).toContain(outcome);
    expect(sent).toBeLessThan(64 * 1024 * 1024);
    const { items } = await json<{ items: SourceResponse[] }>(app.acme.api('GET', '/v1/sources?limit=100'));
    expect(items.filter(({ name }) => name === 'endless.txt')).toEqual([]);
  });

  it('stands in the audit log with who added, changed and removed it', async () => {
    const { id } = await json<SourceResponse>(upload(app.acme, 'audited.md', '# Audited'));
    await app.acme.api('PATCH', `/v1/sources/${id}`, { labels: ['legal'] });
    await app.acme.api('PATCH', `/v1/sources/${id}`, { labels: ['legal'] });
    await app.acme.api('DELETE', `/v1/sources/${id}`);
    await app.globex.api('DELETE', `/v1/sources/${id}`);
    const { items } = await json<{ items: AuditEntryResponse[] }>(app.acme.api('GET', '/v1/audit-entries'));
    expect(items.filter(({ target }) => target?.id === id).map(({ action, before, after }) => ({ action, before, after }))).toEqual([
      { action: 'source.removed', before: expect.objectContaining({ name: 'audited.md', labels: ['legal'] }), after: null },
      { action: 'source.changed', before: { labels: [] }, after: { labels: ['legal'] } },
      { action: 'source.added', before: null, after: expect.objectContaining({ name: 'audited.md', kind: 'file', enabled: true }) },
    ]);
  });

  it('is given another, and answered from as it was until that is indexed, or where that cannot be read', async () => {
    const { id } = await json<SourceResponse>(upload(app.acme, 'lynx.md', 'A lynx ticket costs 12 euros.'));
    await app.acme.api('PATCH', `/v1/sources/${id}`, { labels: ['zoo'], maxAgeDays: 90 });
    await jobs();
    const replace = async (tenant: TestTenant, name: string, body: string) =>
      fetch(`${app.url}/v1/sources/${id}/file?name=${name}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${await tenant.apiKey(['knowledge.write'])}`, 'content-type': 'application/octet-stream' },
        body,
      });
    const told = async () =>
      (await ask(app.acme, 'What does a lynx ticket cost?')).passages.map(({ text }) => text).filter((text) => /lynx/.test(text));
    expect((await replace(app.globex, 'lynx.md', 'A lynx ticket is free.')).status).toBe(404);
    const given = await replace(app.acme, 'lynx-2.md', 'A lynx ticket costs 15 euros.');
    expect(given.status).toBe(202);
    expect(await given.json()).toMatchObject({ id, name: 'lynx-2.md', labels: ['zoo'], maxAgeDays: 90, searched: true });
    // The worker may be quick: what is told is the old file or the new one, never both or nothing.
    expect([['A lynx ticket costs 12 euros.'], ['A lynx ticket costs 15 euros.']]).toContainEqual(await told());
    await jobs();
    expect(await told()).toEqual(['A lynx ticket costs 15 euros.']);
    expect((await replace(app.acme, 'lynx.pdf', '%PDF-1.7\nno PDF at all')).status).toBe(202);
    await jobs();
    const failed = await json<SourceResponse>(app.acme.api('GET', `/v1/sources/${id}`));
    expect(failed).toMatchObject({ status: 'failed', searched: true, failure: { code: 'document_unreadable' } });
    expect(await told()).toEqual(['A lynx ticket costs 15 euros.']);
    const { items } = await json<{ items: AuditEntryResponse[] }>(app.acme.api('GET', '/v1/audit-entries'));
    expect(items.filter(({ target }) => target?.id === id).map(({ action }) => action)).toEqual([
      ...['source.replaced', 'source.replaced', 'source.changed', 'source.added'],
    ]);
  });

  it('of JSON lines is answered from line by line, and is the same when it is taken in anew', async () => {
    const lines = [
      '{"title":"Opening hours","text":"The kiosk opens at six."}',
      '{"title":"Parking","text":"The garage has ninety places."}',
    ];
    const source = await json<SourceResponse>(upload(app.acme, 'facts.jsonl', lines.join('\n')));
    expect(source.format).toBe('json');
    const read = async () => {
      await jobs();
      const { items } = await json<{ items: DocumentResponse[] }>(app.acme.api('GET', `/v1/sources/${source.id}/documents`));
      return items.map(({ title, status, chunkCount }) => ({ title, status, chunkCount }));
    };
    const documents = await read();
    expect(documents).not.toEqual([]);
    expect((await ask(app.acme, 'How many places has the garage?')).passages[0]?.text).toContain('ninety places');
    expect((await app.acme.api('POST', `/v1/sources/${source.id}/reindex`)).status).toBe(202);
    expect(await read()).toEqual(documents);
    const { passages } = await ask(app.acme, 'How many places has the garage?');
    expect(passages.filter(({ text }) => text.includes('ninety places'))).toHaveLength(1);
    await app.acme.api('DELETE', `/v1/sources/${source.id}`);
  });

  it('that is damaged further in shows why, and what to do', async () => {
    const source = await json<SourceResponse>(upload(app.acme, 'bad.pdf', '%PDF-1.7\nthis is no PDF at all', 'application/pdf'));
    await jobs();
    const failed = await json<SourceResponse>(app.acme.api('GET', `/v1/sources/${source.id}`));
    expect(failed).toMatchObject({ status: 'failed', searched: false, failure: { code: 'document_unreadable' } });
    expect(failed.failure?.mend).toContain('save it anew');
  });

  it('that holds nothing but white space is not taken for a scan', async () => {
    const source = await json<SourceResponse>(upload(app.acme, 'blank.txt', ' \n\n ', 'text/plain'));
    await jobs();
    const { failure } = await json<SourceResponse>(app.acme.api('GET', `/v1/sources/${source.id}`));
    expect(failure).toMatchObject({ code: 'document_empty', details: { mayBeScan: false }, mend: expect.stringContaining('only spaces') });
  });
});

describe('a source', () => {
  it('that is switched off is not answered from until it is on again', async () => {
    await app.acme.learn('okapi.md', 'The okapi sleeps in hall seven.');
    const { items } = await json<{ items: SourceResponse[] }>(app.acme.api('GET', '/v1/sources'));
    const id = items.find(({ name }) => name === 'okapi.md')?.id ?? '';
    const visitor = await app.acme.visitor();
    expect((await visitor.ask('Where does the okapi sleep?')).text).toContain('hall seven');
    await app.acme.api('PATCH', `/v1/sources/${id}`, { enabled: false });
    expect((await ask(app.acme, 'Where does the okapi sleep?')).passages).toEqual([]);
    expect((await visitor.ask('Where does the okapi sleep?')).end).toMatchObject({ outcome: 'declined' });
    await app.acme.api('PATCH', `/v1/sources/${id}`, { enabled: true });
    expect((await ask(app.acme, 'Where does the okapi sleep?')).passages).toHaveLength(1);
  });

  it('serves the bots and carries the labels it was given, and no bot of another tenant', async () => {
    await app.acme.learn('tapir.md', 'The tapir swims in pool nine.');
    const { items } = await json<{ items: SourceResponse[] }>(app.acme.api('GET', '/v1/sources'));
    const id = items.find(({ name }) => name === 'tapir.md')?.id ?? '';
    const other = await json<{ id: string }>(app.acme.api('POST', '/v1/bots', { name: 'Other' }));
    const changed = await json<SourceResponse>(app.acme.api('PATCH', `/v1/sources/${id}`, { botIds: [other.id], labels: ['animals'] }));
    expect(changed).toMatchObject({ botIds: [other.id], labels: ['animals'] });
    const question = 'Where does the tapir swim?';
    const found = async (more: object): Promise<number> => (await ask(app.acme, question, more)).passages.length;
    expect(await found({ botId: other.id })).toBe(1);
    expect(await found({ botId: formatId('bot', app.acme.botId) })).toBe(0);
    expect(await found({ labels: ['animals'] })).toBe(1);
    expect(await found({ labels: ['plants'] })).toBe(0);
    expect((await app.acme.api('POST', `/v1/bots/${other.id}/publish`, {})).status).toBe(200);
    expect((await (await startTestVisitor(app.url, other.id)).ask(question)).text).toContain('pool nine');
    expect((await (await app.acme.visitor()).ask(question)).end).toMatchObject({ outcome: 'declined' });
    const foreign = await app.acme.api('PATCH', `/v1/sources/${id}`, { botIds: [formatId('bot', app.globex.botId)] });
    expect(foreign.status).toBe(404);
  });

  it('that grew old is used after a current one, and says as of when', async () => {
    await app.globex.learn('old-prices.md', 'A ride on the carousel costs 3 euros.');
    await app.globex.learn('new-prices.md', 'A ride on the carousel costs 4 euros.');
    const { items } = await json<{ items: SourceResponse[] }>(app.globex.api('GET', '/v1/sources'));
    const old = items.find(({ name }) => name === 'old-prices.md');
    await app.globex.api('PATCH', `/v1/sources/${old?.id}`, { maxAgeDays: 30 });
    await app.test.asAdmin((client) =>
      client.query(
        "update documents set fresh_at = now() - interval '31 days' where source_id = (select id from sources where name = 'old-prices.md')",
      ),
    );
    const { passages } = await ask(app.globex, 'What does a ride on the carousel cost?');
    expect(passages.map(({ text, asOf }) => [text.includes('4 euros'), asOf === null])).toEqual([
      [true, true],
      [false, false],
    ]);
    const visitor = await app.globex.visitor();
    const [cited] = (await visitor.ask('What does a ride on the carousel cost?')).citations;
    expect(cited).toMatchObject({ quote: expect.stringContaining('4 euros') });
    expect(cited).not.toHaveProperty('asOf');
    await app.globex.api('PATCH', `/v1/sources/${items.find(({ name }) => name === 'new-prices.md')?.id}`, { enabled: false });
    const [outdated] = (await visitor.ask('What does a ride on the carousel cost?')).citations;
    expect(outdated).toMatchObject({ quote: expect.stringContaining('3 euros'), asOf: passages[1]?.asOf });
  });

  it('that is read anew is as old as its file, until it is given another', async () => {
    const { id } = await json<SourceResponse>(upload(app.acme, 'ferry.md', 'The ferry costs 8 euros.'));
    await app.acme.api('PATCH', `/v1/sources/${id}`, { maxAgeDays: 30 });
    await jobs();
    await app.test.asAdmin(async (client) => {
      await client.query(`update sources set fresh_at = now() - interval '31 days' where name = 'ferry.md'`);
      await client.query(`update documents set fresh_at = s.fresh_at from sources s where s.id = source_id and s.name = 'ferry.md'`);
    });
    const stale = async () => (await json<SourceResponse>(app.acme.api('GET', `/v1/sources/${id}`))).staleCount;
    expect(await stale()).toBe(1);
    await app.acme.api('POST', `/v1/sources/${id}/reindex`);
    await jobs();
    expect(await stale()).toBe(1);
    const headers = { authorization: `Bearer ${await app.acme.apiKey(['knowledge.write'])}`, 'content-type': 'text/markdown' };
    await fetch(`${app.url}/v1/sources/${id}/file`, { method: 'PUT', headers, body: 'The ferry costs 9 euros.' });
    await jobs();
    expect(await stale()).toBe(0);
  });

  it('that is read again after a crash is not failed because another job has indexed its documents meanwhile', async () => {
    await app.test.asAdmin((client) =>
      client.query(`
        create function indexed_meanwhile() returns trigger language plpgsql as $$ begin new.status := 'ready'; return new; end $$;
        create trigger indexed_meanwhile before insert or update on documents for each row
          when (new.external_id like 'meanwhile/%') execute function indexed_meanwhile()`),
    );
    const archive = new Uint8Array(writeZip([{ path: 'meanwhile/kiwi.md', content: 'The kiwi lives in stable nine.' }]));
    const { id } = (await (await upload(app.acme, 'meanwhile.zip', archive)).json()) as SourceResponse;
    await app.installation.jobs?.drain();
    expect(await json<SourceResponse>(app.acme.api('GET', `/v1/sources/${id}`))).toMatchObject({ status: 'ready', failure: null });
  });

  it('tells those who watch what becomes of it', async () => {
    const authorization = `Bearer ${await app.acme.apiKey(['knowledge.read'])}`;
    const gone = new AbortController();
    const stream = await fetch(`${app.url}/v1/sources/events`, { headers: { authorization }, signal: gone.signal });
    const seen: string[] = [];
    const reading = (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of stream.body ?? []) {
        seen.push(decoder.decode(chunk as Uint8Array));
        if (/"name":"watched.txt"[^\n]*"status":"ready"/.test(seen.join(''))) return;
      }
    })();
    await upload(app.globex, 'unseen.txt', 'Nobody else may see this one.');
    await upload(app.acme, 'watched.txt', 'Somebody watches this text grow.');
    await jobs();
    await reading;
    gone.abort();
    expect(seen.join('')).not.toContain('unseen.txt');
  });
});

describe('documents another system pushes', () => {
  it('grow old each by itself: one that is pushed again makes none of the others young', async () => {
    const texts = { tram: 'A tram ticket costs 5 euros.', bus: 'A bus ticket costs 4 euros.' };
    const push = async (tenant: TestTenant, id: string, externalId: keyof typeof texts) =>
      json<{ outcome: string }>(tenant.api('PUT', `/v1/sources/${id}/documents/${externalId}`, { text: texts[externalId] }));
    const fill = async (tenant: TestTenant) => {
      const { id } = await json<SourceResponse>(tenant.api('POST', '/v1/sources/collections', { name: 'Fares', kind: 'pushed' }));
      await tenant.api('PATCH', `/v1/sources/${id}`, { maxAgeDays: 30 });
      for (const externalId of ['tram', 'bus'] as const) await push(tenant, id, externalId);
      return id;
    };
    const [id] = [await fill(app.acme), await fill(app.globex)];
    await jobs();
    await app.test.asAdmin((client) =>
      client.query("update documents set fresh_at = now() - interval '31 days' where external_id in ('tram', 'bus')"),
    );
    expect(await push(app.acme, id, 'bus')).toMatchObject({ outcome: 'unchanged' });
    const ages = async (tenant: TestTenant, query: string) =>
      Object.fromEntries((await ask(tenant, query)).passages.map(({ text, asOf }) => [text.slice(2, 6).trim(), asOf !== null]));
    expect(await ages(app.acme, 'What does a tram ticket cost?')).toMatchObject({ tram: true, bus: false });
    expect(await ages(app.globex, 'What does a tram ticket cost?')).toMatchObject({ tram: true, bus: true });
    expect((await ask(app.acme, 'What does a ticket cost?')).passages[0]?.text).toBe(texts.bus);
    expect((await ask(app.acme, 'What does a tram ticket cost?', { freshness: 'current' })).passages.map(({ text }) => text)).not.toContain(
      texts.tram,
    );
    expect(await json(app.acme.api('GET', `/v1/sources/${id}`))).toMatchObject({ documentCount: 2, staleCount: 1 });
    await app.acme.api('PATCH', `/v1/sources/${id}`, { maxAgeDays: null });
    expect(await ages(app.acme, 'What does a tram ticket cost?')).toMatchObject({ tram: false, bus: false });
    expect(await json(app.acme.api('GET', `/v1/sources/${id}`))).toMatchObject({ staleCount: 0 });
  });

  it('are added, left alone, replaced and removed by their own id', async () => {
    const { id } = await json<SourceResponse>(app.acme.api('POST', '/v1/sources/collections', { name: 'Shop', kind: 'pushed' }));
    const path = `/v1/sources/${id}/documents/${encodeURIComponent('item/7')}`;
    const put = async (text: string): Promise<string> => (await json<{ outcome: string }>(app.acme.api('PUT', path, { text }))).outcome;
    const state = () => json<DocumentResponse>(app.acme.api('GET', path));
    expect((await app.acme.api('GET', path)).status).toBe(404);
    expect(await put('The lantern weighs 300 grams.')).toBe('added');
    expect(await state()).toMatchObject({ externalId: 'item/7', failure: null });
    await jobs();
    const first = await state();
    expect(first).toMatchObject({ status: 'ready', chunkCount: 1, byteSize: 29, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await put('The lantern weighs 300 grams.')).toBe('unchanged');
    expect(await state()).toEqual({ ...first, freshAt: expect.any(String) });
    expect(await put('The lantern weighs 350 grams.')).toBe('replaced');
    const second = await state();
    expect(second).toMatchObject({ id: first.id, byteSize: 29 });
    expect(second.contentHash).not.toBe(first.contentHash);
    await jobs();
    expect((await app.globex.api('GET', path)).status).toBe(404);
    const { passages } = await ask(app.acme, 'How much does the lantern weigh?');
    expect(passages[0]?.text).toBe('The lantern weighs 350 grams.');
    expect(passages.map(({ text }) => text)).not.toContain('The lantern weighs 300 grams.');
    expect((await app.globex.api('PUT', path, { text: 'Mine now.' })).status).toBe(404);
    expect((await app.acme.api('DELETE', path)).status).toBe(204);
    for (const method of ['DELETE', 'GET'] as const) expect((await app.acme.api(method, path)).status).toBe(404);
    const left = (await ask(app.acme, 'How much does the lantern weigh?')).passages;
    expect(left.map(({ text }) => text)).not.toContain('The lantern weighs 350 grams.');
  });
});

describe('a curated answer', () => {
  it('is given word for word when its question is asked, and not for another', async () => {
    await app.acme.learn('opening.md', 'The museum opens at nine. Tickets for the museum are sold until five.');
    const { id } = await json<SourceResponse>(app.acme.api('POST', '/v1/sources/collections', { name: 'Answers', kind: 'qa' }));
    const answer = 'From nine to six, every day but Monday.';
    const body = { questions: ['When does the museum open?', 'What are the opening hours of the museum?'], answer };
    expect((await app.acme.api('POST', `/v1/sources/${id}/answers`, body)).status).toBe(201);
    await jobs();
    expect((await ask(app.acme, 'When does the museum open')).curated).toMatchObject({ question: body.questions[0], answer });
    expect((await ask(app.acme, 'Who built the museum?')).curated).toBeNull();
    const visitor = await app.acme.visitor();
    const turn = await visitor.ask('What are the opening hours of the museum?');
    expect(turn.text).toBe(`${answer} [1]`);
    expect(turn.citations).toMatchObject([{ number: 1, quote: answer }]);
  });

  it('belongs into a source of its kind', async () => {
    const { id } = await json<SourceResponse>(app.acme.api('POST', '/v1/sources/collections', { name: 'Pushed', kind: 'pushed' }));
    const refused = await app.acme.api('POST', `/v1/sources/${id}/answers`, { questions: ['Why not?'], answer: 'Because.' });
    expect(await refused.json()).toMatchObject({ status: 409, code: 'source_kind' });
    const { id: answers } = await json<SourceResponse>(app.acme.api('POST', '/v1/sources/collections', { name: 'Answers', kind: 'qa' }));
    expect(await json(app.acme.api('GET', `/v1/sources/${answers}/documents/one`))).toMatchObject({ status: 409, code: 'source_kind' });
  });
});
