import type { ActionResponse } from '@parley/contract/actions';
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
