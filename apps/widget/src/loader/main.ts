import { defineChatElement } from './define-chat-element.ts';
import { mountLauncher } from './mount-launcher.ts';
import { offerApi } from './offer-api.ts';
import { readEmbed } from './read-embed.ts';

// The host page must not notice a browser that is too old for the widget.
try {
  const embed = readEmbed();
  const begin = () => {
    if (!embed) return;
    defineChatElement(embed);
    if (embed.botId) mountLauncher(embed, embed.botId);
    // biome-ignore lint/suspicious/noConsole: the only way to tell the site's developer.
    else if (!document.querySelector('parley-chat')) console.warn('Parley: the script tag needs data-bot="bot_...".');
    offerApi();
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
} catch {}
