import { type WidgetLanguage, widgetSchema } from '@parley/contract/widget';
import { appearanceOf } from '@parley/product/widget/appearance-of';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { deafEar, demoScript, earlierTalks, everyOption } from '../../apps/widget/dev/demo-script.ts';
import { keyboardVisitor } from '../../apps/widget/dev/keyboard-visitor.ts';
import { type Script, type ScriptedServer, startScriptedServer } from '../../apps/widget/dev/scripted-server.ts';
import { serveSite } from '../../apps/widget/dev/serve-site.ts';
import { type Show, type StageName, stages } from '../../apps/widget/dev/stages.ts';
import arabic from '../../apps/widget/src/locales/ar.ts';
import { type PanelText, panelText } from '../../apps/widget/src/locales/en.ts';
import { comparePictures } from './compare-pictures.ts';
import { accessibilityFaults, openBrowser, openPage } from './open-browser.ts';
import { openPictureBook, type PictureBook, takePicture } from './picture-book.ts';
import { shrinkPicture } from './shrink-picture.ts';

/** So that letters are drawn alike by every browser. */
const drawingFlags = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--hide-scrollbars'];
const size = { width: 520, height: 640 };
const phone = { width: 390, height: 640 };
/** What a window of 1280 × 800 has at 200 %. */
const zoomed = { width: 640, height: 400 };

/** Of which states there are pictures beside the one in light colours. */
const pictured: Record<'dark' | 'phone' | 'zoomed', readonly string[]> = {
  dark: ['launcher', 'details-refused', 'greeting', 'answer', 'passage', 'feedback', 'confirmation', 'failed', 'files', 'person', 'rating'],
  phone: ['greeting', 'answer', 'form-refused', 'files', 'person'],
  zoomed: ['answer', 'details', 'person'],
};

/** One of each kind that pictures are there to find. */
const plantedFaults = [
  '.panel .round { background: #fde2c8 !important }',
  '.panel .answer-text a { color: #444 }',
  '.launcher { translate: -3px }',
  '[data-citation="1"] { visibility: hidden }',
  '.panel .avatar, .panel .who p { display: none }',
  '.answer-text { gap: 8px }',
  '.panel { border-radius: 8px }',
];

/** As the product says it, with letters that no browser bends to its pixels. */
const appearance: NonNullable<Script['appearance']> = (botId, language) => {
  const config = widgetSchema.parse({ font: 'Parley Pictures', launcherText: botId === 'bot_text' ? 'Questions?' : '' });
  const made = appearanceOf(config, { language: language as WidgetLanguage, startsFlows: false, mayHideBranding: false });
  return { ...made, css: `${made.css}.launcher,.panel,.panel *{text-rendering:geometricPrecision}` };
};

describe('the states of the widget', () => {
  let browser: Browser;
  let book: PictureBook;
  const servers: ScriptedServer[] = [];
  beforeAll(async () => {
    browser = await openBrowser(drawingFlags);
    book = openPictureBook(inject('updatePictures'));
  });
  afterAll(async () => {
    await browser?.close();
    for (const server of servers) await server.close();
  });

  async function visit(path: string, words: PanelText, changes: Partial<Script> = {}, options: BrowserContextOptions = {}) {
    const server = await startScriptedServer({
      ...{ ...demoScript, appearance, ...changes },
      other: (request, response) => void serveSite(request, response),
    });
    servers.push(server);
    const { origin } = new URL(server.base);
    const context = { viewport: size, locale: 'en-US', timezoneId: 'UTC', colorScheme: 'light' as const, ...options };
    const { page, faults } = await openPage(browser, origin, context);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    await page.addInitScript(deafEar);
    await page.goto(server.base + path);
    return { page, faults, visitor: keyboardVisitor(page, words, server) };
  }

  async function walk(visitor: ReturnType<typeof keyboardVisitor>, names: readonly StageName[], show: Show): Promise<void> {
    for (const name of names) await stages[name](visitor, show);
  }

  /** Shows a page in another way while something looks at it. */
  async function seenAs(page: Page, viewport: typeof size, colorScheme: 'light' | 'dark', look: () => Promise<void>): Promise<void> {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
    await look();
  }

  it('are all reached without a pointer, keep the keyboard in sight, have nothing that axe finds, and look as their pictures do', async () => {
    const { page, faults, visitor } = await visit('plain', panelText, { options: everyOption, earlier: earlierTalks });
    const found: string[] = [];
    const judge = async (name: string) => found.push(...(await accessibilityFaults(page)).map((fault) => `${name}: ${fault}`));
    await walk(visitor, Object.keys(stages) as StageName[], async (name) => {
      await visitor.settle(name);
      await seenAs(page, size, 'light', async () => {
        await book.compare(`${name}-light`, page);
        await judge(`${name} in light`);
      });
      await seenAs(page, size, 'dark', async () => {
        if (pictured.dark.includes(name)) await book.compare(`${name}-dark`, page);
        await judge(`${name} in dark`);
      });
      if (pictured.phone.includes(name)) await seenAs(page, phone, 'light', () => book.compare(`${name}-phone`, page));
      if (pictured.zoomed.includes(name)) await seenAs(page, zoomed, 'light', () => book.compare(`${name}-zoomed`, page));
      await seenAs(page, size, 'light', async () => {});
    });
    // A panel beside the page is no trap: the keyboard goes on to the page behind it.
    await visitor.reach('#elsewhere');
    expect(visitor.faults).toEqual([]);
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('look as their pictures do from right to left, and with a text on the launcher', async () => {
    const { page, faults, visitor } = await visit('plain-rtl', arabic);
    await walk(visitor, ['launcher', 'greeting', 'answer', 'declined'], (name) => book.compare(`${name}-rtl`, page));
    const other = await visit('plain?bot=bot_text', panelText);
    await walk(other.visitor, ['launcher', 'unread'], (name) => book.compare(`${name}-text`, other.page));
    expect([...visitor.faults, ...other.visitor.faults, ...faults, ...other.faults]).toEqual([]);
  });

  it('have no picture that nothing looks like, and differ from none', async () => {
    expect(await book.close()).toEqual([]);
  });

  it('differ from their pictures where something is wrong', async () => {
    const { page, visitor } = await visit('plain', panelText);
    await walk(visitor, ['launcher', 'greeting'], async () => {});
    await visitor.ask('How does Parley keep tenants apart?');
    await visitor.answered();
    await page.locator('.sources').waitFor();
    await visitor.reach('[data-citation="2"]', 'Shift+Tab');
    const right = await takePicture(page);
    expect(comparePictures(await takePicture(page), right)).toBeUndefined();
    await page.evaluate("document.querySelector('parley-widget').shadowRoot.adoptedStyleSheets.push(new CSSStyleSheet())");
    const plant = (css: string) =>
      page.evaluate(`document.querySelector('parley-widget').shadowRoot.adoptedStyleSheets.at(-1).replaceSync(${JSON.stringify(css)})`);
    for (const css of plantedFaults) {
      await plant(css);
      expect({ css, fault: comparePictures(await takePicture(page), right)?.fault }).toEqual({
        css,
        fault: expect.stringMatching('differ'),
      });
    }
    await plant('');
    expect(comparePictures(shrinkPicture(await takePicture(page)), right)).toBeUndefined();
    await page.setViewportSize({ ...size, height: size.height - 1 });
    expect(comparePictures(await takePicture(page), right)?.fault).toMatch(/Expected an image/);
  });
});
