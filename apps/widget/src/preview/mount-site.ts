import type { PreviewScene } from '@parley/contract/widget-builder';
import css from './site.css?inline';

let script: HTMLScriptElement | undefined;
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [sheet];

/** Makes a site that could be anybody's, with the widget where the scene says. The one that was there goes. */
export function mountSite({ botId, language, place, open }: PreviewScene): void {
  const root = document.documentElement;
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  (window as { Parley?: { destroy?: () => void } }).Parley?.destroy?.();
  for (const host of document.querySelectorAll('parley-widget')) host.remove();
  script?.remove();
  document.body.replaceChildren(place === 'page' ? '' : site(place === 'inline' ? botId : undefined));
  script = document.createElement('script');
  script.src = '/widget.js';
  script.dataset['lang'] = language;
  if (place !== 'inline') script.dataset['bot'] = botId;
  if (place === 'page') script.dataset['layout'] = 'page';
  if (open) script.dataset['open'] = '';
  document.head.append(script);
}

/** Lines and pictures in grey: whoever looks at it looks at the widget. */
function site(inlineBotId: string | undefined): HTMLElement {
  const main = block('main', 'site');
  const bar = block('div', 'bar');
  bar.append(block('i', 'mark'), block('i', 'link'), block('i', 'link'), block('i', 'link'));
  const hero = block('div', 'hero');
  hero.append(block('i', 'title'), block('i', 'line'), block('i', 'line short'), block('i', 'button'));
  main.append(bar, hero);
  if (inlineBotId === undefined) {
    const cards = block('div', 'cards');
    cards.append(block('i', 'card'), block('i', 'card'), block('i', 'card'));
    main.append(cards);
  } else {
    const chat = block('parley-chat', 'chat');
    chat.setAttribute('bot', inlineBotId);
    main.append(chat);
  }
  return main;
}

function block(name: string, className: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  return element;
}
