import type { AnswerTestResultResponse, AnswerTestRunResponse } from '@parley/contract/answer-tests';
import type { BotResponse } from '@parley/contract/bots';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { type FakeModel, startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type RunDetail = AnswerTestRunResponse & { results: AnswerTestResultResponse[] };

const question = 'When does the shop in Lund open?';
const answer = { kind: 'answer', text: 'The shop in Lund opens at nine in the morning. [1]' } as const;
const limits = { tenantDay: null, botDay: null, botMonth: null, visitorDay: null, visitorMonth: null, conversation: null };

describe('an answer that a model grades', () => {
  let app: TestApp;
  let model: FakeModel;
  let bot: BotResponse;
  beforeAll(async () => {
    model = await startFakeModel();
    app = await createTestApp({ fetchAllow: [new URL(model.url).host] });
    await app.acme.learn('hours.md', '# Hours\n\nThe shop in Lund opens at nine in the morning.');
    const connection = await call<{ id: string }>('POST', '/v1/model-connections', {
      ...{ name: 'Priced', provider: 'openai-compatible', baseUrl: model.openaiUrl },
      prices: { priced: { input: '1', output: '1' } },
    });
    const made = await call<BotResponse>('POST', '/v1/bots', { name: 'Graded' });
    const draft = { ...made.draft, modelConnectionId: connection.id, model: 'priced', fallbackModels: [] };
    bot = await call<BotResponse>('PATCH', `/v1/bots/${made.id}`, { draft });
    await call('POST', `/v1/bots/${bot.id}/answer-tests`, { question, expectations: [{ kind: 'graded', criterion: 'It is kind.' }] });
  });
  afterAll(async () => {
    await app.close();
    await model.close();
  });

  const call = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> =>
    (await (await app.acme.api(method, path, body)).json()) as Answer;
  const run = async (): Promise<RunDetail> => {
    const started = await call<AnswerTestRunResponse>('POST', `/v1/bots/${bot.id}/answer-test-runs`, { target: 'draft' });
    await app.installation.jobs?.drain();
    return call<RunDetail>('GET', `/v1/answer-test-runs/${started.id}`);
  };
  const counted = () =>
    app.acme.scope.transaction(async (db) => {
      const spent = await db.selectFrom('spend_counters').select(['spent_usd', 'reserved_usd']).where('scope', '=', 'tenant').execute();
      const costs = await db.selectFrom('usage_events').select('cost_usd').where('model', '=', 'priced').execute();
      return {
        spent: spent.reduce((sum, { spent_usd }) => sum + Number(spent_usd), 0),
        reserved: spent.reduce((sum, { reserved_usd }) => sum + Number(reserved_usd), 0),
        calls: costs.length,
        cost: costs.reduce((sum, { cost_usd }) => sum + Number(cost_usd), 0),
      };
    });

  it('passes or fails as the model says, which is asked with the answer as material and paid for like any call', async () => {
    await call('PUT', '/v1/spend/limits', { ...limits, tenantMonth: '5' });
    model.next(answer, { kind: 'answer', text: 'PASS: it greets first.' });
    expect((await run()).results).toMatchObject([{ verdict: 'passed', checks: [{ verdict: 'passed', note: 'it greets first.' }] }]);
    expect(JSON.stringify(model.requests.at(-1)?.body)).toContain('opens at nine in the morning');
    model.next(answer, { kind: 'answer', text: 'FAIL. It is curt.' });
    expect((await run()).results).toMatchObject([{ verdict: 'failed', checks: [{ verdict: 'failed', note: 'It is curt.' }] }]);
    const { spent, reserved, calls, cost } = await counted();
    expect({ reserved, calls }).toEqual({ reserved: 0, calls: 4 });
    expect(spent).toBeCloseTo(cost, 9);
  });

  it('is left ungraded when the model says neither, or when a limit has no room for another call', async () => {
    model.next(answer, { kind: 'answer', text: 'Who knows?' });
    expect((await run()).results).toMatchObject([{ checks: [{ verdict: 'skipped' }] }]);
    const { spent } = await counted();
    await call('PUT', '/v1/spend/limits', { ...limits, tenantMonth: String(spent) });
    const asked = model.requests.length;
    expect((await run()).results).toMatchObject([{ checks: [{ verdict: 'skipped' }] }]);
    expect(model.requests).toHaveLength(asked);
    expect((await counted()).reserved).toBe(0);
  });
});
