import { keepAttached } from './keep-attached.ts';
import { mountWidget } from './mount-widget.ts';
import type { Embed } from './read-embed.ts';

/** Puts the widget of a bot into the page. A second script tag for the same bot is ignored, whatever its version. */
export function mountLauncher(embed: Embed, botId: string): void {
  const tag = 'parley-widget';
  if (document.querySelector(`${tag}[bot="${CSS.escape(botId)}"]`)) return;
  const host = document.createElement(tag);
  host.setAttribute('bot', botId);
  if (embed.language === 'ar') host.dir = 'rtl';
  const release = keepAttached(host);
  mountWidget(embed, botId, host, embed.isPage ? 'page' : 'bubble', release);
}
