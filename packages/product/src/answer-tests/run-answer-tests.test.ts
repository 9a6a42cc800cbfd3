import type { AnswerTestResultResponse, AnswerTestRunResponse } from '@parley/contract/answer-tests';
import type { BotResponse } from '@parley/contract/bots';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { type FakeModel, startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const question = 'When does the shop in Lund open?';

describe('a run of answer tests', () => {
  let app: TestApp;
  let model: FakeModel;
  let bot: BotResponse;
  beforeAll(async () => {
    model = await startFakeModel();
    app = await createTestApp({ fetchAllow: [new URL(model.url).host] });
    await app.acme.learn('hours.md', '# Hours\n\nThe shop in Lund opens at nine in the morning.');
    const connected = { name: 'Own', provider: 'openai-compatible', baseUrl: model.openaiUrl, apiKey: 'sk-own' };
    const { id: modelConnectionId } = await call<{ id: string }>('POST', '/v1/model-connections', connected);
    const made = await call<BotResponse>('POST', '/v1/bots', { name: 'Tested' });
    const draft = { ...made.draft, modelConnectionId, model: 'm', fallbackModels: [] };
    bot = await call<BotResponse>('PATCH', `/v1/bots/${made.id}`, { draft });
    await call('POST', `/v1/bots/${bot.id}/answer-tests`, { question, expectations: [{ kind: 'contains', text: 'nine' }] });
  });
  afterAll(async () => {
    await app.close();
    await model.close();
  });

  const call = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> =>
    (await (await app.acme.api(method, path, body)).json()) as Answer;
  const start = () => call<AnswerTestRunResponse>('POST', `/v1/bots/${bot.id}/answer-test-runs`, { target: 'draft' });
  const read = ({ id }: AnswerTestRunResponse) =>
    call<AnswerTestRunResponse & { results: AnswerTestResultResponse[] }>('GET', `/v1/answer-test-runs/${id}`);

  it('holds nothing against a bot whose answer was cut short because the process ends', async () => {
    model.next({ kind: 'hang' });
    const run = await start();
    const drained = app.installation.jobs?.drain();
    await model.nextRequest();
    await app.installation.running.close(0);
    await drained;
    expect(await read(run)).toMatchObject({ status: 'running', results: [] });
  });

  it('ends where a conversation is deleted before its answer is kept, so that nobody waits for it', async () => {
    const [test] = (await call<{ items: { id: string }[] }>('GET', `/v1/bots/${bot.id}/answer-tests`)).items;
    await call('PUT', `/v1/answer-tests/${test?.id}`, { question, expectations: [{ kind: 'graded', criterion: 'It says when.' }] });
    model.next({ kind: 'answer', text: 'It opens at nine.' }, { kind: 'hang' });
    const run = await start();
    const drained = app.installation.jobs?.drain();
    await model.nextRequest();
    await model.nextRequest();
    await app.test.asAdmin((admin) => admin.query('delete from conversations'));
    await model.close();
    await drained;
    expect(await read(run)).toMatchObject({ status: 'failed', results: [] });
  });

  it('ends with errors where the only model of the bot cannot be asked, so that nobody waits for it', async () => {
    await app.test.asAdmin((admin) => admin.query("update model_connections set key = decode('00', 'hex'), revision = revision + 1"));
    const run = await start();
    await app.installation.jobs?.drain();
    expect(await read(run)).toMatchObject({ status: 'completed', results: [{ verdict: 'error', answer: 'model_unavailable' }] });
  });
});
