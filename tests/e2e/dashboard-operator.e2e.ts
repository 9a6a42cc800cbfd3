import { startTestVisitor } from '@parley/testing/app/test-visitor';
import { type FakeModel, startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import { runParley } from '@parley/testing/process/start-server-process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callAsPage } from './call-as-page.ts';
import { newcomer, signUpAndConfirm } from './dashboard-people.ts';
import { expectSound } from './expect-sound.ts';
import { openJourney } from './open-journey.ts';
import { readLink } from './read-link.ts';

const ada = newcomer('Ada Lovelace', 'operator');
const olga = { name: 'Olga Operator', email: 'olga@parley.example', password: 'the switchboard hums at night' };

let model: FakeModel;
/** The browsers of the operator and of the tenant's owner, from one step of the way to the next. */
let operator: Page;
let owner: Page;
let faults: string[];
let ownerFaults: string[];

const journey = openJourney(async () => {
  model = await startFakeModel();
  return {
    PARLEY_DEMO: 'off',
    PARLEY_MODEL_URL: model.openaiUrl,
    PARLEY_MODEL: 'fake-model',
    PARLEY_FETCH_ALLOW: new URL(model.url).host,
  };
});
beforeAll(async () => {
  await runParley(['tenant', 'create', '--name', 'Globex', '--slug', 'globex'], journey.env);
  ({ page: operator, faults } = await journey.open());
  ({ page: owner, faults: ownerFaults } = await journey.open());
});
afterAll(() => model?.close());

/** The link that the first start prints once. */
function setupLink(): string | undefined {
  return /https?:\/\/\S+operator-setup\?token=\S+/.exec(journey.server().output())?.[0];
}

/** Opens a screen by its way in the sidebar. */
async function go(page: Page, way: string, heading = way): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: way, exact: true }).click();
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
}

/** Puts a bot's widget on a page of this origin, and asks. */
async function askOnPage(page: Page, botId: string, question: string): Promise<void> {
  const body = `<!doctype html><html lang="en"><title>Shop</title><h1>Shop</h1><script src="/widget.js" data-bot="${botId}" async></script></html>`;
  await page.route('**/shop', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${journey.url}/shop`);
  await page.getByRole('button', { name: 'Open chat' }).click();
  const asked = page.getByRole('textbox', { name: 'Your question' });
  await asked.fill(question);
  await page.locator('[data-action="send"]:enabled').waitFor();
  await asked.press('Enter');
}

describe('the operator', () => {
  it('sets up, creates a tenant, and passes its owner’s invitation on', async () => {
    // Printed a moment after the server says that it is ready.
    await expect.poll(() => setupLink()).toBeDefined();
    await operator.goto(setupLink() ?? '');
    await operator.getByRole('textbox', { name: 'Your name' }).fill(olga.name);
    await operator.getByRole('textbox', { name: 'E-mail' }).fill(olga.email);
    await operator.getByLabel('New password').fill(olga.password);
    await expectSound(operator, faults);
    await operator.getByRole('button', { name: 'Become the operator' }).click();
    await operator.getByRole('heading', { name: 'Tenants', level: 1 }).waitFor();
    await operator.getByRole('cell', { name: 'Globex' }).waitFor();
    await expectSound(operator, faults);

    await operator.getByRole('button', { name: 'New tenant' }).click();
    await operator.getByRole('textbox', { name: 'Name', exact: true }).fill('Initech');
    await operator.getByRole('textbox', { name: 'E-mail of the owner' }).fill(ada.email);
    await expectSound(operator, faults);
    await operator.getByRole('button', { name: 'Create and invite' }).click();
    await operator.getByRole('heading', { name: 'Initech', level: 1 }).waitFor();
    await operator.getByRole('heading', { name: 'Nobody is in yet' }).waitFor();
    await operator.getByText('This tenant has not let you in.').waitFor();
    await expectSound(operator, faults);

    await go(operator, 'Mails');
    await operator.getByRole('button', { name: `Open: You are invited to Initech, to ${ada.email}` }).click();
    await operator.getByText('invites you to work on the chatbots of Initech').waitFor();
    await expectSound(operator, faults);
    await operator.getByRole('button', { name: 'Close' }).click();
  });

  it('sees nothing of what the tenant knows and says until the tenant lets support in, and is announced then', async () => {
    await owner.goto(await readLink(journey.env, ada.email, '/app/invitation'));
    await owner.getByRole('link', { name: 'Create an account' }).click();
    await signUpAndConfirm(owner, journey.env, ada);
    await owner.waitForURL('**/app/t/initech/start');
    await owner.goto(`${journey.url}/app/t/initech/bots`);
    await owner.getByRole('cell', { name: 'Initech', exact: true }).waitFor();

    await operator.goto(`${journey.url}/app/t/initech/bots`);
    await operator.getByRole('heading', { name: 'There is nothing here' }).waitFor();
    for (const path of ['/v1/bots', '/v1/conversations'])
      await expect(callAsPage(operator, journey.url, 'GET', path, undefined, 'initech')).rejects.toThrow('404');

    await go(owner, 'Settings');
    await owner.getByRole('button', { name: 'Let support in' }).click();
    await owner.getByRole('textbox', { name: 'What for' }).fill('The bot answers in riddles.');
    await expectSound(owner, ownerFaults);
    await owner.getByRole('button', { name: 'Let in', exact: true }).click();
    await owner.getByRole('cell', { name: 'The bot answers in riddles.' }).waitFor();
    await expectSound(owner, ownerFaults);

    await operator.goto(`${journey.url}/app/`);
    await operator.getByRole('link', { name: 'Initech' }).click();
    await operator.getByText('The bot answers in riddles.').waitFor();
    await expectSound(operator, faults);
    await operator.getByRole('button', { name: 'Enter' }).click();
    await operator.getByText(/You are here by support access until .+, to look only\./).waitFor();
    await operator.getByRole('cell', { name: 'Initech', exact: true }).waitFor();
    expect(await operator.getByRole('button', { name: 'New bot' }).count()).toBe(0);
    await expectSound(operator, faults);

    await owner.reload();
    await owner.getByText('Olga Operator of support is inside now.').waitFor();
    await go(owner, 'Audit log');
    await owner.getByRole('row', { name: /Support entered Olga Operator/ }).waitFor();
    await expectSound(owner, ownerFaults);
    await operator.getByRole('button', { name: 'Leave' }).click();
    await operator.getByRole('heading', { name: 'Initech', level: 1 }).waitFor();
  });

  it('suspends the tenant: the answer under way ends, the owner is told why, and everything goes on when it is active again', async () => {
    const { items } = await callAsPage<{ items: { id: string }[] }>(owner, journey.url, 'GET', '/v1/bots', undefined, 'initech');
    const botId = items[0]?.id ?? '';
    const { page: visitor } = await journey.open();
    const told = 'These words come one after the other and then nothing more is heard from them at all, ever again.';
    model.next({ kind: 'hang', afterTokens: 20, text: told });
    await askOnPage(visitor, botId, 'Are you there?');
    await visitor.getByText(/These words come one/).waitFor();
    await operator.getByRole('button', { name: 'Suspend …' }).click();
    await operator.getByRole('textbox', { name: 'Reason' }).fill('Unpaid.');
    await expectSound(operator, faults);
    await operator.getByRole('button', { name: 'Suspend', exact: true }).click();
    await operator.getByText('Reason: Unpaid.').waitFor();
    await visitor.locator('.turn[data-status=failed]').waitFor();
    expect(await model.requests.at(-1)?.ended).toBe('aborted');
    await owner.reload();
    await owner.getByText('This tenant is suspended: its bots do not answer.').waitFor();
    await expectSound(owner, ownerFaults);

    await operator.getByRole('button', { name: 'Make active …' }).click();
    await operator.getByRole('textbox', { name: 'Reason' }).fill('Paid.');
    await operator.getByRole('button', { name: 'Make active', exact: true }).click();
    await operator.getByText('Initech is active.').waitFor();
  });

  it('leaves models to the owner, who connects a provider with a key of the tenant, tests it, and limits what is spent', async () => {
    await go(owner, 'Connections', 'Model connections');
    await owner.getByRole('heading', { name: 'No provider is connected' }).waitFor();
    await expectSound(owner, ownerFaults);
    await owner.getByRole('button', { name: 'Connect a provider' }).first().click();
    await owner.getByRole('textbox', { name: 'Name', exact: true }).fill('Our own server');
    await owner.getByRole('combobox', { name: 'Provider' }).click();
    await owner.getByRole('option', { name: /A server that speaks/ }).click();
    await owner.getByRole('textbox', { name: 'Address' }).fill(model.openaiUrl);
    await owner.getByLabel('Key', { exact: true }).fill('sk-secret-1234');
    await owner.getByRole('button', { name: 'Add a price' }).click();
    await owner.getByRole('textbox', { name: 'Model', exact: true }).fill('fake-model');
    await owner.getByRole('button', { name: 'Connect', exact: true }).click();
    await owner.getByText('Each price needs a model').waitFor();
    await owner.getByRole('textbox', { name: 'Input', exact: true }).fill('0.5');
    await owner.getByRole('textbox', { name: 'Output', exact: true }).fill('1.5');
    await expectSound(owner, ownerFaults);
    await owner.getByRole('button', { name: 'Connect', exact: true }).click();
    await owner.getByText('…1234').waitFor();
    await owner.getByRole('button', { name: 'Test Our own server' }).click();
    await owner.getByText('It works, and offers 3 models.').waitFor();
    await expectSound(owner, ownerFaults);

    await go(owner, 'Spending');
    await owner.getByRole('textbox', { name: 'All bots, each day' }).fill('5');
    await owner.getByRole('textbox', { name: 'Each conversation' }).fill('0.25');
    await owner.getByRole('button', { name: 'Save limits' }).click();
    await owner.getByText('The limits hold from now on.').waitFor();
    await owner.reload();
    await expect.poll(() => owner.getByRole('textbox', { name: 'Each conversation' }).inputValue()).toBe('$0.25');
    await expectSound(owner, ownerFaults);

    const call = <Body>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) =>
      callAsPage<Body>(owner, journey.url, method, path, body, 'initech');
    const [connection] = (await call<{ items: { id: string }[] }>('GET', '/v1/model-connections')).items;
    const [bot] = (await call<{ items: { id: string }[] }>('GET', '/v1/bots')).items;
    await call('PATCH', `/v1/bots/${bot?.id}`, { draft: { grounding: 'open', modelConnectionId: connection?.id, model: 'fake-model' } });
    await call('POST', `/v1/bots/${bot?.id}/publish`, {});
    model.next({ kind: 'answer', text: 'A lever and a place to stand.', usage: { inputTokens: 100_000, outputTokens: 20_000 } });
    await (await startTestVisitor(journey.url, bot?.id ?? '')).ask('What moves the world?');
    await go(owner, 'Conversations');
    await owner.getByRole('link', { name: 'What moves the world?' }).click();
    await owner.getByText('fake-model · 100,000 in, 20,000 out · $0.08').waitFor();
  });

  it('sees what operators did and how the installation is, and decides its settings', async () => {
    for (const [way, shown] of [
      ['Operator log', 'Tenant suspended'],
      ['Health', 'knowledge.index-source'],
      ['System settings', 'People may sign up by themselves'],
    ] as const) {
      await go(operator, way);
      await operator.getByText(shown).first().waitFor();
      await expectSound(operator, faults);
    }

    await go(operator, 'Models');
    await operator.getByRole('button', { name: 'Add a model' }).click();
    const dialog = operator.getByRole('dialog', { name: 'Add a model' });
    await dialog.getByRole('textbox', { name: 'Model', exact: true }).fill('house-model');
    await dialog.getByRole('textbox', { name: 'Price of a million tokens in' }).fill('0.25');
    await dialog.getByRole('textbox', { name: 'Price of a million tokens out' }).fill('1.5');
    await expectSound(operator, faults);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await operator.getByRole('row', { name: /house-model.*0\.25 \/ 1\.5/ }).waitFor();
    await operator.getByRole('button', { name: 'Reset house-model to what Parley knows' }).click();
    await operator.getByRole('row', { name: /house-model/ }).waitFor({ state: 'detached' });
    await expectSound(operator, faults);
  });
});
