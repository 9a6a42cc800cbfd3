import { render } from 'preact';
import type { Panel, PanelContext } from '../loader/panel-context.ts';
import { type PanelText, panelText } from '../locales/en.ts';
import { createPartLoader, loadCode } from '../parts/load-part.ts';
import { createChatApi } from '../transport/chat-api.ts';
import { ChatPanel } from '../view/chat-panel.tsx';
import { panelStyles } from '../view/panel-styles.ts';
import { createChat } from './create-chat.ts';
import { fitViewport } from './fit-viewport.ts';
import { newClientId } from './new-client-id.ts';
import { createVisitorStore } from './visitor-store.ts';
import { waitOnline } from './wait-online.ts';

const languageWaitMs = 2_000;

/** Builds the panel inside the widget's shadow root, closed. Nothing is sent to the server until it is opened. */
export function createPanel({ root, botId, base, language, onClose }: PanelContext): Panel {
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

  const loadPart = createPartLoader(base, root);
  let text: PanelText = panelText;
  let isVisible = false;
  let focusRequests = 0;
  function draw(): void {
    render(
      <ChatPanel chat={chat} text={text} loadPart={loadPart} visible={isVisible} focusRequests={focusRequests} onClose={onClose} />,
      place,
    );
  }

  /** Settles when the panel can speak the visitor's language. Until then it stays away for a moment; later it speaks English. */
  async function learnLanguage(): Promise<void> {
    if (language === text.language) return;
    const learned = loadCode(base, language, 0).then((module) => {
      text = module.default as PanelText;
      draw();
    });
    await Promise.race([learned.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, languageWaitMs))]);
  }
  const ready = learnLanguage();

  draw();
  fitViewport(place);
  return {
    async open(focus, opening) {
      isVisible = true;
      void chat.open().then(() => opening && chat.begin(opening));
      await ready;
      if (focus) focusRequests++;
      draw();
    },
    close() {
      isVisible = false;
      draw();
    },
  };
}
