// cspell:ignoreRegExp /[\u0600-\u06ff]+/g
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import arabic from '../src/locales/ar.ts';
import { type PanelText, panelText } from '../src/locales/en.ts';
import { demoScript } from './demo-script.ts';
import type { ScriptedServer } from './scripted-server.ts';
import { startScriptedServer } from './scripted-server.ts';
import { serveSite } from './serve-site.ts';

const [folder = 'looks', only] = process.argv.slice(2);
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const looks = {
  light: { viewport: { width: 1280, height: 800 } },
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  rtl: { viewport: { width: 1280, height: 800 } },
  zoomed: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  contrast: { viewport: { width: 1280, height: 800 }, forcedColors: 'active' },
} as const;

const faults: string[] = [];

async function ask(page: Page, words: PanelText, question: string): Promise<void> {
  await page.getByRole('textbox', { name: words.question }).fill(question);
  await page.keyboard.press('Enter');
}

const ended = (page: Page, count: number) =>
  page
    .locator('.turn:is([data-status=completed], [data-status=failed], [data-status=interrupted])')
    .nth(count - 1)
    .waitFor();

/** Waits until nothing moves but what moves for ever; runs in the page. */
async function settle(): Promise<void> {
  const host = document.querySelector('parley-widget');
  const moving = document
    .getAnimations()
    .concat([...(host?.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((element) => element.getAnimations()));
  await Promise.all(moving.filter(({ effect }) => effect?.getTiming().iterations === 1).map(({ finished }) => finished));
}

/** Walks a visitor through the panel's states; each is kept as a picture and checked by axe. */
async function walk(page: Page, server: ScriptedServer, look: string): Promise<void> {
  const words = look === 'rtl' ? arabic : panelText;
  const keep = async (name: string) => {
    await page.evaluate(settle);
    await page.screenshot({ path: join(folder, `${look}-${name}.png`) });
    const { violations } = await page.evaluate(() =>
      (
        globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
        }
      ).axe.run(),
    );
    for (const { id, nodes } of violations)
      faults.push(`${look} ${name}: ${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`);
  };

  await page.goto(server.base + (look === 'rtl' ? 'rtl' : ''));
  await page.evaluate(axe);
  await page.getByRole('button', { name: 'Open chat' }).waitFor();
  await keep('0-closed');
  await page.getByRole('button', { name: 'Open chat' }).click();
  await page.getByRole('log').waitFor();
  await keep('1-open');
  await ask(page, words, look === 'rtl' ? 'كيف تفصل بين المستأجرين؟' : 'How does Parley keep tenants apart?');
  await ended(page, 1);
  await keep('2-answered');
  await page
    .getByRole('button', { name: words.sourceNumber.split('{title}')[0]?.replace('{number}', '2') ?? '' })
    .first()
    .click();
  await page.locator('mark').waitFor();
  await keep('3-passage');
  await page.keyboard.press('Escape');
  await ask(page, words, 'What is the capital of Peru?');
  await ended(page, 2);
  await keep('4-declined');
  await page.getByRole('button', { name: words.leaveMessage }).click();
  await page.getByLabel(words.email).fill('not an address');
  await page.getByRole('button', { name: words.sendMessage }).click();
  await keep('5-message-refused');
  await page.getByLabel(words.email).fill('ada@example.com');
  await page.getByRole('button', { name: words.sendMessage }).click();
  await page.getByText(words.messageSent).waitFor();
  await keep('6-message-sent');
  await page.keyboard.press('Escape');
  await ask(page, words, 'Something endless');
  await page.getByText('goes on and').waitFor();
  await keep('7-streaming');
  await page.getByRole('button', { name: words.stop }).click();
  await ended(page, 3);
  await keep('8-stopped');
  await ask(page, words, 'Will you fail?');
  await ended(page, 4);
  await keep('9-failed');
  await server.close();
  await ask(page, words, 'Are you there?');
  await page.getByText(words.reconnecting).first().waitFor();
  await keep('10-reconnecting');
  await server.restart();
  await ended(page, 5);
  await page.reload();
  await page.evaluate(axe);
  if (look !== 'phone' && look !== 'zoomed') await ended(page, 5);
  await keep('11-reloaded');
}

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', headless: true, args: flags });
try {
  for (const [look, options] of Object.entries(looks).filter(([look]) => only === undefined || look === only)) {
    const server = await startScriptedServer({ ...demoScript, other: (request, response) => void serveSite(request, response) });
    const page = await browser.newPage(options);
    page.on('request', (request) => request.url().startsWith(server.base) || faults.push(`${look}: a request to ${request.url()}`));
    page.on('console', (message) => /Content Security|TrustedHTML/.test(message.text()) && faults.push(`${look}: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(`${look}: ${error}`));
    try {
      await walk(page, server, look);
    } catch (error) {
      faults.push(`${look}: ${error}`);
      await page.screenshot({ path: join(folder, `${look}-fault.png`) });
    }
    await page.close();
    await server.close();
  }
} finally {
  await browser.close();
}
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
