import type { Page } from 'playwright-core';
import type { PanelText } from '../src/locales/en.ts';
import type { ScriptedServer } from './scripted-server.ts';

/** Where the keyboard is. */
interface Stop {
  /** Its element, as a person would look for it in the page. */
  name: string;
  matches: boolean;
  /** Nothing has the keyboard: whoever cannot point is lost. */
  lost: boolean;
  inWidget: boolean;
  /** Whether somebody sees that the keyboard is there; a heading that a script put it on needs no mark. */
  marked: boolean;
}

/** Looks where the keyboard is; runs in the page. */
const lookAtStop = `(selector) => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!active || active === document.body) return { name: 'the body', matches: false, lost: true, inWidget: false, marked: false };
  const drawn = active.closest('.field') ?? (active.matches('.stars input') ? active.nextElementSibling : null) ?? active;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(drawn);
  const { width, height, top, bottom } = drawn.getBoundingClientRect();
  const isSeen = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
  const isMarked = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || (drawn !== active && boxShadow !== 'none');
  return {
    name: active.tagName.toLowerCase() + ' ' + (active.dataset.action ?? active.getAttribute('aria-label') ?? active.className),
    matches: active.matches(selector),
    lost: false,
    inWidget: active.getRootNode() instanceof ShadowRoot,
    marked: isSeen && (isMarked || active.getAttribute('tabindex') === '-1'),
  };
}`;

const maxStops = 60;

/** A visitor who has no pointer: goes from stop to stop with the Tab key, and says where the keyboard could not be seen. */
export function keyboardVisitor(page: Page, words: PanelText, server: ScriptedServer) {
  const faults: string[] = [];
  const stop = (selector: string) => page.evaluate<Stop>(`(${lookAtStop})(${JSON.stringify(selector)})`);
  const nextFrame = () => page.evaluate('new Promise(requestAnimationFrame)');
  const press = (key: string) => page.keyboard.press(key);
  /** Lets the page draw, and tell of what was scrolled, so that what comes next finds it as it stays. */
  async function rest(): Promise<void> {
    for (let frame = 0; frame < 3; frame++) await nextFrame();
  }
  /** Goes on until the keyboard is on what the selector names. */
  async function reach(selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let stops = 0; stops < maxStops; stops++) {
      await press(key);
      const { matches, lost, marked, name } = await stop(selector);
      if (!lost && !marked) faults.push(`the keyboard cannot be seen on ${name}`);
      if (matches) return rest();
    }
    throw new Error(`${selector} cannot be reached with ${key}`);
  }
  return {
    ...{ page, words, server, faults, press, reach, nextFrame, rest },
    isOn: async (selector: string) => (await stop(selector)).matches,
    type: (text: string) => page.keyboard.type(text),
    /** Where the keyboard is now, once it is in the widget. */
    async settle(state: string, selector = '*'): Promise<void> {
      for (let looks = 0; looks < maxStops; looks++) {
        const { matches, lost, marked, inWidget } = await stop(selector);
        if (matches && !lost && marked && inWidget) return rest();
        await nextFrame();
      }
      const { name, marked } = await stop(selector);
      faults.push(`${state}: the keyboard is on ${name}${marked ? '' : ', unseen'}${selector === '*' ? '' : ` instead of ${selector}`}`);
    },
    /** Asks in the composer, where the keyboard must be. */
    async ask(question: string): Promise<void> {
      const turns = await page.locator('.turn').count();
      await this.settle(question, 'textarea');
      await page.keyboard.type(question);
      await press('Enter');
      await page.locator('.turn').nth(turns).waitFor({ state: 'attached' });
    },
    /** Waits for the end of the newest answer. */
    async answered(): Promise<void> {
      await page.locator('.turn:last-child:is([data-status=completed], [data-status=failed], [data-status=interrupted])').waitFor();
    },
    /** Leaves what was said, so that the next state is alone in its picture. */
    async beginAnew(): Promise<void> {
      await reach('[data-action=new-conversation]', 'Shift+Tab');
      await press('Enter');
      await page.locator('.turn').first().waitFor({ state: 'detached' });
      await this.settle('a new conversation', 'textarea');
    },
  };
}

export type KeyboardVisitor = ReturnType<typeof keyboardVisitor>;
