import { render } from 'preact';
import type { Panel, PanelContext } from '../loader/panel-context.ts';
import { panelText } from '../locales/en.ts';
import { createChatApi } from '../transport/chat-api.ts';
import { ChatPanel } from '../view/chat-panel.tsx';
import { panelStyles } from '../view/panel-styles.ts';
import { createChat } from './create-chat.ts';
import { fitViewport } from './fit-viewport.ts';
import { newClientId } from './new-client-id.ts';
import { createVisitorStore } from './visitor-store.ts';
import { waitOnline } from './wait-online.ts';

/** Builds the panel inside the widget's shadow root, closed. Nothing is sent to the server until it is opened. */
export function createPanel({ root, botId, base, onClose }: PanelContext): Panel {
  const store = createVisitorStore(botId, () => localStorage);
  const api = createChatApi({
    base,
    botId,
    store,
    fetch: (...request) => fetch(...request),
    now: Date.now,
    wait: waitOnline,
    random: Math.random,
  });
  const chat = createChat({ api, store, newClientId });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelStyles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];

  const place = document.createElement('div');
  // The page's own shortcuts must not fire for keys typed here: it cannot see that they go into a text field.
  for (const type of ['keydown', 'keyup', 'keypress']) place.addEventListener(type, (event) => event.stopPropagation());
  root.prepend(place);

  let focusRequests = 0;
  function draw(visible: boolean): void {
    render(<ChatPanel chat={chat} text={panelText} visible={visible} focusRequests={focusRequests} onClose={onClose} />, place);
  }

  draw(false);
  fitViewport(place);
  return {
    open(focus) {
      if (focus) focusRequests++;
      draw(true);
      void chat.open();
    },
    close: () => draw(false),
  };
}
