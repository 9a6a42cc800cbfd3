import { mountLauncher } from './mount-launcher.ts';
import { readEmbed } from './read-embed.ts';

// The host page must not notice a browser that is too old for the widget.
try {
  const embed = readEmbed();
  if (!embed) {
    // biome-ignore lint/suspicious/noConsole: the only way to tell the site's developer.
    console.warn('Parley: the script tag needs data-bot="bot_...".');
  } else if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => mountLauncher(embed));
  } else {
    mountLauncher(embed);
  }
} catch {}
