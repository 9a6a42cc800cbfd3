import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complete, type ScriptedServer, type Step, say, startScriptedServer } from '../../apps/widget/dev/scripted-server.ts';
import { buildReactSite } from './build-react-site.ts';
import { accessibilityFaults, openBrowser, openPage } from './open-browser.ts';
import { serveWidget } from './serve-widget.ts';
import { exfiltrationPayloads } from './widget-payloads.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const tag = (attributes: string) => `<script src="/widget.js" ${attributes} async></script>`;
const head = (rest: string) => `<meta charset="utf-8"><title>A site</title>${rest}`;
const body = '<main><h1>A site</h1><p>Words of the site.</p></main>';
const advert = '<iframe title="Advert" src="/attacker"></iframe>';

/** Sites that embed the widget, each under the strictest policy it promises to work with. */
const sites: Record<string, string> = {
  '/strict': `<html lang="en"><head>${head(tag('data-bot="bot_1"'))}</head><body>${body}</body></html>`,
  '/api': `<html lang="en"><head>${head(`<script src="/site.js"></script>${tag('data-bot="bot_1" data-data-layer="dataLayer"')}`)}</head><body>${body}</body></html>`,
  '/two': `<html lang="en"><head>${head(tag('data-bot="bot_1"') + tag('data-bot="bot_2" data-position="start"') + tag('data-bot="bot_1"'))}</head><body>${body}</body></html>`,
  '/inline': `<html lang="de"><head>${head(`<link rel="stylesheet" href="/site.css">${tag('')}`)}</head><body>${body}<parley-chat bot="bot_1"></parley-chat></body></html>`,
  '/hostile': `<html lang="en"><head>${head(`<script src="/heard.js"></script>${tag('data-bot="bot_1"')}`)}</head><body>${body}${advert}</body></html>`,
  '/hostile-preview': `<html lang="en"><head>${head('<script src="/heard.js"></script><script src="/widget-preview.js"></script>')}</head><body>${body}${advert}</body></html>`,
  '/attacker': `<html lang="en"><head>${head('<script src="/attack.js"></script>')}</head><body></body></html>`,
  '/react': `<html lang="en"><head>${head('')}</head><body><div id="root"></div><script src="/app.js"></script></body></html>`,
  '/page': `<html lang="ar" dir="rtl"><head>${head(tag('data-bot="bot_1" data-layout="page"'))}</head><body></body></html>`,
};
const files: Record<string, [type: string, text: string]> = {
  '/site.js': [
    'text/javascript',
    `window.happened = []; window.Parley = [];
     for (const name of ['open', 'ready', 'message', 'answer', 'close']) Parley.push(['on', name, () => happened.push(name)]);`,
  ],
  '/heard.js': ['text/javascript', "window.heard = []; addEventListener('message', ({ data }) => heard.push(data));"],
  // All that the pages of Parley say to each other, and what a widget might listen to.
  '/attack.js': [
    'text/javascript',
    `const verbs = ['open', 'send', 'identify', 'destroy'];
     const told = [{ parley: 'session', id: 0, session: {} }, { parley: 'scene', scheme: 'dark', appearance: { css: '', layout: 'bubble' } },
       ...verbs.flatMap((verb) => [verb, [verb, 'x'], { type: verb }, { parley: verb, text: 'x' }])];
     for (const target of [parent, top]) for (const message of told) target.postMessage(message, '*');
     parent.postMessage('told all', '*');`,
  ],
  '/site.css': ['text/css', 'parley-chat { block-size: 480px; color: red; letter-spacing: 9px; line-height: 4 }'],
};

function serve(request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const send = (type: string, text: string) =>
    response
      .writeHead(200, {
        'content-type': `${type}; charset=utf-8`,
        // A script that is added by its address is more than Trusted Types let a page do.
        'content-security-policy':
          pathname === '/react'
            ? policy.replace(/; require-trusted.*/, '')
            : pathname.startsWith('/hostile')
              ? `${policy}; frame-src 'self'`
              : policy,
      })
      .end(text);
  const html = sites[pathname];
  const file = files[pathname];
  if (html) send('text/html', `<!doctype html>${html}`);
  else if (file) send(...file);
  else if (!serveWidget(request, response)) response.writeHead(404).end();
}

describe('the widget on the sites of others', () => {
  let browser: Browser;
  let server: ScriptedServer;
  let resume = () => {};
  beforeAll(async () => {
    const [opened, code] = await Promise.all([openBrowser(), buildReactSite()]);
    browser = opened;
    files['/app.js'] = ['text/javascript', code];
    server = await startScriptedServer({
      other: serve,
      *answer(question, ids): Iterable<Step> {
        if (question === 'payloads') yield say(exfiltrationPayloads.join('\n\n'));
        else if (question === 'slow') {
          yield say('The first half ');
          yield new Promise<void>((resolve) => {
            resume = resolve;
          });
          yield say('and the second.');
        } else yield say('Said.');
        yield complete(ids);
      },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = (path: string, options = {}) =>
    openPage(browser, new URL(server.base).origin, options).then(async (opened) => {
      await opened.page.goto(new URL(path, server.base).href);
      return opened;
    });
  const answers = (page: Page) => page.locator('.turn[data-status=completed]');
  async function ask(page: Page, question: string): Promise<void> {
    await page.locator('textarea').fill(question);
    await page.locator('[data-action="send"]:enabled').waitFor();
    await page.locator('textarea').press('Enter');
  }

  it('moves nothing on a page with a strict policy, and lets none of forty payloads of a model out of the browser', async () => {
    const { page, faults } = await open('/strict');
    await page.getByRole('button', { name: 'Open chat' }).click();
    await ask(page, 'payloads');
    await answers(page).waitFor();
    await page.getByRole('link', { name: 'home (evil.example)' }).waitFor();
    const made = await page.evaluate(`[...document.querySelector('parley-widget').shadowRoot.querySelectorAll(
      '.answer :is(img, script, link, style, iframe, object, embed, video, audio, image, use, meta, base, form, input, [style], [background])')].length`);
    expect(made).toBe(0);
    const links = page.locator('.answer a');
    expect(await links.count()).toBeGreaterThan(0);
    for (const link of await links.all()) {
      expect(await link.getAttribute('href')).toMatch(/^https?:\/\//);
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    const shifts = await page.evaluate(`new Promise((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value, hadRecentInput }) => { if (!hadRecentInput) sum += value; }))
        .observe({ type: 'layout-shift', buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
    })`);
    expect(shifts).toBe(0);
    expect(faults).toEqual([]);
  });

  it('does what the page asks for, tells it what happens, and survives the page replacing its body', async () => {
    const { page, faults } = await open('/api');
    await page.waitForFunction('window.Parley?.send');
    await page.evaluate('document.body.replaceChildren(document.createElement("main")); Parley.send("hello")');
    await answers(page).waitFor();
    await page.evaluate('Parley.toggle()');
    await page.waitForFunction('happened.includes("close")');
    await expect.poll(() => page.evaluate('happened.toSorted().join()')).toBe('answer,close,message,open,ready');
    const layer = await page.evaluate('JSON.stringify(dataLayer)');
    expect(layer).toContain('"event":"parley_answer","bot":"bot_1"');
    expect(layer).not.toContain('hello');
    await page.evaluate('Parley.off("open"); Parley.open()');
    await page.getByRole('dialog').waitFor();
    await page.evaluate('Parley.reset()');
    await answers(page).waitFor({ state: 'detached' });
    await page.evaluate('Parley.destroy(); document.body.replaceChildren(document.createElement("main"))');
    await page.waitForFunction('!document.querySelector("parley-widget")');
    expect(await page.evaluate('happened.filter((name) => name === "open").length')).toBe(1);
    expect(faults).toEqual([]);
  });

  it('is a component of a React site: mounted twice by strict mode yet there once, taken away with it, and brought back', async () => {
    const { page, faults } = await open('/react');
    const launcher = page.getByRole('button', { name: 'Open chat', exact: true });
    await launcher.waitFor();
    await page.locator('parley-chat').getByPlaceholder('Ask a question').waitFor();
    await page.getByRole('button', { name: 'Ask for help', exact: true }).click();
    await answers(page).waitFor();
    await expect.poll(() => page.evaluate('happened.length')).toBe(1);
    await page.getByRole('button', { name: 'Take it away', exact: true }).click();
    for (const tag of ['parley-widget', 'parley-chat']) await page.locator(tag).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Ask for help', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Bring it back', exact: true }).click();
    await page.locator('parley-chat').getByPlaceholder('Ask a question').waitFor();
    await page.locator('parley-widget').waitFor();
    expect(await page.evaluate('[document.querySelectorAll("parley-widget").length, Parley.widgets.length, happened]')).toEqual([
      1,
      2,
      ['bot_1'],
    ]);
    expect(faults).toEqual([]);
  });

  it('listens to no message of a frame in its page, nor does the preview that the builder shows', async () => {
    const { page, faults } = await open('/hostile');
    const launcher = page.getByRole('button', { name: 'Open chat', exact: true });
    await launcher.waitFor();
    const attacked = () => expect.poll(() => page.evaluate("heard.length > 20 && heard.includes('told all')")).toBe(true);
    await attacked();
    // Once more, now that the widget is there to hear it.
    await page.evaluate("heard.length = 0; document.querySelector('iframe').src = '/attacker?again'");
    await attacked();
    expect(await launcher.getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator('parley-widget').count()).toBe(1);
    expect(await page.locator('parley-widget').getByRole('log').count()).toBe(0);
    await page.goto(new URL('/hostile-preview', server.base).href);
    await attacked();
    expect(await page.evaluate('document.documentElement.dataset.scheme ?? "as it was"')).toBe('as it was');
    expect(await page.locator('parley-widget').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('keeps two bots apart on one page, and paints one of them once', async () => {
    const { page, faults } = await open('/two');
    const launchers = page.getByRole('button', { name: 'Open chat' });
    await launchers.nth(1).waitFor();
    expect(await launchers.count()).toBe(2);
    await page.evaluate('Parley.bot("bot_2").send("for the second")');
    await answers(page).waitFor();
    expect(await page.locator('parley-widget[bot=bot_2] .turn').count()).toBe(1);
    expect(await page.locator('parley-widget[bot=bot_1] .turn').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('lies within a page of another language, is a page of its own from right to left, and both are accessible', async () => {
    const inline = await open('/inline');
    await inline.page.getByPlaceholder('Frage stellen …').waitFor();
    await ask(inline.page, 'hello');
    await answers(inline.page).waitFor();
    expect((await inline.page.locator('parley-chat').boundingBox())?.height).toBe(480);
    const spacing = await inline.page.evaluate(
      `getComputedStyle(document.querySelector('parley-chat').shadowRoot.querySelector('.answer p')).letterSpacing`,
    );
    expect(spacing).toBe('normal');
    expect(await accessibilityFaults(inline.page)).toEqual([]);
    expect(inline.faults).toEqual([]);
    const whole = await open('/page', { viewport: { width: 390, height: 844 } });
    await whole.page.getByPlaceholder('اطرح سؤالًا…').waitFor();
    expect(await whole.page.getByRole('button', { name: 'إغلاق المحادثة' }).count()).toBe(0);
    expect(await whole.page.title()).toBe('Test bot');
    expect(await accessibilityFaults(whole.page)).toEqual([]);
    await ask(whole.page, 'hello?');
    await answers(whole.page).waitFor();
    const direction = "getComputedStyle(document.querySelector('parley-widget').shadowRoot.querySelector('.question')).direction";
    expect(await whole.page.evaluate(direction)).toBe('ltr');
    // A long name loses its end, not its beginning.
    expect(await whole.page.evaluate(direction.replace('.question', '.who h2'))).toBe('ltr');
    expect(whole.faults).toEqual([]);
  });

  it('says so when the server dies in the middle of an answer, and goes on when it is back', async () => {
    const { page } = await open('/strict');
    await page.getByRole('button', { name: 'Open chat' }).click();
    await ask(page, 'slow');
    await page.getByText('The first half').first().waitFor();
    await server.close();
    await page.getByText('Trying to reconnect').first().waitFor();
    await page.getByRole('main').getByText('Words of the site.').waitFor();
    await server.restart();
    resume();
    await answers(page).getByText('The first half and the second.').waitFor();
  });
});
