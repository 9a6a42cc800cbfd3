import { type FakeModel, startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import { runParley } from '@parley/testing/process/start-server-process';
import { afterAll, describe, expect, it } from 'vitest';
import { answered, ask } from './ask-widget.ts';
import { openJourney } from './open-journey.ts';

describe('the widget with a model', () => {
  let model: FakeModel;
  const journey = openJourney(async () => {
    model = await startFakeModel();
    return { PARLEY_DEMO: 'off', PARLEY_MODEL_URL: model.openaiUrl, PARLEY_MODEL: 'fake-model' };
  });
  afterAll(() => model?.close());

  it('streams the answer, and stops when told to', async () => {
    const { stdout } = await runParley(['tenant', 'create', '--name', 'Acme', '--slug', 'acme', '--plan', 'enterprise'], journey.env);
    const headers = { authorization: `Bearer ${/sk_parley_\S+/.exec(stdout)?.[0]}`, 'content-type': 'application/json' };
    const post = async (path: string, body: object): Promise<Response> => {
      const response = await fetch(`${journey.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (!response.ok) throw new Error(`POST ${path} was answered ${response.status}: ${await response.text()}`);
      return response;
    };
    const { id } = (await (await post('/v1/bots', { name: 'The bot' })).json()) as { id: string };
    await post(`/v1/bots/${id}/publish`, {});
    const text = '# Install\n\nTo install Parley, run npm ci and npm start.';
    await post('/v1/sources', { name: 'install.md', format: 'markdown', text });
    await expect.poll(async () => (await fetch(`${journey.url}/v1/sources`, { headers })).text()).toContain('"status":"ready"');

    const { page, faults } = await journey.open();
    await page.goto(`${journey.url}/c/${id}`);
    await page.getByRole('textbox', { name: 'Your question' }).waitFor();
    model.next({
      kind: 'hang',
      afterTokens: 20,
      text: 'These words come one after the other and then nothing more is heard from them at all, ever again.',
    });
    await ask(page, 'How do I install Parley?');
    await page.getByText(/These words come one/).waitFor();
    await page.getByRole('button', { name: 'Stop answering' }).click();
    await page.getByRole('log').getByText('You stopped this answer.').waitFor();
    expect(await model.requests[0]?.ended).toBe('aborted');
    model.next({ kind: 'answer', text: 'Run npm ci and npm start to install Parley [1].' });
    await ask(page, 'How do I install Parley?');
    await page.locator(answered).waitFor();
    expect(faults).toEqual([]);
  });
});
