import type { FlowOpening } from '@parley/contract/flows';
import { launcherText as text } from '../locales/en.ts';
import { createElement, createIcon } from './create-element.ts';
import { keepAttached } from './keep-attached.ts';
import css from './launcher.css?inline';
import { loadPanel } from './load-panel.ts';
import type { Panel, PanelModule } from './panel-context.ts';
import type { Embed } from './read-embed.ts';
import { tabMemory } from './tab-memory.ts';
import { watchVisit } from './watch-visit.ts';

const bubblePath = 'M21 11.5a8.4 8.4 0 0 1-12.2 7.5L3 21l2-5.8A8.5 8.5 0 1 1 21 11.5Z';
const downPath = 'm6 9.5 6 6 6-6';

/** Paints the launcher of a bot. A second script tag for the same bot is ignored, whatever its version. */
export function mountLauncher(embed: Embed): void {
  const tag = 'parley-widget';
  if (document.querySelector(`${tag}[bot="${CSS.escape(embed.botId)}"]`)) return;

  const host = document.createElement(tag);
  host.setAttribute('bot', embed.botId);
  host.setAttribute('side', embed.side);
  if (embed.language === 'ar') host.dir = 'rtl';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];

  const button = createElement(
    'button',
    { type: 'button', class: 'launcher', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', 'aria-label': text.openChat },
    createIcon('bubble', bubblePath),
    createIcon('down', downPath),
  );
  root.append(button);
  keepAttached(host);

  const memory = tabMemory(embed.botId);
  let module: Promise<PanelModule> | undefined;
  let panel: Panel | undefined;
  let notice: HTMLElement | undefined;
  let isOpen = false;

  function load(): Promise<PanelModule> {
    module ??= loadPanel(embed.base);
    module.catch(() => {
      module = undefined;
    });
    return module;
  }

  function show(open: boolean): void {
    isOpen = open;
    memory.setOpen(open);
    button.setAttribute('aria-expanded', `${open}`);
    button.setAttribute('aria-label', open ? text.closeChat : text.openChat);
  }

  async function open(byVisitor: boolean, opening?: FlowOpening): Promise<void> {
    clearNotice();
    show(true);
    button.setAttribute('aria-busy', 'true');
    try {
      panel ??= (await load()).createPanel({ root, botId: embed.botId, base: embed.base, language: embed.language, onClose: close });
      if (isOpen) await panel.open(byVisitor, opening);
    } catch {
      show(false);
      if (byVisitor) showNotice('alert', text.chatUnavailable, text.tryAgain, opening);
    }
    button.removeAttribute('aria-busy');
  }

  function close(): void {
    show(false);
    panel?.close();
    button.focus();
  }

  function clearNotice(): void {
    notice?.remove();
  }

  function showNotice(role: string, words: string, way: string, opening?: FlowOpening): void {
    clearNotice();
    const again = createElement('button', { type: 'button', class: 'main' }, way);
    const dismiss = createElement('button', { type: 'button' }, text.dismiss);
    again.onclick = () => {
      button.focus();
      void open(true, opening);
    };
    dismiss.onclick = () => {
      clearNotice();
      button.focus();
    };
    notice = createElement('div', { class: 'notice', role }, createElement('div', { dir: 'auto' }, words), again, dismiss);
    root.prepend(notice);
  }

  const prepare = () => void load().catch(() => undefined);
  button.onpointerenter = prepare;
  button.onfocus = prepare;
  button.onclick = () => {
    if (isOpen) close();
    else void open(true);
  };

  watchVisit(embed, (opening) => {
    if (!memory.isFirstGreeting()) return;
    if (isOpen) void open(false, opening);
    else showNotice('status', opening.text, text.reply, opening);
  });

  // A full-screen sheet that opens by itself on every page would be in the way on a phone.
  if (embed.openAtOnce || (memory.wasOpen() && matchMedia('(min-width: 481px) and (min-height: 441px)').matches)) void open(false);
}
