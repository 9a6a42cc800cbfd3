import type { FlowOpening } from '@parley/contract/flows';
import type { WidgetAppearance } from '@parley/contract/widget';
import { launcherText } from '../locales/en.ts';
import { createElement } from './create-element.ts';
import { createLauncher } from './create-launcher.ts';
import css from './launcher.css?inline';
import { loadAppearance } from './load-appearance.ts';
import { loadModule } from './load-module.ts';
import { type Widget, widgets } from './offer-api.ts';
import type { Panel, PanelModule } from './panel-context.ts';
import type { Embed } from './read-embed.ts';
import { tabMemory } from './tab-memory.ts';
import { untilDone } from './until-done.ts';
import type { VisitModule } from './watch-visit.ts';

declare const __PANEL_PATH__: string;
declare const __VISIT_PATH__: string;

/** How long the launcher waits to be painted in the bot's own colours before it is painted in the usual ones. */
const appearanceWaitMs = 1_500;

/** Builds the widget of a bot in the shadow root of `host`. One that is inline or the whole page has no launcher and is open. */
export function mountWidget(embed: Embed, botId: string, host: HTMLElement, layout: string, release?: () => void): Widget {
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];

  const memory = tabMemory(botId);
  const waiting: Parameters<Widget['call']>[] = [];
  const launcher = createLauncher();
  const { button } = launcher;
  const hasLauncher = layout === 'bubble';
  let words: WidgetAppearance['words'] = launcherText;
  let made: Panel | undefined;
  let notice: HTMLElement | undefined;
  let isOpen = false;
  let isGone = false;
  let unread = false;

  const appearance = loadAppearance(embed, botId).then((found) => {
    if (found) {
      words = found.words;
      sheet.replaceSync(css + found.css);
      launcher.dress(found);
      setLayout(hasLauncher ? found.layout : layout, embed.side ?? found.position);
      label();
      if (found.actsAlone && hasLauncher)
        loadModule<VisitModule>(embed.base + __VISIT_PATH__).then(
          ({ watchVisit }) =>
            watchVisit(embed.base, botId, found, (opening) => {
              if (isOpen || !opening) void open(false, opening);
              else showNotice('status', opening.text, words.reply, opening);
            }),
          () => undefined,
        );
    }
    return found;
  });

  function setLayout(name: string, side = 'end'): void {
    host.setAttribute('layout', name);
    host.setAttribute('side', side);
  }

  const load = untilDone(() => loadModule<PanelModule>(embed.base + __PANEL_PATH__));
  const getPanel = untilDone(() =>
    load().then(({ createPanel }) => {
      made = createPanel({ ...embed, root, botId, layout, appearance, onUnread, onClose: () => close(true) });
      for (const call of waiting.splice(0)) made.call(...call);
      return made;
    }),
  );

  function onUnread(): void {
    unread = !isOpen;
    label();
  }

  function label(): void {
    button.setAttribute('aria-expanded', `${isOpen}`);
    button.setAttribute('aria-label', isOpen ? words.closeChat : unread ? `${words.openChat} (${words.newAnswer})` : words.openChat);
    button.classList.toggle('unread', unread);
  }

  function show(open: boolean): void {
    isOpen = open;
    unread &&= !open;
    if (hasLauncher) memory(open);
    label();
  }

  async function open(byVisitor: boolean, opening?: FlowOpening): Promise<void> {
    notice?.remove();
    show(true);
    button.setAttribute('aria-busy', 'true');
    try {
      const ready = await getPanel();
      if (isOpen) await ready.open(byVisitor, opening);
    } catch {
      show(false);
      if (byVisitor || !hasLauncher) showNotice('alert', words.chatUnavailable, words.tryAgain, opening);
    }
    button.removeAttribute('aria-busy');
  }

  function close(byVisitor: boolean): void {
    if (!hasLauncher || !isOpen) return;
    show(false);
    made?.close();
    if (byVisitor) button.focus();
  }

  function showNotice(role: string, said: string, way: string, opening?: FlowOpening): void {
    notice?.remove();
    const again = createElement('button', { type: 'button', class: 'main' }, way);
    const dismiss = createElement('button', { type: 'button' }, words.dismiss);
    again.onclick = () => {
      button.focus();
      void open(true, opening);
    };
    dismiss.onclick = () => {
      notice?.remove();
      button.focus();
    };
    notice = createElement('div', { class: 'notice', role }, createElement('div', { dir: 'auto' }, said), again, dismiss);
    root.prepend(notice);
  }

  const widget: Widget = {
    botId,
    call(verb, args) {
      if (verb === 'open' || (verb === 'toggle' && !isOpen)) void open(true);
      else if (verb === 'close' || verb === 'toggle') close(false);
      else if (verb === 'destroy') {
        isGone = true;
        release?.();
        widgets().splice(widgets().indexOf(widget), 1);
        close(false);
        host.remove();
      } else {
        // What asks nothing of the visitor waits until there is a panel.
        if (made) made.call(verb, args);
        else waiting.push([verb, args]);
        if (verb === 'send') void open(true);
        // Who signs out may go elsewhere at once: what is kept of them does not wait.
        else if (verb === 'reset') getPanel().catch(() => undefined);
      }
    },
  };
  widgets().push(widget);

  setLayout(layout, embed.side);
  label();
  const prepare = () => void load().catch(() => undefined);
  button.onpointerenter = prepare;
  button.onfocus = prepare;
  button.onclick = () => {
    if (isOpen) close(true);
    else void open(true);
  };

  const waited = new Promise<undefined>((resolve) => setTimeout(resolve, appearanceWaitMs));
  void Promise.race([appearance, waited]).then(() => {
    if (isGone) return;
    if (!hasLauncher) {
      void open(false);
      return;
    }
    root.append(button);
    // A full-screen sheet that opens by itself on every page would be in the way on a phone.
    const isRoomy = matchMedia('(min-width: 481px) and (min-height: 441px)').matches;
    if (!isOpen && (embed.openAtOnce || (memory() && isRoomy))) void open(false);
  });
  return widget;
}
