import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainOptions } from '../../apps/widget/dev/plain-options.ts';
import {
  complete,
  plainAppearance,
  type Script,
  type ScriptedServer,
  type Step,
  say,
  startScriptedServer,
} from '../../apps/widget/dev/scripted-server.ts';
import { accessibilityFaults, openBrowser, openPage } from './open-browser.ts';
import { serveWidget } from './serve-widget.ts';

const body = '<main><h1>A site</h1><button onclick="this.textContent = \'Done\'">Buy</button></main>';
const page = (head: string, rest = body, lang = 'lang="en"') =>
  `<!doctype html><html ${lang}><head><meta charset="utf-8"><title>A site</title>${head}</head><body>${rest}</body></html>`;
const tag = (attributes = 'data-bot="bot_1"', base = '') => `<script src="${base}/widget.js" ${attributes} async></script>`;
const verbs = 'open close toggle send reset identify setContext on off destroy';
/** An app's view of the web on Android: no window that opened it, and no storage unless the app asked for it. */
const webView: BrowserContextOptions = {
  userAgent:
    'Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/UD1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0 Mobile Safari/537.36',
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};
const withoutStorage =
  "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { value: null }); delete window.opener;";

type Box = { x: number; y: number; width: number; height: number };

function isWithin(box: Box | null, { width, height }: { width: number; height: number }): boolean {
  return box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
}

const sites: Record<string, string> = {
  '/': page(tag()),
  '/any-language': page(tag(), body, ''),
  '/sandboxed': page('', '<iframe title="Help" sandbox="allow-scripts allow-forms" src="/" width="600" height="700"></iframe>'),
  '/framed': page('', '<iframe title="Help" credentialless width="600" height="700"></iframe>'),
  '/inline': page(tag(''), `${body}<parley-chat bot="bot_1" style="block-size: 400px"></parley-chat>`),
};

describe('the widget where its page or its server is not as it would like', () => {
  let browser: Browser;
  let server: ScriptedServer;
  const servers: ScriptedServer[] = [];
  let resume = () => {};

  const start = async (script: Partial<Script> = {}): Promise<ScriptedServer> => {
    const started = await startScriptedServer({
      other: (request, response) => serve(request, response),
      *answer(question, ids): Iterable<Step> {
        yield say(`On ${question}. `);
        if (question === 'slow')
          yield new Promise<void>((resolve) => {
            resume = resolve;
          });
        yield say('That is all.');
        yield complete(ids);
      },
      ...script,
    });
    servers.push(started);
    return started;
  };
  function serve(request: IncomingMessage, response: ServerResponse): void {
    const html = sites[new URL(request.url ?? '/', 'http://localhost').pathname];
    if (html !== undefined) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    else if (!serveWidget(request, response)) response.writeHead(404).end();
  }
  beforeAll(async () => {
    browser = await openBrowser();
    server = await start();
  });
  afterAll(async () => {
    await browser?.close();
    for (const each of servers) await each.close();
  });

  const open = (options?: BrowserContextOptions, of = server) => openPage(browser, new URL(of.base).origin, options);
  const launcherOf = (place: Page | ReturnType<Page['frameLocator']>) => place.getByRole('button', { name: 'Open chat', exact: true });
  const answers = (place: Page | ReturnType<Page['frameLocator']>) => place.locator('.turn[data-status=completed]');
  async function ask(place: Page | ReturnType<Page['frameLocator']>, question: string): Promise<void> {
    await place.locator('textarea').fill(question);
    await place.locator('[data-action="send"]:enabled').click();
  }
  async function chat(place: Page | ReturnType<Page['frameLocator']>): Promise<void> {
    await launcherOf(place).click();
    await ask(place, 'hello');
    await answers(place).getByText('On hello. That is all.').waitFor();
  }

  it('asks for its loader and its looks alone until somebody means to use it, holds nothing up, and sets no cookie', async () => {
    const { page, faults } = await open();
    const asked: string[] = [];
    const cookies: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    page.on('response', async (response) => {
      if ((await response.headerValue('set-cookie')) !== null) cookies.push(response.url());
    });
    await page.goto(server.base);
    await launcherOf(page).waitFor();
    expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/', '/widget.js', '/v1/chat/appearances/bot_1']);
    expect(await page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.renderBlockingStatus).join()")).not.toMatch(
      /(?:^|,)blocking/,
    );
    await launcherOf(page).hover();
    await expect.poll(() => asked.some((path) => path.startsWith('/widget/panel-'))).toBe(true);
    expect(asked.some((path) => path === '/v1/chat/sessions')).toBe(false);
    await chat(page);
    expect(cookies).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate('[document.cookie, Object.keys(localStorage), Object.keys(sessionStorage)]')).toEqual([
      '',
      ['parley:bot_1'],
      ['parley:open:bot_1'],
    ]);
    expect(faults).toEqual([]);
  });

  /** What a server may do instead of answering. */
  const troubles: Record<string, (route: Route) => unknown> = {
    hangs: () => {},
    fails: (route) => route.fulfill({ status: 500, body: 'Internal Server Error' }),
    'answers with a page': (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><p>Sign in to the Wi-Fi' }),
    'answers with other data': (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"ok":true}' }),
    'answers with nothing': (route) => route.fulfill({ status: 200, contentType: 'application/json', body: 'null' }),
    'breaks off': (route) => route.abort('connectionreset'),
  };

  it.each(Object.entries(troubles))(
    'leaves its page as it was while its server %s, and says so when somebody asks',
    async (name, trouble) => {
      const { page, faults } = await open();
      const buy = async () => {
        await page.goto(server.base, { waitUntil: 'domcontentloaded' });
        await page.getByRole('button', { name: 'Buy' }).click();
        await page.getByRole('button', { name: 'Done' }).waitFor();
      };
      // Whatever a script is, a browser says so of what is none; nothing else may be said.
      const ownFaults = () => faults.filter((fault) => !/^SyntaxError|MIME type|blocked by CORB/.test(fault));
      await page.route('**/widget.js', trouble);
      await buy();
      await page.unrouteAll({ behavior: 'ignoreErrors' });

      await page.route('**/v1/chat/appearances/**', trouble);
      await buy();
      await chat(page);
      await page.getByRole('button', { name: 'Close chat', exact: true }).first().click();
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      expect(ownFaults()).toEqual([]);

      await page.clock.install();
      await page.route('**/widget/panel-*', trouble);
      await buy();
      await launcherOf(page).click();
      await page.clock.runFor(20_000);
      await page.getByRole('alert').getByText('Chat is not available right now.').waitFor();
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.getByRole('button', { name: 'Try again', exact: true }).click();
      await page.clock.resume();
      await page.locator('textarea').waitFor();
      await page.getByRole('button', { name: 'Close chat', exact: true }).first().click();

      await page.route('**/v1/chat/sessions', trouble);
      await buy();
      const asked = page.waitForRequest('**/v1/chat/sessions');
      await launcherOf(page).click();
      // Time is moved on once there is something to wait for: before, the panel has not been read.
      await asked;
      const again = page.getByRole('dialog').getByRole('button', { name: 'Try again', exact: true });
      if (name === 'hangs') while (!(await again.isVisible())) await page.clock.runFor(5_000);
      await again.waitFor();
      await page.getByRole('button', { name: 'Done' }).click();
      expect(ownFaults()).toEqual([]);
    },
  );

  it('works where nothing may be stored, in a frame without an origin and in an app that keeps storage off', async () => {
    const sandboxed = await open();
    await sandboxed.page.goto(`${server.base}sandboxed`);
    const frame = sandboxed.page.frameLocator('iframe');
    await chat(frame);
    expect(await sandboxed.page.frames()[1]?.evaluate('try { localStorage.length } catch ({ name }) { name }')).toBe('SecurityError');
    expect(sandboxed.faults).toEqual([]);
    const app = await open(webView);
    await app.page.addInitScript(withoutStorage);
    await app.page.goto(server.base);
    await chat(app.page);
    await app.page.getByRole('button', { name: 'Close chat', exact: true }).first().click();
    await launcherOf(app.page).waitFor();
    expect(await accessibilityFaults(app.page)).toEqual([]);
    expect(app.faults).toEqual([]);
  });

  it('keeps to the partition a browser gives it: in a frame with one of its own it is another visitor, and comes back as the same', async () => {
    const { page: site, faults } = await open();
    await site.goto(server.base);
    await chat(site);
    await site.goto(`${server.base}framed`);
    const frame = site.frameLocator('iframe');
    const load = () => site.evaluate("document.querySelector('iframe').src = '/?' + Math.random()");
    await load();
    await chat(frame);
    expect(await answers(frame).count()).toBe(1);
    await load();
    await answers(frame).getByText('On hello. That is all.').waitFor();
    await site.goto(server.base);
    await answers(site).waitFor();
    expect(await answers(site).count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('runs on a page of an app that comes from a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-app-'));
    try {
      const file = join(folder, 'index.html');
      writeFileSync(file, page(tag(undefined, server.base.slice(0, -1))));
      const { page: app } = await open(webView);
      await app.goto(pathToFileURL(file).href);
      await chat(app);
      expect(server.requests.findLast(({ path }) => path === '/v1/chat/sessions')?.headers.origin).toBe('null');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it.each(['first', 'last'])('stands beside an older version of itself that comes %s, each with its own bot', async (when) => {
    const older = await start({
      other(request, response) {
        if (request.url !== '/widget.js') return serve(request, response);
        const code = readFileSync(join(import.meta.dirname, '../../apps/widget/dist/widget.js'), 'utf8');
        if (!code.includes(verbs)) throw new Error('the loader says its verbs in another way');
        response.writeHead(200, { 'content-type': 'text/javascript' }).end(code.replace(verbs, 'open close toggle send on off destroy'));
      },
    });
    const tags = [
      tag(),
      tag('data-bot="bot_2" data-position="start"', older.base.slice(0, -1)) + tag('data-bot="bot_1"', older.base.slice(0, -1)),
    ];
    sites['/versions'] = page((when === 'first' ? tags.toReversed() : tags).join('').replaceAll(' async', ''));
    const { page: site, faults } = await open();
    await site.goto(`${server.base}versions`);
    await launcherOf(site).nth(1).waitFor();
    expect(await site.locator('parley-widget').count()).toBe(2);
    await site.evaluate('Parley.bot("bot_2").send("for the second"); Parley.bot("bot_1").send("for the first")');
    for (const [bot, words] of [
      ['bot_1', 'On for the first. That is all.'],
      ['bot_2', 'On for the second. That is all.'],
    ])
      await site
        .locator(`parley-widget[bot=${bot}]`)
        .locator('.turn[data-status=completed]')
        .getByText(words ?? '')
        .waitFor();
    await site.evaluate('Parley.close(); Parley.destroy()');
    await site.locator('parley-widget').first().waitFor({ state: 'detached' });
    expect(await site.locator('parley-widget').count()).toBe(0);
    expect(faults.filter((fault) => !fault.startsWith(`asked ${older.base}`))).toEqual([]);
  });

  it('goes on through the navigation of a site of one page, in the middle of an answer, also where that makes a body of its own', async () => {
    const { page: site, faults } = await open();
    await site.goto(server.base);
    await launcherOf(site).click();
    await ask(site, 'slow');
    await site.getByText('On slow.').first().waitFor();
    await site.evaluate(`history.pushState({}, '', '/basket');
      const next = document.createElement('body');
      next.append(Object.assign(document.createElement('h1'), { textContent: 'Basket' }));
      document.body.replaceWith(next);`);
    await site.getByRole('heading', { name: 'Basket', exact: true }).waitFor();
    resume();
    await answers(site).getByText('On slow. That is all.').waitFor();
    await site.evaluate('history.back()');
    await site.waitForURL(server.base);
    await ask(site, 'hello');
    await answers(site).nth(1).waitFor();
    expect(await site.locator('parley-widget').count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('marks an answer that came while it was closed, makes no sound unless told to, and says an answer to a screen reader once', async () => {
    const { page: site, faults } = await open();
    await site.addInitScript(`window.tones = 0;
      window.AudioContext = class extends AudioContext { constructor() { super(); window.tones++; } };`);
    await site.goto(server.base);
    await launcherOf(site).click();
    await site.locator('textarea').waitFor();
    await site.evaluate(`window.said = [];
      const status = document.querySelector('parley-widget').shadowRoot.querySelector('[role=status]');
      new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });`);
    const missOne = async () => {
      await ask(site, 'slow');
      await site.getByText('On slow.').last().waitFor();
      await site.getByRole('button', { name: 'Close chat', exact: true }).first().click();
      resume();
      await site.getByRole('button', { name: 'Open chat (new answer)', exact: true }).click();
      await site.locator('textarea').waitFor();
    };
    await missOne();
    expect(await site.locator('.launcher.unread').count()).toBe(0);
    expect(await site.evaluate('tones')).toBe(0);
    expect(await site.evaluate("said.filter((words) => words !== '')")).toEqual([
      'Looking for an answer…',
      'Test bot: On slow. That is all.',
    ]);
    await site.getByRole('button', { name: 'More', exact: true }).click();
    await site.getByRole('button', { name: 'Turn sound on', exact: true }).click();
    await missOne();
    await expect.poll(() => site.evaluate('tones')).toBe(1);
    expect(faults).toEqual([]);
  });

  it('speaks each of its languages to a browser that asks for it', async () => {
    const texts: Record<string, Record<string, string>> = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../apps/widget/dist/widget-texts.json'), 'utf8'),
    );
    expect(Object.keys(texts)).toHaveLength(12);
    for (const [language, words] of Object.entries(texts)) {
      const { page: site } = await open({ locale: `${language}-${language === 'en' ? 'US' : language.toUpperCase()}` });
      await site.goto(`${server.base}any-language`);
      await site.locator('.launcher').click();
      await site.getByPlaceholder(words['writeQuestion'] ?? '', { exact: true }).waitFor();
      expect(await site.locator('.disclosure').textContent()).toContain(words['notice']);
      await site.context().close();
    }
  });

  it('may be a panel as high as the window, fits a page at twice its size, and moves nothing for who wants no motion', async () => {
    const tall = await start({ appearance: () => ({ ...plainAppearance, layout: 'side' }) });
    const wide = await open({}, tall);
    await wide.page.goto(tall.base);
    await launcherOf(wide.page).click();
    const panel = wide.page.getByRole('dialog');
    await wide.page.locator('textarea').waitFor();
    await expect.poll(async () => (await panel.boundingBox())?.height).toBe(800);
    expect(await accessibilityFaults(wide.page)).toEqual([]);
    await ask(wide.page, 'slow');
    await wide.page.getByText('On slow.').first().waitFor();
    const moving = `[...document.querySelector('parley-widget').shadowRoot.querySelectorAll('*')]
      .flatMap((element) => element.getAnimations()).filter(({ playState }) => playState === 'running').length`;
    await expect.poll(() => wide.page.evaluate(moving)).toBe(0);
    resume();
    // 1280 × 800 at 200 %.
    await wide.page.setViewportSize({ width: 640, height: 400 });
    for (const name of ['Send', 'Close chat']) {
      const button = wide.page.getByRole('button', { name, exact: true }).first();
      // The panel is laid out anew after the window was.
      await expect.poll(async () => isWithin(await button.boundingBox(), { width: 640, height: 400 }), { message: name }).toBe(true);
    }
    expect(await accessibilityFaults(wide.page)).toEqual([]);
    expect(wide.faults).toEqual([]);
  });

  it('takes a spoken question and reads an answer aloud where the browser can and the bot lets it', async () => {
    const speaking = await start({ options: { ...plainOptions, voice: true }, suggestedQuestions: ['What does it cost?'] });
    const { page: site, faults } = await open({}, speaking);
    await site.addInitScript(`window.spoken = [];
      window.SpeechRecognition = class {
        start() { setTimeout(() => { this.onresult({ results: [[{ transcript: 'spoken words' }]] }); this.onend(); }); }
        stop() {}
      };
      Object.defineProperty(window, 'speechSynthesis', { value: { cancel() {}, speak: ({ text, lang }) => spoken.push([lang, text]) } });`);
    await site.goto(speaking.base);
    await launcherOf(site).click();
    await site.getByRole('button', { name: 'What does it cost?', exact: true }).click();
    await answers(site).waitFor();
    await site.getByRole('button', { name: 'Speak your question', exact: true }).click();
    await expect.poll(() => site.locator('textarea').inputValue()).toBe('spoken words');
    await site.locator('[data-action="send"]:enabled').click();
    await answers(site).nth(1).waitFor();
    await site.getByRole('button', { name: 'Read aloud', exact: true }).last().click();
    await expect.poll(() => site.evaluate('spoken')).toEqual([['en', 'On spoken words. That is all.']]);
    expect(faults).toEqual([]);
    const { page: mute } = await open();
    await mute.goto(server.base);
    await chat(mute);
    expect(await mute.getByRole('button', { name: 'Speak your question' }).count()).toBe(0);
  });
});
