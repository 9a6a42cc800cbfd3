import { describe, expect, it } from 'vitest';
import { startFakeModel } from './start-fake-model.ts';

const headers = { 'content-type': 'application/json' };

function post(url: string, body: unknown) {
  return fetch(`${url}/chat/completions`, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
}

const ask = { model: 'm', messages: [{ role: 'user', content: 'Hello' }], stream: true };

describe('the fake model server', () => {
  it('answers in order of its script and then as always', async () => {
    await using fake = await startFakeModel({ answer: 'usual' });
    fake.next({ kind: 'answer', text: 'first' }, { kind: 'error', status: 500 });
    const answers = [];
    for (let turn = 0; turn < 3; turn++) {
      const response = await post(fake.openaiUrl, { ...ask, stream: false });
      const body = (await response.json()) as { choices?: { message: { content: string } }[] };
      answers.push(body.choices?.[0]?.message.content ?? response.status);
    }
    expect(answers).toEqual(['first', 500, 'usual']);
  });

  it('records what was asked, what was sent and what it would cost', async () => {
    await using fake = await startFakeModel();
    fake.next({ kind: 'answer', text: 'a b c' });
    await (await post(fake.openaiUrl, ask)).text();
    const request = await fake.nextRequest();
    expect(await request.ended).toBe('finished');
    expect(request).toMatchObject({
      path: '/v1/chat/completions',
      body: ask,
      tokensSent: 3,
      abortedAfterMs: null,
      billed: { outputTokens: 3 },
    });
    expect(request.billed.inputTokens).toBeGreaterThan(0);
  });

  it('hands over requests in the order they came, also to those who asked before', async () => {
    await using fake = await startFakeModel();
    const early = fake.nextRequest();
    await (await post(fake.openaiUrl, { ...ask, user: 'one' })).text();
    await (await post(fake.openaiUrl, { ...ask, user: 'two' })).text();
    expect((await early).body).toMatchObject({ user: 'one' });
    expect((await fake.nextRequest()).body).toMatchObject({ user: 'two' });
  });

  it('breaks an answer off after the tokens it was told to send', async () => {
    await using fake = await startFakeModel();
    fake.next({ kind: 'cut', afterTokens: 2, text: 'a b c' });
    const response = await post(fake.openaiUrl, ask);
    await expect(response.text()).rejects.toThrow();
    const request = await fake.nextRequest();
    expect(await request.ended).toBe('cut');
    expect(request.tokensSent).toBe(2);
  });

  it.each([
    'not json',
    '[]',
    'null',
    '{}',
    '{"model":"m","messages":[{"role":"robot","content":"x"}]}',
    '{"model":"m","messages":[{"role":"user"}]}',
  ])('refuses the body %s', async (body) => {
    await using fake = await startFakeModel();
    expect((await post(fake.openaiUrl, body)).status).toBe(400);
    expect((await fake.nextRequest()).billed).toEqual({ inputTokens: 0, outputTokens: 0 });
  });

  it('refuses parameters nobody knows, and tool results nobody asked for', async () => {
    await using fake = await startFakeModel();
    expect((await post(fake.openaiUrl, { ...ask, temprature: 1 })).status).toBe(400);
    const orphan = [...ask.messages, { role: 'tool', tool_call_id: 'x', content: '4' }];
    expect((await post(fake.openaiUrl, { ...ask, messages: orphan })).status).toBe(400);
  });

  it('knows no other addresses', async () => {
    await using fake = await startFakeModel();
    expect((await fetch(`${fake.url}/v1/images`, { method: 'POST', headers, body: '{}' })).status).toBe(404);
    expect((await fetch(fake.url)).status).toBe(404);
  });

  it('ends at once with whatever hangs, and may be ended twice', async () => {
    const fake = await startFakeModel();
    fake.next({ kind: 'hang' });
    const hanging = post(fake.openaiUrl, ask);
    const request = await fake.nextRequest();
    await Promise.all([fake.close(), expect(hanging).rejects.toThrow()]);
    expect(await request.ended).toBe('aborted');
    await fake.close();
  });
});
