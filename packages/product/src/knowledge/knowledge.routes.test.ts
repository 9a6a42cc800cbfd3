import type { SourceResponse } from '@parley/contract/knowledge';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp({ model: 'extractive' });
});

afterAll(() => app.close());

async function upload(name: string, content: string | Uint8Array<ArrayBuffer>, contentType: string): Promise<Response> {
  const key = await app.acme.apiKey(['knowledge.write']);
  return fetch(`${app.url}/v1/sources/files?name=${encodeURIComponent(name)}&url=${encodeURIComponent('https://acme.example/a')}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': contentType },
    body: content,
  });
}

async function sourcesOf(tenant: TestApp['acme']): Promise<SourceResponse[]> {
  return ((await (await tenant.api('GET', '/v1/sources?limit=100')).json()) as { items: SourceResponse[] }).items;
}

describe('the knowledge endpoints', () => {
  it('take a text, index it, find it with its address and forget it', async () => {
    const added = await app.acme.api('POST', '/v1/sources', {
      name: 'Warranty',
      format: 'markdown',
      text: '# Warranty\n\n## Lamps\n\nA lamp is guaranteed for two years.',
      url: 'https://acme.example/warranty',
    });
    expect(added.status).toBe(202);
    const source = (await added.json()) as SourceResponse;
    expect(source).toMatchObject({ name: 'Warranty', format: 'markdown', status: 'queued', chunkCount: 0, failure: null });
    await app.installation.jobs?.drain();
    expect(await (await app.acme.api('GET', `/v1/sources/${source.id}`)).json()).toMatchObject({ status: 'ready', chunkCount: 1 });

    const search = async () =>
      (await app.acme.api('POST', '/v1/search', { query: 'How long is a lamp guaranteed?' })).json() as Promise<{ passages: unknown[] }>;
    expect(await search()).toMatchObject({
      answerable: true,
      passages: [
        {
          sourceId: source.id,
          documentTitle: 'Warranty',
          headingPath: ['Lamps'],
          text: 'A lamp is guaranteed for two years.',
          page: null,
          url: 'https://acme.example/warranty#:~:text=A%20lamp%20is%20guaranteed%20for%20two%20years.',
        },
      ],
    });

    expect((await app.acme.api('DELETE', `/v1/sources/${source.id}`)).status).toBe(204);
    expect((await search()).passages).toEqual([]);
    expect((await app.acme.api('GET', `/v1/sources/${source.id}`)).status).toBe(404);
  });

  it('take a file as it is and say what it turned out to be', async () => {
    const page = '<!doctype html><title>Opening hours</title><nav>Home</nav><p>We open the museum at ten.</p>';
    const answer = await upload('hours.html', page, 'application/octet-stream');
    expect(answer.status).toBe(202);
    expect(await answer.json()).toMatchObject({ name: 'hours.html', format: 'html', byteSize: page.length, url: 'https://acme.example/a' });
  });

  it.each<[string, string, string | Uint8Array<ArrayBuffer>, string, number, string]>([
    ['a picture called text', 'a.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'text/plain', 422, 'document_type_mismatch'],
    ['a type that is not read', 'a.ods', 'x', 'application/octet-stream', 415, 'document_type_unsupported'],
    ['text called Word', 'a.docx', 'x', 'application/octet-stream', 422, 'document_type_mismatch'],
    ['a file of nothing', 'a.txt', '', 'text/plain', 422, 'document_empty'],
  ])('refuse %s with the reason, and keep nothing of it', async (_case, name, content, contentType, status, code) => {
    // What an earlier test added may still be on its way into the index.
    await app.installation.jobs?.drain();
    const before = await sourcesOf(app.acme);
    const answer = await upload(name, content, contentType);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code });
    expect(await sourcesOf(app.acme)).toEqual(before);
  });

  it('list the sources of one tenant only, newest first, page by page', async () => {
    await app.globex.learn('one.md', 'The first text.');
    await app.globex.learn('two.md', 'The second text.');
    const first = (await (await app.globex.api('GET', '/v1/sources?limit=1')).json()) as { items: SourceResponse[]; nextCursor: string };
    expect(first.items.map(({ name }) => name)).toEqual(['two.md']);
    const second = await (await app.globex.api('GET', `/v1/sources?limit=1&cursor=${first.nextCursor}`)).json();
    expect(second).toMatchObject({ items: [{ name: 'one.md' }], nextCursor: null });
  });
});
