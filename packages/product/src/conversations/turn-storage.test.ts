import { randomUUID } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import { type BotId, type ContactId, type ConversationId, newId } from '@parley/contract/ids';
import type { StreamEvent } from '@parley/contract/stream-events';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { createMemoryEventLog } from '@parley/platform/events/memory-event-log';
import { createLog } from '@parley/platform/telemetry/create-log';
import { createMetrics } from '@parley/platform/telemetry/metrics';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemTrail } from '../audit/public.ts';
import { insertBot } from '../bots/bots.store.ts';
import { listVersions } from '../bots/list-versions.ts';
import { createBot, getBot, publishBot, snapshotDraft } from '../bots/public.ts';
import { updateBot } from '../bots/update-bot.ts';
import { contactNamed, meetContact } from '../contacts/public.ts';
import { indexSource, putSource, searchKnowledge } from '../knowledge/public.ts';
import { listSources } from '../knowledge/sources/read-sources.ts';
import { removeSource } from '../knowledge/sources/remove-source.ts';
import { type ModelStep, type SpendKey, spendAlertJob } from '../models/public.ts';
import { createTenant } from '../tenants/public.ts';
import { listUsage } from '../usage/list-usage.ts';
import type { NewUsageEvent } from '../usage/public.ts';
import { type AnswerDeps, answerTurn } from './answer-turn.ts';
import { type AskSettings, type BeginTurnInput, beginTurn } from './begin-turn.ts';
import { finishTurn } from './finish-turn.ts';
import { followTurn } from './follow-turn.ts';
import { loadHistory } from './load-history.ts';
import { listConversations } from './read-conversations.ts';
import { recentQuestions } from './recent-questions.ts';
import { turnKey } from './running-turns.ts';
import { searchAhead } from './search-ahead.ts';
import type { BegunTurn, RetrievedPassage, TurnEnding } from './turn.ts';
import { emptyTrace, findTrace } from './turn-traces.store.ts';

const dashboard = new URL('http://localhost/app/');
const sentence = 'The shop in Lund opens at nine in the morning.';

describe('what is stored of a turn', () => {
  let test: TestDatabase;
  let scope: TenantScope;
  let botId: BotId;
  beforeAll(async () => {
    test = await createTestDatabase();
    const tenant = await createTenant(test.database, { name: 'acme', slug: 'acme' });
    scope = test.database.forTenant(tenant.id);
    botId = (await createBot(scope, { name: 'guide', draft: {}, trail: systemTrail('test') })).id;
    await publishBot(scope, { id: botId, trail: systemTrail('test') });
  });
  afterAll(() => test.close());

  const meet = (): Promise<ContactId> => scope.transaction((db) => meetContact(db, undefined));

  async function begin(
    contactId: ContactId,
    conversationId?: ConversationId,
    settings: AskSettings & { text?: string; models?: BeginTurnInput['models']; letIn?: BeginTurnInput['letIn'] } = {},
  ): Promise<BegunTurn> {
    const start = await beginTurn(scope, {
      botId,
      contactId,
      clientId: randomUUID(),
      text: 'When does it open?',
      leaseMs: 10_000,
      now: Date.now(),
      models: { ladder: () => [], leftOut: () => [], spendKeys: () => [] },
      actions: { offered: async () => [] },
      maxInputTokens: 1_000,
      ...settings,
      ...(conversationId === undefined ? {} : { conversationId }),
    });
    if (start.state !== 'begun') throw new Error('the question was known');
    return start.turn;
  }

  const finish = (turn: BegunTurn, ending: TurnEnding, usage: NewUsageEvent[] = []) =>
    finishTurn(scope, { turn, ending, usage, chargeUsd: '0', dashboard, trace: emptyTrace(turn, undefined) });

  const completed = (text: string, passage?: RetrievedPassage): TurnEnding => ({
    status: 'completed',
    text,
    outcome: 'answered',
    grounded: passage !== undefined,
    offers: ['leave_message'],
    unsupported: [],
    citations: passage === undefined ? [] : [{ number: 1, passage, quote: sentence, start: 0, end: sentence.length }],
  });

  async function learn(name: string): Promise<RetrievedPassage> {
    await putSource(scope, { name, bytes: new TextEncoder().encode(sentence), contentType: 'text/markdown', url: undefined });
    for (const source of (await listSources(scope, { limit: 100, cursor: undefined })).items)
      await indexSource(scope, { sourceId: source.id });
    const [passage] = (await searchKnowledge(scope, { question: 'When does the shop in Lund open?', limit: 1 })).passages;
    if (passage === undefined) throw new Error('nothing was found');
    return passage;
  }

  it('goes on with a conversation, which a new question gets as its history', async () => {
    const contactId = await meet();
    const first = await begin(contactId);
    await finish(first, completed('At nine.'));
    const second = await begin(contactId, first.conversationId);
    expect(second.conversationId).toBe(first.conversationId);
    expect(second.history).toEqual([
      { author: 'contact', text: 'When does it open?' },
      { author: 'bot', text: 'At nine.' },
    ]);
  });

  it('remembers the latest messages of a long conversation', async () => {
    const contactId = await meet();
    const first = await begin(contactId);
    await finish(first, completed('answer 0'));
    for (let count = 1; count <= 6; count++) {
      await finish(await begin(contactId, first.conversationId, { text: `question ${count}` }), completed(`answer ${count}`));
    }
    const { history } = await begin(contactId, first.conversationId);
    expect(history).toHaveLength(12);
    expect(history.filter(({ author }) => author === 'bot').map(({ text }) => text)).toEqual(
      [1, 2, 3, 4, 5, 6].map((count) => `answer ${count}`),
    );
  });

  it('lets nobody ask in the conversation of another contact, also while it is answering', async () => {
    const { conversationId } = await begin(await meet());
    await expect(begin(await meet(), conversationId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(begin(await meet(), newId('conversation'))).rejects.toMatchObject({ code: 'not_found' });
  });

  it('refuses a second question while the first is answered', async () => {
    const contactId = await meet();
    const { conversationId } = await begin(contactId);
    await expect(begin(contactId, conversationId)).rejects.toMatchObject({ code: 'turn_in_progress' });
  });

  it('begins one of two questions that reach a conversation at once', async () => {
    const contactId = await meet();
    const first = await begin(contactId);
    await finish(first, completed('At nine.'));
    const results = await Promise.allSettled([begin(contactId, first.conversationId), begin(contactId, first.conversationId)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'turn_in_progress' } });
  });

  it('keeps the answer with its outcome, offers and citations, and the trace', async () => {
    const contactId = await meet();
    const passage = await learn('kept.md');
    const turn = await begin(contactId);
    const { ended, messageId } = await finish(turn, completed(`${sentence} [1]`, passage));
    expect(ended).toBe(true);
    const { messages } = await loadHistory(scope, { conversationId: turn.conversationId, contactId });
    expect(messages[1]).toMatchObject({
      id: messageId,
      text: `${sentence} [1]`,
      outcome: 'answered',
      grounded: true,
      offers: ['leave_message'],
    });
    expect(messages[1]?.citations).toMatchObject([{ number: 1, quote: sentence }]);
    expect((await scope.transaction((db) => findTrace(db, turn.id)))?.trace).toMatchObject({
      status: 'completed',
      question: 'When does it open?',
    });
  });

  it('keeps a quote whose source was removed while the answer was written', async () => {
    const contactId = await meet();
    const passage = await learn('removed.md');
    const turn = await begin(contactId);
    for (const source of (await listSources(scope, { limit: 100, cursor: undefined })).items)
      await removeSource(scope, { events: { signal() {} } }, source.id);
    await finish(turn, completed(`${sentence} [1]`, passage));
    const { messages } = await loadHistory(scope, { conversationId: turn.conversationId, contactId });
    expect(messages[1]?.citations).toMatchObject([{ number: 1, quote: sentence }]);
  });

  it('stores nothing of a turn that was ended before, except what it has cost', async () => {
    const contactId = await meet();
    const turn = await begin(contactId);
    await finish(turn, { status: 'interrupted', text: '', citations: [], unsupported: [], reason: 'stopped' });
    const spent: NewUsageEvent = {
      idempotencyKey: `model.call:${turn.id}:1`,
      kind: 'model.call',
      botId,
      conversationId: turn.conversationId,
      turnId: turn.id,
      provider: 'fake',
      model: 'fake',
      inputTokens: 3,
      outputTokens: 5,
      costUsd: null,
    };
    expect(await finish(turn, completed('Too late.'), [spent])).toEqual({ ended: false, messageId: null, handoff: null });
    const { messages } = await loadHistory(scope, { conversationId: turn.conversationId, contactId });
    expect(messages.map(({ author }) => author)).toEqual(['contact']);
    const { items } = await listUsage(scope, { limit: 100, cursor: undefined });
    expect(items.filter(({ turnId }) => turnId === turn.id)).toMatchObject([{ outputTokens: 5 }]);
  });

  it('asks for the news of a limit in the statement that ends a turn, or begins one that the limit has no room for', async () => {
    const contactId = await meet();
    const key: SpendKey = { scope: 'bot', scope_id: botId, period: 'day', starts_on: '2026-11-27', zone: 'UTC', cap: '1' };
    const worstCost = (): string => '0.6';
    const open = (): never => {
      throw new Error('nobody is asked');
    };
    const step: ModelStep = { connectionId: null, providerName: 'fake', tools: true, model: 'fake', open, costOf: worstCost, worstCost };
    const models = { ladder: () => [step], leftOut: () => [], spendKeys: () => [key] };
    const first = await begin(contactId, undefined, { models });
    await finishTurn(scope, {
      turn: first,
      ending: completed('At nine.'),
      usage: [],
      chargeUsd: '0.5',
      dashboard,
      trace: emptyTrace(first, undefined),
    });
    const second = await begin(contactId, first.conversationId, { models });
    expect(second).toMatchObject({ limited: true, ladder: [], reservation: undefined });
    const { rows } = await test.asAdmin((client) => client.query('select payload from job_outbox where job = $1', [spendAlertJob.name]));
    expect(rows.map(({ payload }) => spendAlertJob.read(payload))).toMatchObject([
      { success: true, data: { botId, period: 'day', percent: 50 } },
      { success: true, data: { botId, period: 'day', percent: 100 } },
    ]);
  });

  it('is an answer also where the database had no room for its search at first', async () => {
    const turn = await begin(await meet());
    const sent: StreamEvent[] = [];
    let tries = 0;
    const search: AnswerDeps['search'] = async () => {
      if (++tries < 3) throw new AppError('unavailable', { message: 'no connection to the database' });
      return { passages: [], confidence: 0, answerable: false, searchable: true, curated: null, pinned: false };
    };
    const log = createLog({ level: 'silent', format: 'json' });
    const metrics = createMetrics({ processMetrics: false });
    const deps = { search, log, metrics, maxInputTokens: 1_000, monotonic: () => 0, storePauseMs: 0, dashboard };
    const signal = new AbortController().signal;
    await answerTurn(scope, deps, turn, { signal, reason: undefined, send: (event) => sent.push(event) });
    expect(sent.at(-1)).toMatchObject({ type: 'turn.completed', outcome: 'declined' });
    expect(tries).toBe(3);
  });

  it('is searched for once, beside the transaction that stores its beginning, and not where it is refused', async () => {
    await learn('Beside');
    const contactId = await meet();
    const asked: string[] = [];
    const search: AnswerDeps['search'] = async (within, { question }) => {
      asked.push(question);
      return searchKnowledge(within, { question, limit: 1 });
    };
    const ahead = searchAhead(scope, { search, monotonic: () => 0 });
    const letIn = (turn: BegunTurn): void => {
      ahead.begin(turn);
      // A transaction that is run again lets in a turn of its own.
      ahead.begin({ ...turn });
    };
    const turn = await begin(contactId, undefined, { text: 'When does the shop in Lund open?', letIn });
    expect((await ahead.of(turn))?.retrieval.passages).toMatchObject([{ text: sentence }]);
    expect(ahead.of({ ...turn })).toBeUndefined();
    await expect(begin(contactId, turn.conversationId, { text: 'And when does it close?', letIn })).rejects.toThrow(AppError);
    expect(asked).toEqual(['When does the shop in Lund open?']);
  });

  it('is told to a follower who hears nothing more of it, as soon as it has ended', async () => {
    const contactId = await meet();
    const turn = await begin(contactId);
    const events = createMemoryEventLog({ log: createLog({ level: 'silent', format: 'json' }) });
    events.open(turnKey(scope.tenantId, turn.id)).append({ type: 'answer.delta', text: 'At' });
    const followed = { turnId: turn.id, contactId, afterId: 0, signal: new AbortController().signal };
    const follower = (await followTurn(scope, { events, silenceMs: 1 }, followed))[Symbol.asyncIterator]();
    expect((await follower.next()).value).toEqual({ id: 1, event: { type: 'answer.delta', text: 'At' } });
    // It is asked about more than once before it ends.
    const next = follower.next();
    await finish(turn, completed('At nine.'));
    expect((await next).value).toMatchObject({ id: 1, event: { type: 'turn.started' } });
    expect((await follower.next()).value).toMatchObject({ event: { type: 'answer.delta', text: 'At nine.' } });
    expect((await follower.next()).value).toMatchObject({ event: { type: 'turn.completed' } });
    expect((await follower.next()).done).toBe(true);
    await events.close();
  });

  it('packs a trace as fast as the database can', async () => {
    const turn = await begin(await meet());
    // It is packed only if it is long.
    const trace = { ...emptyTrace(turn, undefined), failure: 'timeout '.repeat(1_000) };
    await finishTurn(scope, { turn, ending: { status: 'failed', code: 'internal' }, usage: [], chargeUsd: '0', dashboard, trace });
    const { rows } = await scope.transaction((db) =>
      sql<{ packed: string; best: string }>`
        select pg_column_compression(record) as packed, case when 'lz4' = any (enumvals) then 'lz4' else 'pglz' end as best
        from turn_traces, pg_settings where turn_id = ${turn.id} and name = 'default_toast_compression'`.execute(db),
    );
    expect(rows).toEqual([{ packed: rows[0]?.best, best: rows[0]?.best }]);
  });

  it('keeps the trace of a turn that failed, and no answer', async () => {
    const contactId = await meet();
    const turn = await begin(contactId);
    expect(await finish(turn, { status: 'failed', code: 'model_unavailable' })).toEqual({ ended: true, messageId: null, handoff: null });
    expect((await scope.transaction((db) => findTrace(db, turn.id)))?.trace).toMatchObject({ status: 'failed' });
    const { messages } = await loadHistory(scope, { conversationId: turn.conversationId, contactId });
    expect(messages).toHaveLength(1);
  });

  describe('of a draft that is tried', () => {
    const draftOf = (instructions: string) => getBot(scope, botId).then(({ draft }) => ({ ...draft, instructions }));
    const change = async (instructions: string) =>
      updateBot(scope, { id: botId, draft: await draftOf(instructions), trail: systemTrail('test') });
    const tryOut = async (name: string, text = 'When does it open?') => {
      const contactId = await scope.transaction((db) => contactNamed(db, 'playground', name, 'playground'));
      const settings = { purpose: 'playground', botVersionId: await snapshotDraft(scope, botId), text } as const;
      return { contactId, settings, turn: await begin(contactId, undefined, settings) };
    };
    const conversationsOf = async (purpose: 'live' | 'playground') =>
      (await listConversations(scope, { limit: 100, cursor: undefined, purpose })).items.map(({ id }) => id);

    it('answers as the draft says, which stays as it was for that conversation', async () => {
      await change('Speak like a pirate.');
      const { contactId, settings, turn } = await tryOut('ann');
      await finish(turn, completed('At nine.'));
      await change('Speak like a judge.');
      expect(turn.config.instructions).toBe('Speak like a pirate.');
      const later = await begin(contactId, turn.conversationId, { ...settings, botVersionId: await snapshotDraft(scope, botId) });
      expect(later.config.instructions).toBe('Speak like a pirate.');
      expect((await begin(await meet())).config.instructions).toBe('');
    });

    it('is no conversation of a visitor: not listed, counted, or learned from', async () => {
      const { turn, contactId } = await tryOut('bea', 'What would only a member ask?');
      expect(await conversationsOf('playground')).toContain(turn.conversationId);
      expect(await conversationsOf('live')).not.toContain(turn.conversationId);
      expect(await recentQuestions(scope, 50)).not.toContain('What would only a member ask?');
      const { items } = await listUsage(scope, { limit: 100, cursor: undefined });
      expect(items.filter(({ conversationId }) => conversationId === turn.conversationId)).toEqual([]);
      await finish(turn, completed('At nine.'));
      await expect(begin(contactId, turn.conversationId)).rejects.toMatchObject({ code: 'not_found' });
    });

    it('is not held to what a visitor may ask in a day', async () => {
      const { draft } = await getBot(scope, botId);
      const limited = { ...draft, limits: { turnsPerConversation: null, turnsPerVisitorPerDay: 1 } };
      await updateBot(scope, { id: botId, draft: limited, trail: systemTrail('test') });
      await tryOut('cy');
      await expect(tryOut('cy')).resolves.toBeDefined();
    });

    it('is the same version for the same draft, and in no list of versions', async () => {
      await change('Speak like a poet.');
      const first = await snapshotDraft(scope, botId);
      await change('Speak like a cook.');
      const other = await snapshotDraft(scope, botId);
      await change('Speak like a poet.');
      expect(await snapshotDraft(scope, botId)).toBe(first);
      expect(other).not.toBe(first);
      const { items } = await listVersions(scope, { botId, limit: 100, cursor: undefined });
      expect(items.map(({ number }) => number)).toEqual([1]);
    });

    it('is kept as long as a conversation needs it, and a day for whoever is about to ask it', async () => {
      const { turn } = await tryOut('dan');
      const keep = (digest: string, daysAgo: number, id = newId('botVersion')) =>
        scope.transaction((db) =>
          db
            .insertInto('bot_versions')
            .values({ id, bot_id: botId, config: '{}', draft_digest: digest, published_at: new Date(Date.now() - daysAgo * 86_400_000) })
            .returning('id')
            .executeTakeFirstOrThrow(),
        );
      const used = await keep('used', 3);
      const unused = await keep('unused', 3);
      const fresh = await keep('fresh', 0);
      await begin(turn.contactId, undefined, { purpose: 'playground', botVersionId: used.id });
      await snapshotDraft(scope, botId);
      const left = await scope.transaction((db) => db.selectFrom('bot_versions').select('id').execute());
      const ids = left.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([used.id, fresh.id]));
      expect(ids).not.toContain(unused.id);
    });

    it('cannot be the draft of another bot', async () => {
      const { draft } = await getBot(scope, botId);
      const other = newId('bot');
      await scope.transaction((db) => insertBot(db, { id: other, name: 'other', draft }));
      const botVersionId = await snapshotDraft(scope, other);
      await expect(begin(await meet(), undefined, { purpose: 'playground', botVersionId })).rejects.toMatchObject({
        code: 'bot_not_published',
      });
    });
  });
});
