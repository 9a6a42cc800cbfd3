import { startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import { type InstallationEnv, installationEnv } from '@parley/testing/process/installation-env';
import { runParley, type ServerProcess, startServerProcess } from '@parley/testing/process/start-server-process';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openBrowser, openPage } from './open-browser.ts';

const answered = '.turn[data-status=completed]';

async function openChat(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Open chat' }).click();
  await page.getByRole('textbox', { name: 'Your question' }).waitFor();
}

async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your question' }).fill(question);
  await page.keyboard.press('Enter');
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
  let browser: Browser;
  let installation: InstallationEnv;
  let server: ServerProcess;
  beforeAll(async () => {
    [browser, installation] = await Promise.all([openBrowser(), installationEnv()]);
    server = await startServerProcess(installation.env);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.kill();
    await installation?.[Symbol.asyncDispose]();
  });

  it('answers with a citation that opens the passage, and stays accessible', async () => {
    const { page, faults } = await openPage(browser, server.url);
    await openChat(page, server.url);
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
    const { page, faults } = await openPage(browser, server.url);
    await openChat(page, server.url);
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
    const { stdout } = await runParley(['tenant', 'key', 'demo'], installation.env);
    const left = await fetch(`${server.url}/v1/left-messages`, { headers: { authorization: `Bearer ${stdout.trim()}` } });
    expect(await left.text()).toContain('Please tell me about tungsten.');
    expect(faults).toEqual([]);
  });

  it('takes a second question and is resumed by a reload', async () => {
    const { page, faults } = await openPage(browser, server.url);
    await openChat(page, server.url);
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
    expect(await page.getByRole('log').textContent()).toBe(before);
    expect(faults).toEqual([]);
  });

  it('can be used with the keyboard alone', async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto(server.url);
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

  it('goes on after the server was killed and started again', async () => {
    const own = await installationEnv();
    const port = new URL(server.url).port;
    const env = { ...own.env, PORT: String(Number(port) + 1) };
    let running = await startServerProcess(env);
    try {
      const { page } = await openPage(browser, running.url);
      await openChat(page, running.url);
      await ask(page, 'How do I install Parley?');
      await page.locator(answered).waitFor();
      await running.kill();
      running = await startServerProcess(env);
      await ask(page, 'How do I embed the widget on my website?');
      await page.locator(answered).nth(1).waitFor();
    } finally {
      await running.kill();
      await own[Symbol.asyncDispose]();
    }
  });

  it('shows the reference without asking anybody else for anything', async () => {
    const { page, faults } = await openPage(browser, server.url);
    await page.goto(`${server.url}/reference`);
    await page.getByText('/v1/audit-entries').first().waitFor();
    // Of a long list only what is looked at is drawn.
    await page.keyboard.press('End');
    await page.getByText('/v1/usage').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('fits a phone, the dark and right-to-left pages', async () => {
    for (const options of [{ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }, { colorScheme: 'dark' as const }]) {
      const { page, faults } = await openPage(browser, server.url, options);
      await page.goto(server.url);
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
});

describe('the widget with a model', () => {
  it('streams the answer, and stops when told to', async () => {
    await using model = await startFakeModel();
    await using installation = await installationEnv();
    const env = { ...installation.env, PARLEY_MODEL_URL: model.openaiUrl, PARLEY_MODEL: 'fake-model' };
    await using server = await startServerProcess(env);
    const browser = await openBrowser();
    try {
      const { page, faults } = await openPage(browser, server.url);
      await openChat(page, server.url);
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
    } finally {
      await browser.close();
    }
  });
});
