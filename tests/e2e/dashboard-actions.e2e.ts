import { text } from 'node:stream/consumers';
import { startTestVisitor } from '@parley/testing/app/test-visitor';
import { describe, expect, inject, it } from 'vitest';
import { callAsPage } from './call-as-page.ts';
import { newcomer } from './dashboard-people.ts';
import { expectSound } from './expect-sound.ts';
import { openJourney } from './open-journey.ts';

const journey = openJourney();

const openapi = {
  openapi: '3.1.0',
  servers: [{ url: 'https://shop.example' }],
  paths: {
    '/stock': { get: { operationId: 'getStock', summary: 'How many are left' } },
    '/orders': { post: { operationId: 'placeOrder' } },
  },
};

describe('an owner', () => {
  it('gives a bot a form, a call of a server and what a document offers, and reads what a visitor sent', { timeout: 480_000 }, async () => {
    const { page, faults } = await journey.openSignedUp(newcomer('Ada Lovelace', 'actions'), { tenantName: 'Acme Actions' });
    const call = <Body>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) =>
      callAsPage<Body>(page, journey.url, method, path, body, 'acme-actions');
    const list = page.getByRole('table', { name: 'Actions' });
    await page.goto(`${journey.url}/app/t/acme-actions/actions`);
    await list.getByText('Tells the weather of a place and its forecast.').waitFor();
    await expectSound(page, faults);

    await page.getByRole('link', { name: 'Make your own of Contact form' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Write to us');
    await page.getByRole('button', { name: 'Add a field' }).click();
    await page.getByRole('textbox', { name: 'Label' }).last().fill('Customer number');
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Save action' }).click();
    await list.getByRole('link', { name: 'Write to us' }).waitFor();

    await page.getByRole('button', { name: 'New action' }).click();
    await page.getByRole('menuitem', { name: 'Call of your server' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Order status');
    await page.getByRole('textbox', { name: 'Name for the model' }).fill('order_status');
    await page.getByRole('textbox', { name: 'What it does, and when to use it' }).fill('Tells how an order stands.');
    await page.getByRole('textbox', { name: 'Address' }).fill(`${inject('sharedServer').shop}/orders/{{order}}`);
    await page.getByRole('button', { name: 'Save action' }).click();
    await page.getByText('The argument order is used above: describe it here.').waitFor();
    await page.getByRole('button', { name: 'Add an argument' }).click();
    await page.getByRole('group', { name: 'Arguments' }).getByRole('textbox', { name: 'Name' }).fill('order');
    await page.getByRole('button', { name: 'Add a value' }).click();
    const value = page.getByRole('group', { name: 'Values' });
    await value.getByRole('textbox', { name: 'Name' }).fill('status');
    await value.getByRole('textbox', { name: 'Where it stands' }).fill('/order/status');
    await page.getByRole('textbox', { name: 'order', exact: true }).fill('4711');
    await page.getByRole('button', { name: 'Call it now' }).click();
    await page.getByText('It works').waitFor();
    expect(await page.getByRole('figure', { name: 'What the model is told' }).textContent()).toContain('on its way');
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Save action' }).click();
    await list.getByRole('link', { name: 'Order status' }).waitFor();

    await page.getByRole('link', { name: 'Import' }).click();
    await page.getByRole('textbox', { name: 'Or its text' }).fill(JSON.stringify(openapi));
    await page.getByRole('button', { name: 'Read document' }).click();
    await page.getByRole('checkbox', { name: /How many are left/ }).check();
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Add 1 action' }).click();
    await list.getByRole('link', { name: 'How many are left' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Stock');
    const stored = (await call<{ items: { id: string | null; title: string }[] }>('GET', '/v1/actions')).items;
    await call('DELETE', `/v1/actions/${stored.find(({ title }) => title === 'How many are left')?.id}`);
    await page.getByRole('button', { name: 'Save action' }).click();
    await page.getByText('Somebody else deleted this action meanwhile').waitFor();
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Save action' }).click();
    await page.getByRole('button', { name: 'Remove Stock' }).click();
    await page.getByRole('button', { name: 'Remove action' }).click();
    await list.getByRole('link', { name: 'Stock' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Remove Write to us' }).click();
    await page.getByText('go back to the built-in one').waitFor();
    await page.keyboard.press('Escape');

    const [bot] = (await call<{ items: { id: string }[] }>('GET', '/v1/bots')).items;
    await page.goto(`${journey.url}/app/t/acme-actions/bots/${bot?.id}?tab=actions`);
    await page.getByRole('checkbox', { name: 'Write to us (contact_form)' }).check();
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByRole('button', { name: 'Save draft' }).waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Flows' }).click();
    await page.getByRole('button', { name: 'Add a flow' }).click();
    const questions = page.getByRole('combobox', { name: 'Words that start it' });
    await questions.fill('book a demo');
    await questions.press('Enter');
    await page.getByRole('button', { name: 'Add a step' }).click();
    await page.getByRole('menuitem', { name: 'Hand to a person' }).click();
    await page.getByRole('textbox', { name: 'Words', exact: true }).fill('Somebody will call you, {{answer_2}}.');
    await page.getByText('no step asks for answer_2').waitFor();
    await page.getByRole('textbox', { name: 'Words', exact: true }).fill('Somebody will call you, {{answer_1}}.');
    await page.getByRole('textbox', { name: 'Your answer' }).fill('Grace');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Somebody will call you, Grace.').waitFor();
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByRole('button', { name: 'Save draft' }).waitFor({ state: 'detached' });

    const file = page.getByRole('button', { name: 'File', exact: true });
    await file.click();
    const exported = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Export the saved draft as YAML' }).click();
    const yaml = await text((await (await exported).createReadStream()) ?? []);
    expect(yaml).toContain(': What is your name?');
    const fill = async (content: string) => {
      await file.click();
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('menuitem', { name: 'Fill the draft from a file' }).click();
      await (await chooser).setFiles({ name: 'bot.yaml', mimeType: 'application/yaml', buffer: Buffer.from(content) });
    };
    await fill('parley: bot/1\nname: Guide\ndraft:\n  colour: red\n');
    await page.getByText('line 4, draft.colour').waitFor();
    await page.getByRole('dialog', { name: 'File' }).getByRole('button', { name: 'Close' }).click();
    await fill(yaml.replace('What is your name?', 'Who are you?'));
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByRole('button', { name: 'Save draft' }).waitFor({ state: 'detached' });
    await call('POST', `/v1/bots/${bot?.id}/publish`, {});
    expect((await (await startTestVisitor(journey.url, bot?.id ?? '')).ask('Can I book a demo?')).text).toBe('Who are you?');
    const visitor = await startTestVisitor(journey.url, bot?.id ?? '');
    const { conversationId } = await visitor.ask('When do you open?');
    const started = await visitor.call('POST', '/v1/chat/action-requests', { action: 'contact_form', conversationId });
    const { id, token } = (await started.json()) as { id: string; token: string };
    const values = { name: 'Grace Hopper', email: 'grace@example.com', message: 'Please call', field5: 'C-17' };
    await visitor.call('POST', `/v1/chat/action-requests/${id}/answer`, { token, answer: 'yes', values });

    await page.getByRole('link', { name: 'Leads' }).click();
    await page.getByRole('link', { name: 'Open what Grace Hopper sent' }).click();
    const lead = page.getByRole('dialog', { name: 'Lead' });
    await lead.getByText('C-17').waitFor();
    await expectSound(page, faults);
    await lead.getByRole('link', { name: 'Open the contact' }).click();
    await page.getByRole('link', { name: /^Write to us, to / }).click();
    await lead.getByRole('button', { name: 'Delete lead' }).click();
    await page.getByRole('dialog', { name: 'Delete this lead?' }).getByRole('button', { name: 'Delete lead' }).click();
    await page.getByRole('heading', { name: 'Nobody has sent a form yet' }).waitFor();
    expect((await call<{ items: object[] }>('GET', '/v1/leads')).items).toEqual([]);

    await page.getByRole('link', { name: 'Contacts', exact: true }).click();
    const contacts = page.getByRole('table', { name: 'Contacts' });
    await contacts.getByText('grace@example.com').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    expect((await download).suggestedFilename()).toBe('acme-actions-contacts.csv');
    const search = page.getByRole('searchbox', { name: 'Find contacts' });
    await search.fill('ada@');
    await page.getByRole('heading', { name: 'No contact matches' }).waitFor();
    await search.fill('hopper');
    await expectSound(page, faults);
    await contacts.getByRole('link', { name: 'Grace Hopper' }).click();
    await page.getByRole('heading', { name: 'Grace Hopper' }).waitFor();
    await expectSound(page, faults);
    await page.getByRole('link', { name: /^With / }).click();
    await page.getByRole('link', { name: 'Open the contact' }).click();
    await page.getByRole('button', { name: 'Erase contact' }).click();
    const erasing = page.getByRole('dialog', { name: 'Erase this contact?' });
    await erasing.getByRole('textbox').fill('Grace Hopper');
    await erasing.getByRole('button', { name: 'Erase contact' }).click();
    await page.getByRole('heading', { name: 'The contact is erased' }).waitFor();
    await expectSound(page, faults);
    await page.getByRole('link', { name: 'Contacts', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Nobody has said who they are yet' }).waitFor();

    await call('PATCH', `/v1/bots/${bot?.id}`, { draft: { chat: { person: true } } });
    await call('POST', `/v1/bots/${bot?.id}/publish`, {});
    const chat = await page.context().newPage();
    await chat.goto(`${journey.url}/c/${bot?.id}`);
    await chat.getByRole('button', { name: 'More', exact: true }).click();
    await chat.getByRole('button', { name: 'Talk to a person', exact: true }).click();
    const note = chat.locator('.handoff');
    await note.getByText('A person was asked to join this chat.', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Conversations', exact: true }).click();
    await page.getByRole('combobox', { name: 'People', exact: true }).click();
    await page.getByRole('option', { name: 'Waits for a person', exact: true }).click();
    await page.getByRole('link', { name: 'Talk to a person', exact: true }).click();
    await page.getByRole('textbox', { name: 'Your reply', exact: true }).fill('Hello, how can I help?');
    await page.getByRole('button', { name: 'Send reply', exact: true }).click();
    await chat.locator('.reply').getByText('Hello, how can I help?', { exact: true }).waitFor();
    await page.getByText(/^Seen /).waitFor();
    await chat.getByRole('textbox', { name: 'Your question', exact: true }).fill('Is anybody there?');
    await chat.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Messages' }).getByText('Is anybody there?', { exact: true }).waitFor();
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Give back to the bot', exact: true }).click();
    await note.getByText('The assistant answers again.', { exact: true }).waitFor();
    await page.getByRole('textbox', { name: 'Your reply', exact: true }).waitFor({ state: 'detached' });
    await chat.close();
  });
});
