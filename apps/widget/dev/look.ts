import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import arabic from '../src/locales/ar.ts';
import { panelText } from '../src/locales/en.ts';
import { deafEar, demoScript, earlierTalks, everyOption } from './demo-script.ts';
import { keyboardVisitor } from './keyboard-visitor.ts';
import type { ScriptedServer } from './scripted-server.ts';
import { startScriptedServer } from './scripted-server.ts';
import { serveSite } from './serve-site.ts';
import { stages } from './stages.ts';

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
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
  rtl: { viewport: { width: 1280, height: 800 } },
  zoomed: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  contrast: { viewport: { width: 1280, height: 800 }, forcedColors: 'active' },
} as const;

const faults: string[] = [];

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
  const visitor = keyboardVisitor(page, words, server);
  for (const stage of Object.values(stages)) await stage(visitor, keep);
  faults.push(...visitor.faults.map((fault) => `${look}: ${fault}`));
}

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', headless: true, args: flags });
try {
  for (const [look, options] of Object.entries(looks).filter(([look]) => only === undefined || look === only)) {
    const server = await startScriptedServer({
      ...demoScript,
      options: everyOption,
      earlier: earlierTalks,
      other: (request, response) => void serveSite(request, response),
    });
    const page = await browser.newPage({ ...options, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.addInitScript(deafEar);
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
