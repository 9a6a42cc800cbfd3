import axe, { type AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser that `npm run test:e2e` found or installed. */
export function openBrowser(further: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env['PARLEY_CHROMIUM'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: [...flags, ...further] });
}

/** A page that remembers what went wrong in it: errors, and requests to anywhere else than `origin`. Its visitor has asked for less motion. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options });
  // A machine that is busy with other things is slow, not wrong.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/ERR_CONNECTION_REFUSED|Failed to load resource/.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin && !request.url().startsWith('data:')) faults.push(`asked ${request.url()}`);
  });
  return { page, faults };
}

/** What axe finds wrong with the page as it is now (WCAG 2.2 AA and axe's own best practices). */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await settled(page);
  // Injected by the debugger, so that the page's own content security policy stays as it is.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>("axe.run({ resultTypes: ['violations'] })");
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Waits until nothing fades or moves any more, but for what moves for ever: what is half faded in has no contrast yet. */
function settled(page: Page): Promise<unknown> {
  return page.evaluate(`new Promise((resolve) => {
    let still = 0;
    const look = () => {
      still = document.getAnimations().some(({ playState, effect }) => playState === 'running' && effect.getComputedTiming().endTime < Infinity) ? 0 : still + 1;
      if (still > 3) resolve(true);
      else requestAnimationFrame(look);
    };
    look();
  })`);
}
