import type { AuditEntryResponse } from '@parley/contract/audit';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemTrail } from './audit-trail.ts';
import { recordAudit } from './record-audit.ts';

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
  for (const tenant of [app.acme, app.globex])
    await tenant.scope.transaction((db) =>
      recordAudit(db, systemTrail('a test'), { action: 'bot.published', target: { kind: 'bot', id: tenant.botId } }),
    );
});

afterAll(() => app.close());

describe('the audit endpoints', () => {
  it('list the entries of the own tenant', async () => {
    const key = await app.acme.apiKey(['audit.read']);
    const answer = await fetch(`${app.url}/v1/audit-entries?action=bot.published`, { headers: { authorization: `Bearer ${key}` } });
    const { items } = (await answer.json()) as { items: AuditEntryResponse[] };
    expect(items.filter(({ actor }) => actor.label === 'a test')).toMatchObject([
      {
        action: 'bot.published',
        actor: { kind: 'system', id: null, label: 'a test' },
        target: { kind: 'bot', id: expect.stringMatching(/^bot_/) },
      },
    ]);
    expect(items.map(({ target }) => target?.id)).not.toContain(app.globex.botId);
  });

  it.each([
    ['csv', 'text/csv; charset=utf-8'],
    ['jsonl', 'application/jsonl; charset=utf-8'],
  ])('export them as a file, on every plan: %s', async (format, contentType) => {
    await app.test.asAdmin((client) => client.query(`update tenants set plan = 'free' where id = $1`, [app.acme.tenant.id]));
    const answer = await app.acme.api('GET', `/v1/audit-entries/export?format=${format}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(contentType);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="audit-log.${format}"`);
    expect(await answer.text()).toContain('bot.published');
  });
});
