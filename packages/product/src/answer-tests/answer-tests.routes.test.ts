import type {
  AnswerExpectation,
  AnswerTestResponse,
  AnswerTestResultResponse,
  AnswerTestRunResponse,
  RunComparison,
  TurnExpectations,
} from '@parley/contract/answer-tests';
import type { BotResponse } from '@parley/contract/bots';
import { formatId } from '@parley/contract/ids';
import type { SourceStatus } from '@parley/contract/knowledge';
import type { Problem } from '@parley/contract/problem';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNightlyRuns } from './start-nightly-runs.ts';

type RunDetail = AnswerTestRunResponse & { results: AnswerTestResultResponse[] };

const hours = '# Opening hours\n\nThe shop in Lund opens at nine in the morning. On Sundays the shop stays closed.';
const faq =
  '# Questions\n\n## May I park behind the house?\n\nGuests may park free of charge behind the house, in one of the 14 places there.';
const opens = 'When does the shop in Lund open?';

describe('answer tests of a bot', () => {
  let app: TestApp;
  let sourceId: string;
  beforeAll(async () => {
    app = await createTestApp();
    await app.acme.learn('hours.md', hours);
    await app.acme.learn('faq.md', faq);
    const { items } = (await (await app.acme.api('GET', '/v1/sources')).json()) as { items: { id: string; name: string }[] };
    sourceId = items.find(({ name }) => name === 'hours.md')?.id ?? '';
  });
  afterAll(() => app.close());

  const call = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> =>
    (await (await app.acme.api(method, path, body)).json()) as Answer;
  const newBot = async (): Promise<BotResponse> => {
    const bot = await call<BotResponse>('POST', '/v1/bots', { name: 'Tested' });
    return call<BotResponse>('POST', `/v1/bots/${bot.id}/publish`, {});
  };
  const add = (botId: string, question: string, expectations: AnswerExpectation[]) =>
    call<{ items: AnswerTestResponse[] }>('POST', `/v1/bots/${botId}/answer-tests`, { question, expectations });
  const run = async (botId: string, body: object): Promise<RunDetail> => {
    const started = await call<AnswerTestRunResponse>('POST', `/v1/bots/${botId}/answer-test-runs`, body);
    await app.installation.jobs?.drain();
    return call<RunDetail>('GET', `/v1/answer-test-runs/${started.id}`);
  };

  it('are asked of the draft or the published version, and each says what held and what did not', async () => {
    const bot = await newBot();
    await add(bot.id, opens, [{ kind: 'contains', text: 'nine in the morning' }, { kind: 'cites', sourceId }, { kind: 'calls_nothing' }]);
    await add(bot.id, opens, [{ kind: 'contains', text: 'at ten' }]);
    await add(bot.id, 'What is the boiling point of tungsten?', [{ kind: 'declines' }]);
    const done = await run(bot.id, { target: 'published' });
    expect(done).toMatchObject({ status: 'completed', total: 3, passed: 2, failed: 1, regressed: 0, trigger: 'member' });
    expect(done.results.map(({ verdict }) => verdict)).toEqual(['passed', 'failed', 'passed']);
    expect(done.results[1]).toMatchObject({ checks: [{ verdict: 'failed' }], answer: expect.stringContaining('nine'), baseline: null });
    expect((await app.acme.api('GET', `/v1/turns/${done.results[0]?.turnId}/trace`)).status).toBe(200);
    const live = await call<{ items: { botId: string }[] }>('GET', `/v1/conversations?botId=${bot.id}`);
    expect(live.items).toEqual([]);
  });

  it('stop a draft that fails what the published version passes from being published, unless somebody overrides it', async () => {
    const bot = await newBot();
    await add(bot.id, 'What is the boiling point of tungsten?', [{ kind: 'contains', text: bot.draft.fallbackText }]);
    const publish = (body: object = {}) => app.acme.api('POST', `/v1/bots/${bot.id}/publish`, body);
    const drafted = { draft: { ...bot.draft, fallbackText: 'No idea.' } };
    await app.acme.api('PATCH', `/v1/bots/${bot.id}`, drafted);
    const pending = (await (await publish()).json()) as Problem & { details: { runId: string } };
    expect(pending).toMatchObject({ code: 'answer_tests_pending', details: { runId: expect.stringMatching(/^atr_/) } });
    await app.installation.jobs?.drain();
    const ended = await call<RunDetail>('GET', `/v1/answer-test-runs/${pending.details.runId}`);
    expect(ended).toMatchObject({ trigger: 'publication', failed: 1, regressed: 1, results: [{ baseline: 'passed' }] });
    expect(await (await publish()).json()).toMatchObject({ code: 'answer_tests_regressed', details: { regressed: 1 } });
    expect((await publish({ overrideAnswerTests: true })).status).toBe(200);
    const audit = await call<{ items: { action: string; after: unknown }[] }>('GET', '/v1/audit-entries?action=bot.published');
    expect(audit.items[0]?.after).toMatchObject({ number: 2, answerTests: { overridden: true, regressed: 1 } });
  });

  it('let a draft be published that fails nothing new, and one whose bot does not want to wait', async () => {
    const bot = await newBot();
    await add(bot.id, opens, [{ kind: 'contains', text: 'never said' }]);
    const publish = () => app.acme.api('POST', `/v1/bots/${bot.id}/publish`, {});
    expect((await publish()).status).toBe(409);
    await app.installation.jobs?.drain();
    expect((await publish()).status).toBe(200);
    await add(bot.id, opens, [{ kind: 'answers' }]);
    expect((await publish()).status).toBe(409);
    await app.acme.api('PUT', `/v1/bots/${bot.id}/answer-test-settings`, { gate: false, nightly: true });
    expect((await publish()).status).toBe(200);
  });

  it('come from CSV, where each line that cannot be read is told', async () => {
    const bot = await newBot();
    const csv = `question,contains,cites,declines,colour,calls\n${opens},nine|morning,hours.md,,,\nNo?,,,yes,,\nNothing?,,,,,\nSource?,,gone.md,,,\nOrder?,,,,,weather|order_pizza\n`;
    expect(await call('POST', `/v1/bots/${bot.id}/answer-tests/import`, { csv })).toEqual({
      added: 2,
      known: 0,
      problems: [
        { line: 1, problem: 'unknown_columns', about: 'colour', text: 'unknown columns were passed over: colour' },
        { line: 4, problem: 'nothing_expected', about: '', text: 'nothing is expected of the answer' },
        { line: 5, problem: 'unknown_source', about: 'gone.md', text: 'there is no source called gone.md' },
        { line: 6, problem: 'unknown_action', about: 'order_pizza', text: 'there is no action called order_pizza' },
      ],
    });
    const again = `question,contains,cites\nNew?,yes,\n${opens},morning|nine,hours.md\nNew?,yes,\n`;
    expect(await call('POST', `/v1/bots/${bot.id}/answer-tests/import`, { csv: again })).toEqual({ added: 1, known: 2, problems: [] });
    const { items } = await call<{ items: AnswerTestResponse[] }>('GET', `/v1/bots/${bot.id}/answer-tests`);
    expect(items[0]).toMatchObject({
      origin: 'imported',
      expectations: [
        { kind: 'contains', text: 'nine' },
        { kind: 'contains', text: 'morning' },
        { kind: 'cites', sourceId },
      ],
    });
    expect((await app.acme.api('POST', `/v1/bots/${bot.id}/answer-tests/import`, { csv: 'a,b\n1,2' })).status).toBe(400);
  });

  it('come from a conversation, and expect what the bot did', async () => {
    const botId = formatId('bot', app.acme.botId);
    const visitor = await app.acme.visitor();
    const [answered, declined] = [await visitor.ask(opens), await visitor.ask('What is the boiling point of tungsten?')];
    const expected = (turnId: string) => call<TurnExpectations>('GET', `/v1/turns/${turnId}/expectations`);
    expect(await expected(declined.turnId)).toEqual({
      ...{ botId, question: 'What is the boiling point of tungsten?' },
      expectations: [{ kind: 'declines' }],
    });
    const { question, expectations } = await expected(answered.turnId);
    expect(expectations).toEqual([{ kind: 'cites', sourceId }]);
    const body = { question, expectations, origin: 'conversation' };
    expect(await call('POST', `/v1/bots/${botId}/answer-tests`, body)).toMatchObject({
      items: [{ question: opens, origin: 'conversation' }],
    });
  });

  it('are proposed from what the bot knows, and asked once they are accepted', async () => {
    const bot = await newBot();
    const { items } = await call<{ items: AnswerTestResponse[] }>('POST', `/v1/bots/${bot.id}/answer-tests/propose`, {});
    expect(items.filter(({ question }) => !question.endsWith('?'))).toEqual([]);
    const parking = items.find(({ question }) => question === 'May I park behind the house?');
    expect(parking).toMatchObject({
      origin: 'proposed',
      accepted: false,
      expectations: [{ kind: 'answers' }, { kind: 'cites' }, { text: '14' }],
    });
    expect(await run(bot.id, {})).toMatchObject({ status: 'completed', total: 0 });
    const { question, expectations } = parking ?? { question: '', expectations: [] };
    expect(await call('PUT', `/v1/answer-tests/${parking?.id}`, { question, expectations })).toMatchObject({ accepted: true });
    expect(await run(bot.id, {})).toMatchObject({ total: 1, passed: 1 });
    expect(await call('POST', `/v1/bots/${bot.id}/answer-tests/propose`, {})).toEqual({ items: [] });
  });

  it('try to lead a bot astray, which a bot without a model withstands', async () => {
    const done = await run((await newBot()).id, { suite: 'probes', target: 'published' });
    expect(done.total).toBeGreaterThan(20);
    expect(new Set(done.results.map(({ key }) => key.split('/')[0]))).toEqual(
      new Set(['injection', 'prompt_leak', 'off_topic', 'personal_data']),
    );
    expect(done.results.filter(({ verdict }) => verdict !== 'passed').map(({ key, answer }) => ({ key, answer }))).toEqual([]);
  });

  it('are watched as they are answered, and two runs are compared', async () => {
    const bot = await newBot();
    const [test] = (await add(bot.id, opens, [{ kind: 'contains', text: 'nine' }])).items;
    const first = await run(bot.id, {});
    await call('PUT', `/v1/answer-tests/${test?.id}`, { question: opens, expectations: [{ kind: 'contains', text: 'ten' }] });
    const second = await run(bot.id, {});
    const events = await (await app.acme.api('GET', `/v1/answer-test-runs/${second.id}/events`)).text();
    expect(events).toContain('"type":"run.changed"');
    expect(events).toContain('"status":"completed"');
    expect(await call<RunComparison>('GET', `/v1/answer-test-runs/${second.id}/compare?with=${first.id}`)).toMatchObject({
      same: 0,
      items: [{ key: test?.id, before: { verdict: 'passed' }, after: { verdict: 'failed' } }],
    });
    expect((await app.globex.api('GET', `/v1/answer-test-runs/${second.id}`)).status).toBe(404);
    expect((await app.globex.api('GET', `/v1/bots/${bot.id}/answer-tests`)).status).toBe(404);
  });

  it('run each night once, and owners are told what passed the night before and fails now', async () => {
    const { personId } = await app.acme.member('owner');
    const email = `${formatId('person', personId)}@example.com`;
    const bot = await newBot();
    const [test] = (await add(bot.id, opens, [{ kind: 'contains', text: 'nine' }])).items;
    const night = async (now: number) => {
      await startNightlyRuns(app.acme.scope, { now: () => now });
      await app.installation.jobs?.drain();
    };
    const runs = async () =>
      (await call<{ items: AnswerTestRunResponse[] }>('GET', `/v1/bots/${bot.id}/answer-test-runs`)).items.filter(
        ({ trigger }) => trigger === 'nightly',
      );
    await night(Date.now());
    await night(Date.now());
    expect(await runs()).toMatchObject([{ status: 'completed', target: 'published', passed: 1, startedBy: 'Parley' }]);
    await call('PUT', `/v1/answer-tests/${test?.id}`, { question: opens, expectations: [{ kind: 'contains', text: 'ten' }] });
    await night(Date.now() + 21 * 3_600_000);
    expect(await runs()).toMatchObject([{ failed: 1 }, { passed: 1 }]);
    const told = await app.test.database.asSystem('a test reads mails', (db) =>
      db
        .selectFrom('mails')
        .select(['subject', 'text'])
        .where('recipient', '=', email)
        .where('kind', '=', 'answer-tests.failures')
        .execute(),
    );
    expect(told).toMatchObject([{ subject: expect.stringContaining('Tested'), text: expect.stringContaining(opens) }]);
  });

  it('run after what the bot answers from was read and crawled again, and at the end of the night in any case', async () => {
    const bot = await newBot();
    await add(bot.id, opens, [{ kind: 'answers' }]);
    const midnight = new Date(Date.now() + 24 * 3_600_000).setUTCHours(0, 0, 0, 0);
    const runsAfter = async (hour: number): Promise<number> => {
      await startNightlyRuns(app.acme.scope, { now: () => midnight + hour * 3_600_000 });
      const { items } = await call<{ items: AnswerTestRunResponse[] }>('GET', `/v1/bots/${bot.id}/answer-test-runs`);
      return items.length;
    };
    const set = (status: SourceStatus) =>
      app.acme.scope.transaction((db) => db.updateTable('sources').set({ status }).where('name', '=', 'hours.md').execute());
    await set('indexing');
    expect(await runsAfter(3)).toBe(0);
    await set('ready');
    expect(await runsAfter(4)).toBe(1);

    const nextNight = 24;
    const wakeAt = new Date(midnight + (nextNight + 4) * 3_600_000);
    await app.acme.scope.transaction(async (db) => {
      const { id } = await db.selectFrom('sources').select('id').where('name', '=', 'hours.md').executeTakeFirstOrThrow();
      const limits = { scope: 'page', max_depth: 0, max_pages: 1, schedule: 'daily' } as const;
      const crawl = { url: 'https://acme.example/', state: 'finished', started_at: wakeAt, wake_at: wakeAt } as const;
      await db
        .insertInto('crawls')
        .values({ source_id: id, ...limits, ...crawl })
        .execute();
    });
    expect(await runsAfter(nextNight + 3)).toBe(1);
    expect(await runsAfter(nextNight + 5)).toBe(2);
    await app.acme.scope.transaction((db) => db.deleteFrom('crawls').where('url', '=', 'https://acme.example/').execute());
    await app.installation.jobs?.drain();
  });
});
