import { mountWidget } from './mount-widget.ts';
import type { Widget } from './offer-api.ts';
import type { Embed } from './read-embed.ts';

/** Lets a page place a chat in its own layout with `<parley-chat bot="bot_…">`; the page decides how large it is. */
export function defineChatElement(embed: Embed): void {
  const name = 'parley-chat';
  if (customElements.get(name)) return;
  class ChatElement extends HTMLElement {
    #widget: Widget | undefined;
    connectedCallback(): void {
      const botId = this.getAttribute('bot');
      if (botId) this.#widget ??= mountWidget(embed, botId, this, 'inline');
    }
  }
  customElements.define(name, ChatElement);
}
