import { createHmac } from 'node:crypto';
import type { BotConfig } from '@parley/contract/bots';
import { runParley } from '@parley/testing/process/start-server-process';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answered, ask } from './ask-widget.ts';
import { accessibilityFaults } from './open-browser.ts';
import { openJourney } from './open-journey.ts';
import { serveHtml } from './serve-html.ts';

const demoFlow = {
  name: 'book_demo',
  title: 'Book a demo',
  questions: ['book a demo'],
  visit: { paths: ['/*'], afterSeconds: 1 },
  steps: [
    { kind: 'ask', id: 'name', text: 'What is your name?', name: 'name', label: 'Name', next: 'topic' },
    {
      ...{ kind: 'ask', id: 'topic', text: 'Hello {{name}}. What is it about?', name: 'topic', label: 'Topic', type: 'choice' },
      ...{ options: ['Installing', 'A person'], next: 'which' },
    },
    { kind: 'branch', id: 'which', name: 'topic', cases: [{ compare: 'is', value: 'A person', next: 'person' }], next: 'bot' },
    { kind: 'person', id: 'person', text: 'Somebody will write to you, {{name}}.' },
    { kind: 'model', id: 'bot', question: 'How do I install Parley?' },
  ],
};

const logo =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAICAIAAABsw6g0AAAAFElEQVR42mOQzb9BFcQwatBINggAE9gLEHvmODMAAAAASUVORK5CYII=';

async function openChat(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Open chat' }).click();
  await page.getByRole('textbox', { name: 'Your question' }).waitFor();
}

/** How far something is from the left and from the right side of the window. */
async function sidesOf(place: Locator): Promise<[left: number, right: number]> {
  await place.waitFor();
  const box = await place.boundingBox();
  const width = place.page().viewportSize()?.width;
  if (box === null || width === undefined) throw new Error('it is nowhere');
  return [Math.round(box.x), Math.round(width - box.x - box.width)];
}

describe('the widget on the demo site', () => {
  const journey = openJourney(() => ({}));
  let key: Promise<string> | undefined;

  /** With a key of the demo's tenant, which the command line makes once: to start it takes seconds. */
  async function apiHeaders(): Promise<Record<string, string>> {
    key ??= runParley(['tenant', 'key', 'demo'], journey.env).then(({ stdout }) => stdout.trim());
    return { authorization: `Bearer ${await key}`, 'content-type': 'application/json' };
  }

  it('answers with a citation that opens the passage, and stays accessible', async () => {
    const { page, faults } = await journey.open();
    await openChat(page, journey.url);
    await ask(page, 'What happens when the model provider is down?');
    await page.locator(answered).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^Source 1/ })
      .first()
      .click();
    const quote = page.locator('mark');
    await quote.waitFor();
    expect((await quote.textContent())?.length).toBeGreaterThan(10);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Back to the chat' }).click();
    await page.locator(answered).waitFor();
    expect(faults).toEqual([]);
  });

  it('says what it does not have, and takes a message that reaches the tenant', async () => {
    const { page, faults } = await journey.open();
    await openChat(page, journey.url);
    await ask(page, 'How do I bake bread?');
    await page
      .locator(answered)
      .getByText(/don’t have that/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Leave a message' }).click();
    await page.getByRole('textbox', { name: 'Email' }).fill('ada@example.com');
    await page.getByRole('textbox', { name: 'Message' }).fill('Please tell me about tungsten.');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send message' }).click();
    await page.getByText('Thank you. Your message has been sent.').waitFor();
    const left = await fetch(`${journey.url}/v1/left-messages`, { headers: await apiHeaders() });
    expect(await left.text()).toContain('Please tell me about tungsten.');
    expect(faults).toEqual([]);
  });

  it('takes a second question and is resumed by a reload', async () => {
    const { page, faults } = await journey.open();
    await openChat(page, journey.url);
    await ask(page, 'Which file formats can a bot learn from?');
    await page.locator(answered).waitFor();
    await ask(page, 'How do I embed the widget on my website?');
    await page.locator(answered).nth(1).waitFor();
    const before = await page.getByRole('log').textContent();
    await page.reload();
    const launcher = page.getByRole('button', { name: 'Open chat' });
    const log = page.getByRole('log');
    await launcher.or(log).first().waitFor();
    if (!(await log.isVisible())) await launcher.click();
    await page.locator(answered).nth(1).waitFor();
    await expect.poll(() => page.getByRole('log').textContent()).toBe(before);
    expect(faults).toEqual([]);
  });

  it('can be used with the keyboard alone', async () => {
    const { page } = await journey.open();
    await page.goto(journey.url);
    const launcher = page.getByRole('button', { name: 'Open chat' });
    await launcher.waitFor();
    await launcher.focus();
    await page.keyboard.press('Enter');
    const composer = page.getByRole('textbox', { name: 'Your question' });
    await composer.waitFor();
    await page.waitForFunction("document.querySelector('parley-widget')?.shadowRoot?.activeElement?.tagName === 'TEXTAREA'");
    await page.keyboard.type('How do I install Parley?');
    await page.keyboard.press('Enter');
    await page.locator(answered).waitFor();
    await page.keyboard.press('Escape');
    await composer.waitFor({ state: 'hidden' });
    await launcher.waitFor();
  });

  it('shows the reference without asking anybody else for anything', async () => {
    const { page, faults } = await journey.open();
    await page.goto(`${journey.url}/reference`);
    await page.getByText('/v1/audit-entries').first().waitFor();
    // Of a long list only what is looked at is drawn, and it grows while it is drawn.
    const last = page.getByText('/v1/usage').first();
    const shown = async (): Promise<boolean> => {
      await page.keyboard.press('End');
      return last.isVisible();
    };
    await expect.poll(shown, { timeout: 120_000, interval: 500 }).toBe(true);
    expect(faults).toEqual([]);
  });

  it('fits a phone, the dark and right-to-left pages', async () => {
    for (const options of [{ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }, { colorScheme: 'dark' as const }]) {
      const { page, faults } = await journey.open(options);
      await page.goto(journey.url);
      const launcher = page.getByRole('button', { name: 'Open chat' });
      const [, right] = await sidesOf(launcher);
      await page.evaluate("document.documentElement.setAttribute('dir', 'rtl')");
      expect(await sidesOf(launcher)).toEqual([right, expect.any(Number)]);
      await launcher.click();
      const question = page.getByRole('textbox', { name: 'Your question' });
      await question.waitFor();
      expect((await sidesOf(page.getByRole('button', { name: 'Send' })))[0]).toBeLessThan((await sidesOf(question))[0]);
      await ask(page, 'How do I install Parley?');
      await page.locator(answered).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      const wider = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
      expect(wider).toBe(false);
      expect(faults).toEqual([]);
    }
  });

  it('leads through a flow that a page starts, a reload keeps and a question starts again', async () => {
    const headers = await apiHeaders();
    const bots = (await (await fetch(`${journey.url}/v1/bots`, { headers })).json()) as { items: { id: string; draft: object }[] };
    const [bot] = bots.items;
    const path = `${journey.url}/v1/bots/${bot?.id}`;
    const draft = { ...bot?.draft, flows: [demoFlow] };
    expect((await fetch(path, { method: 'PATCH', headers, body: JSON.stringify({ draft }) })).status).toBe(200);
    expect((await fetch(`${path}/publish`, { method: 'POST', headers, body: '{}' })).status).toBe(200);

    const { page, faults } = await journey.open();
    await page.goto(journey.url);
    const log = page.getByRole('log');
    await page.getByText('What is your name?').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Reply' }).click();
    await log.getByText('What is your name?').waitFor();
    await ask(page, 'Ada');
    await log.getByText('Hello Ada. What is it about?').waitFor();
    await page.getByRole('button', { name: 'A person' }).waitFor();
    expect(await log.getByRole('button', { name: 'Copy answer' }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.reload();
    const launcher = page.getByRole('button', { name: 'Open chat' });
    await launcher.or(log).first().waitFor();
    if (!(await log.isVisible())) await launcher.click();
    await log.getByText('What is your name?').waitFor();
    await page.getByRole('button', { name: 'A person' }).click();
    await log.getByText('Somebody will write to you, Ada.').waitFor();
    await page.getByRole('button', { name: 'Leave a message' }).waitFor();

    // The conversation waits for a person now: the bot takes part in a new one.
    await page.getByRole('button', { name: 'New conversation', exact: true }).click();
    await log.getByText('Somebody will write to you, Ada.').waitFor({ state: 'detached' });
    await ask(page, 'I want to book a demo.');
    await log.getByText('What is your name?').waitFor();
    await ask(page, 'Bob');
    await page.getByRole('button', { name: 'Installing' }).click();
    await page
      .getByRole('button', { name: /^Source 1/ })
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: 'Cancel' }).count()).toBe(0);
    await expect.poll(async () => (await fetch(`${journey.url}/v1/leads`, { headers })).text()).toMatch(/"Bob".*"Ada"/s);
    expect(faults).toEqual([]);
  });

  it('goes on after the server was killed and started again', async () => {
    const { page } = await journey.open();
    await openChat(page, journey.url);
    await ask(page, 'How do I install Parley?');
    await page.locator(`${answered}:has(.question)`).waitFor();
    await journey.restart();
    await ask(page, 'How do I embed the widget on my website?');
    await page.locator(`${answered}:has(.question)`).nth(1).waitFor();
  });

  it('looks as its bot says, is a page of its own, and can be used and framed by the sites on the list alone', async () => {
    const headers = await apiHeaders();
    const call = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
      const response = await fetch(journey.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
      if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${await response.text()}`);
      return response.json() as Promise<Answer>;
    };
    const [bot] = (await call<{ items: { id: string; draft: BotConfig }[] }>('GET', '/v1/bots')).items;
    if (!bot) throw new Error('the demo has no bot');
    const html = `<!doctype html><html lang="en"><title>A site</title><main><h1>A site</h1></main>
      <script src="${journey.url}/widget.js" data-bot="${bot.id}" async></script><iframe title="Chat" src="${journey.url}/c/${bot.id}"></iframe></html>`;
    await using listed = await serveHtml(html);
    await using unlisted = await serveHtml(html);
    const widget = {
      ...bot.draft.widget,
      title: 'Ask the documents',
      launcherText: 'Questions?',
      light: { accent: '#ffe100', surface: '#ffffff', text: '#bbbbbb' },
    };
    const draft = { ...bot.draft, allowedOrigins: ['same-origin', listed.origin], challenge: 'always', widget };
    await call('PATCH', `/v1/bots/${bot.id}`, { draft });
    await call('POST', `/v1/bots/${bot.id}/publish`, {});

    const { page, faults } = await journey.open();
    const solved: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/v1/chat/sessions') && request.postData()?.includes('solution')) solved.push(request.frame().url());
    });
    await page.goto(`${journey.url}/c/${bot.id}`);
    await page.getByRole('heading', { level: 2, name: 'Ask the documents' }).waitFor();
    await ask(page, 'How do I install Parley?');
    await page.locator(answered).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);

    await page.goto(listed.origin);
    await page.frameLocator('iframe').getByRole('textbox', { name: 'Your question' }).waitFor();
    await page.getByRole('button', { name: 'Questions?' }).click();
    await page.getByRole('textbox', { name: 'Your question' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    // New visitors of the bot solve a challenge, on its own page and on the listed site.
    const chatPage = `${journey.url}/c/${bot.id}`;
    await expect.poll(() => solved.filter((url) => url !== chatPage)).toEqual([`${listed.origin}/`]);
    expect(solved).toContain(chatPage);

    const { secret } = await call<{ secret: string }>('POST', `/v1/bots/${bot.id}/identity-secrets`, {});
    const signature = createHmac('sha256', secret).update('ada').digest('hex');
    const begun: boolean[] = [];
    page.on('response', async (response) => {
      if (response.status() === 201 && response.url().endsWith('/v1/chat/sessions')) begun.push((await response.json()).identified);
    });
    await page.evaluate(`Parley.setContext({ product: 'Kettle' }); Parley.identify('ada', '${signature}')`);
    await expect.poll(() => begun, { timeout: 60_000 }).toEqual([true]);
    await page.getByRole('textbox', { name: 'Your question' }).waitFor();
    await ask(page, 'How do I install Parley?');
    await page.locator(`${answered}:has(.question)`).waitFor();
    // The one that asked on the page of its own stands in the list, too.
    const latest = async (): Promise<unknown> => {
      const [newest] = (await call<{ items: { id: string }[] }>('GET', `/v1/conversations?botId=${bot.id}`)).items;
      return call('GET', `/v1/conversations/${newest?.id}`);
    };
    await expect.poll(latest).toMatchObject({ messages: [{ pageContext: { product: 'Kettle' } }, {}] });
    await page.getByRole('button', { name: 'New conversation', exact: true }).click();
    await page.locator(`${answered}:has(.question)`).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'Earlier conversations', exact: true }).click();
    const earlier = page.locator('[data-action="resume"]');
    await earlier.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await earlier.click();
    await page.locator(`${answered}:has(.question)`).waitFor();
    await page.evaluate(`window.told = []; Parley.on('error', ({ code }) => told.push(code)); Parley.identify('ada', '${'0'.repeat(64)}')`);
    await page.locator(`${answered}:has(.question)`).waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: 'Your question' }).waitFor();
    expect(await page.evaluate('told')).toEqual(['identity_not_proven']);
    await expect.poll(() => begun, { timeout: 60_000 }).toEqual([true, false]);

    await page.goto(unlisted.origin);
    await page.getByRole('button', { name: 'Questions?' }).click();
    await page.getByText('This chat is not set up for this site.').waitFor();
    expect(await page.frameLocator('iframe').getByRole('textbox').count()).toBe(0);
  });

  it('asks for data before the first message, takes files and thumbs, rates a chat that ends, and hides no notice', async () => {
    const headers = await apiHeaders();
    const call = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
      const response = await fetch(journey.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
      if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${await response.text()}`);
      return response.json() as Promise<Answer>;
    };
    const [bot] = (await call<{ items: { id: string; draft: BotConfig }[] }>('GET', '/v1/bots')).items;
    if (!bot) throw new Error('the demo has no bot');
    const field = { name: 'email', label: 'Your email', type: 'email', required: true };
    const chat = {
      ...{ transcript: true, person: true, attachments: { kinds: ['text'] } },
      collect: { fields: [field], purpose: 'To write back to you.', policyUrl: 'https://example.com/privacy', retentionDays: 30 },
    };
    const hiding = fetch(`${journey.url}/v1/bots/${bot.id}`, {
      ...{ method: 'PATCH', headers },
      body: JSON.stringify({ draft: { ...bot.draft, widget: { ...bot.draft.widget, customCss: '.disclosure { display: none }' } } }),
    });
    expect((await hiding).status).toBe(400);
    const customCss = '.greeting { border-radius: 2px; background-color: #fde2c8; color: #401c00 } .header { padding: 20px }';
    await call('PATCH', `/v1/bots/${bot.id}`, {
      draft: { ...bot.draft, flows: [], allowedOrigins: ['same-origin'], chat, widget: { logo, customCss } },
    });
    await call('POST', `/v1/bots/${bot.id}/publish`, {});

    const { page, faults } = await journey.open();
    await page.goto(journey.url);
    await page.getByRole('button', { name: 'Open chat' }).click();
    await page.getByText('To write back to you.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Your email' }).fill('ada@example.com');
    await page.getByRole('button', { name: 'Agree and send' }).click();
    const asked = page.getByRole('textbox', { name: 'Your question' });
    await asked.waitFor();
    await page.locator('.disclosure').waitFor();
    await page.waitForFunction(
      "getComputedStyle(document.querySelector('parley-widget').shadowRoot.querySelector('.greeting')).borderRadius === '2px'",
    );

    await page.locator('input[type=file]').setInputFiles({ name: 'order.txt', mimeType: 'text/plain', buffer: Buffer.from('Order 7') });
    await page.getByRole('button', { name: 'Remove order.txt' }).waitFor();
    await ask(page, 'How do I install Parley?');
    await page.locator(answered).waitFor();
    await page.locator('.question').getByText('order.txt').waitFor();
    await page.getByRole('button', { name: 'Copy answer' }).waitFor();
    await page.getByRole('button', { name: 'Bad answer' }).click();
    await page.getByRole('checkbox', { name: 'Something is missing' }).check();
    await page.locator('[data-action="explain"]').click();
    await page.getByText('Thank you.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Bad answer', pressed: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'Mail me this chat' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'End the chat' }).click();
    await page.getByRole('radio', { name: '4 of 5' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('radio', { name: '4 of 5' }).check();
    await page.locator('[data-action="rate"]').click();
    await page.locator('.turn').first().waitFor({ state: 'detached' });
    await asked.waitFor();
    const judged = await call<{ items: unknown[] }>('GET', '/v1/conversations?feedback=down');
    expect(judged.items).toHaveLength(1);
    expect(faults).toEqual([]);
  });
});
