import { randomUUID } from 'node:crypto';
import { type BotId, newId, type TenantId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemTrail } from '../audit/public.ts';
import { createBot, publishBot } from '../bots/public.ts';
import { meetContact } from '../contacts/public.ts';
import { createTenant } from '../tenants/public.ts';
import { updateTenant } from '../tenants/update-tenant.ts';
import { beginTurn } from './begin-turn.ts';
import { eraseOldConversations } from './erase-old-conversations.ts';
import { findOldConversations } from './find-old-conversations.ts';
import { finishTurn } from './finish-turn.ts';
import { emptyTrace } from './turn-traces.store.ts';

const dayMs = 24 * 3_600_000;
const now = Date.now();
const daysAgo = (days: number): Date => new Date(now - days * dayMs);
const deps = { now: () => now, batch: 2 };

interface Place {
  readonly tenantId: TenantId;
  readonly scope: TenantScope;
  readonly botId: BotId;
}

describe('what is older than a tenant keeps it', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  async function open(retentionDays: number | null): Promise<Place> {
    const { id: tenantId } = await createTenant(test.database, { name: 'Shop', slug: `shop-${randomUUID()}` });
    const scope = test.database.forTenant(tenantId);
    const botId = (await createBot(scope, { name: 'guide', draft: {}, trail: systemTrail('test') })).id;
    await publishBot(scope, { id: botId, trail: systemTrail('test') });
    await updateTenant(scope, { trail: systemTrail('test'), settings: { retentionDays } });
    return { tenantId, scope, botId };
  }

  /** A conversation as a visitor has it: question, answer, trace, usage; and a message they left. */
  async function talk({ scope, botId }: Place, { days, isRunning = false }: { days: number; isRunning?: boolean }): Promise<void> {
    const contactId = await scope.transaction((db) => meetContact(db, undefined));
    const asked = {
      botId,
      contactId,
      clientId: randomUUID(),
      text: 'When do you open?',
      leaseMs: 10_000,
      now: Date.now(),
      maxInputTokens: 1_000,
      models: { ladder: () => [], leftOut: () => [], spendKeys: () => [] },
      actions: { offered: async () => [] },
    };
    const start = await beginTurn(scope, asked);
    if (start.state !== 'begun') throw new Error('the question was known');
    const { turn } = start;
    const ending = {
      status: 'completed',
      text: 'At nine.',
      outcome: 'answered',
      grounded: false,
      offers: [],
      citations: [],
      unsupported: [],
    } as const;
    const dashboard = new URL('http://localhost/app/');
    if (!isRunning) await finishTurn(scope, { turn, ending, dashboard, usage: [], chargeUsd: '0', trace: emptyTrace(turn, undefined) });
    await scope.transaction(async (db) => {
      const message = { id: newId('leftMessage'), contact_id: contactId, conversation_id: turn.conversationId, created_at: daysAgo(days) };
      await db
        .insertInto('left_messages')
        .values({ ...message, email: 'visitor@example.com', text: 'Call me' })
        .execute();
      await db
        .updateTable('conversations')
        .set({ last_turn_at: daysAgo(days) })
        .where('id', '=', turn.conversationId)
        .execute();
      await db
        .updateTable('contacts')
        .set({ last_seen_at: daysAgo(days) })
        .where('id', '=', contactId)
        .execute();
    });
  }

  async function countsOf({ tenantId }: Place): Promise<Record<string, number>> {
    const tables = ['conversations', 'turns', 'messages', 'turn_traces', 'left_messages', 'contacts', 'usage_events', 'retention_runs'];
    const counts = tables.map((table) => `(select count(*)::int from ${table} where tenant_id = $1) as ${table}`);
    const { rows } = await test.asAdmin((client) => client.query(`select ${counts.join(', ')}`, [tenantId]));
    return rows[0] as Record<string, number>;
  }

  async function entriesOf({ scope }: Place) {
    const rows = await scope.transaction((db) =>
      db.selectFrom('audit_entries').selectAll().where('action', '=', 'conversation.erased').orderBy('id').execute(),
    );
    return rows.map(({ actor_kind: actor, after }) => ({ actor, after }));
  }

  it('goes with all that hangs on it, counted in one audit entry; what is younger, being answered, another’s or usage stays', async () => {
    const [acme, globex] = [await open(30), await open(null)];
    for (const days of [31, 31, 40, 400, 500]) await talk(acme, { days });
    await talk(acme, { days: 29 });
    await talk(acme, { days: 31, isRunning: true });
    await talk(globex, { days: 500 });
    const [whole, others] = [await countsOf(acme), await countsOf(globex)];
    await eraseOldConversations(acme.scope, deps);
    await eraseOldConversations(globex.scope, deps);
    expect(await countsOf(acme)).toEqual({
      ...{ conversations: 2, turns: 2, messages: 3, turn_traces: 1, left_messages: 2, contacts: 2, retention_runs: 0 },
      usage_events: whole['usage_events'],
    });
    expect(whole['usage_events']).toBe(7);
    expect(await countsOf(globex)).toEqual(others);
    expect(await entriesOf(acme)).toEqual([
      {
        actor: 'system',
        after: { conversations: 5, leftMessages: 5, contacts: 5, olderThan: daysAgo(30).toISOString(), retentionDays: 30 },
      },
    ]);
    await eraseOldConversations(acme.scope, deps);
    expect([await entriesOf(acme), await entriesOf(globex)]).toMatchObject([{ length: 1 }, { length: 0 }]);
  });

  it('is erased once, and counted once, when a run is ended in between or two run at once', async () => {
    const acme = await open(1);
    for (let each = 0; each < 5; each++) await talk(acme, { days: 2 });
    const ending = new AbortController();
    const ended = {
      ...deps,
      now: () => {
        ending.abort();
        return now;
      },
    };
    await eraseOldConversations(acme.scope, ended, ending.signal);
    expect(await countsOf(acme)).toMatchObject({ conversations: 3, retention_runs: 1 });
    await Promise.all([eraseOldConversations(acme.scope, deps), eraseOldConversations(acme.scope, deps)]);
    expect(await countsOf(acme)).toMatchObject({ conversations: 0, contacts: 0, retention_runs: 0 });
    expect(await entriesOf(acme)).toMatchObject([{ after: { conversations: 5, leftMessages: 5, contacts: 5 } }]);
  });

  it('is looked for every hour, where a tenant does not keep it for ever', async () => {
    const [acme, globex] = [await open(7), await open(null)];
    await findOldConversations(test);
    const { rows } = await test.asAdmin((client) => client.query(`select tenant_id from job_outbox where job like 'conversations.erase%'`));
    const asked = rows.map((row: { tenant_id: string }) => row.tenant_id);
    expect(asked.filter((id) => id === acme.tenantId)).toHaveLength(1);
    expect(asked).not.toContain(globex.tenantId);
  });
});
