import type { ActionResponse } from '@parley/contract/actions';
import { formatId } from '@parley/contract/ids';
import type { Problem } from '@parley/contract/problem';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

describe('actions of a tenant that change', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  const call = async <Body>(method: string, path: string, body?: unknown): Promise<Body> =>
    (await app.acme.api(method, path, body)).json() as Promise<Body>;
  const form = (name: string, title: string) => ({
    ...{ kind: 'form', name, title, description: 'Asks.', fields: [{ name: 'email', label: 'E-mail', type: 'email' }] },
  });

  it('name the bots whose draft or published version may call them, and no bots of others', async () => {
    const uses = async (name: string) =>
      (await call<{ items: ActionResponse[] }>('GET', '/v1/actions')).items.find((action) => action.name === name)?.usedBy;
    await call('POST', '/v1/actions', { definition: form('survey', 'Survey') });
    const bot = formatId('bot', app.acme.botId);
    await call('PATCH', `/v1/bots/${bot}`, { draft: { actions: ['survey', 'weather'] } });
    await call('POST', `/v1/bots/${bot}/publish`, {});
    await call('PATCH', `/v1/bots/${bot}`, { draft: { actions: ['survey', 'contact_form'] } });
    const used = [{ id: bot, name: expect.any(String) }];
    expect(await Promise.all(['survey', 'weather', 'contact_form', 'book_appointment'].map(uses))).toEqual([used, used, used, []]);
    const theirs = (await (await app.globex.api('GET', '/v1/actions')).json()) as { items: ActionResponse[] };
    expect(JSON.stringify(theirs)).not.toContain(bot);
  });

  it('refuse what was made from an older revision than there is', async () => {
    const made = await call<ActionResponse>('POST', '/v1/actions', { definition: form('call_back', 'Call back') });
    expect(made.revision).toBe(1);
    const change = (title: string) =>
      call<ActionResponse & Problem>('PUT', `/v1/actions/${made.id}`, { definition: form('call_back', title), revision: made.revision });
    expect(await change('Mine')).toMatchObject({ title: 'Mine', revision: 2 });
    expect(await change('Theirs')).toMatchObject({ code: 'conflict', details: { revision: 2 } });
    const { items } = await call<{ items: ActionResponse[] }>('GET', '/v1/actions');
    expect(items.find(({ id }) => id === made.id)).toMatchObject({ title: 'Mine', revision: 2 });
    expect(await call('PUT', `/v1/actions/${made.id}`, { definition: form('call_back', 'Whatever there is') })).toMatchObject({
      revision: 3,
    });
  });
});
