import type { AskBody } from '@parley/contract/chat';
import type { WidgetAppearance } from '@parley/contract/widget';
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
import { pageEvents } from './page-events.ts';
import type { ChallengeModule } from './solve-challenge.ts';
import { tellPage } from './tell-page.ts';
import { createVisitorStore } from './visitor-store.ts';
import { waitOnline } from './wait-online.ts';
import { whenReady } from './when-ready.ts';

const readyWaitMs = 2_000;

/** Builds the panel inside the widget's shadow root, closed. Nothing is sent to the server until it is opened. */
export function createPanel({ root, botId, base, language, layout, appearance, dataLayer, onUnread, onClose }: PanelContext): Panel {
  const store = createVisitorStore(botId, () => localStorage);
  const api = createChatApi({
    base,
    botId,
    store,
    fetch: (...request) => fetch(...request),
    now: Date.now,
    wait: waitOnline,
    random: Math.random,
    solve: (challenge) => loadCode(base, 'challenge', 0).then((module) => (module as unknown as ChallengeModule).solveChallenge(challenge)),
  });
  let context: unknown;
  const chat = createChat({
    api,
    store,
    newClientId,
    context: () => context as AskBody['context'],
    language: language as AskBody['language'],
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelStyles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];

  const place = document.createElement('div');
  place.className = 'place';
  // The page's own shortcuts must not fire for keys typed here: it cannot see that they go into a text field.
  for (const type of ['keydown', 'keyup', 'keypress']) place.addEventListener(type, (event) => event.stopPropagation());
  root.prepend(place);

  const loadPart = createPartLoader(base, root);
  let text: PanelText = panelText;
  let look: WidgetAppearance | undefined;
  let isVisible = false;
  let focusRequests = 0;
  /** As the visitor chose, else as the bot has it. */
  const sound = () => store.read().sound ?? look?.sound ?? false;
  function draw(): void {
    render(
      <ChatPanel
        chat={chat}
        text={{ ...text, ...look?.texts }}
        loadPart={loadPart}
        layout={layout}
        look={look}
        visible={isVisible}
        focusRequests={focusRequests}
        sound={sound()}
        setSound={(on) => {
          store.write({ ...store.read(), sound: on });
          draw();
        }}
        onClose={onClose}
      />,
      place,
    );
  }

  /** Settles when the panel knows how it looks and speaks the visitor's language. It waits for neither long: until they come it is as usual, in English. */
  async function getReady(): Promise<void> {
    const looked = appearance.then((found) => {
      look = found;
      draw();
    });
    const learned =
      language === text.language
        ? looked
        : loadCode(base, language, 0).then((module) => {
            text = module.default as PanelText;
            draw();
          });
    const both = Promise.all([looked, learned]).catch(() => undefined);
    await Promise.race([both, new Promise((resolve) => setTimeout(resolve, readyWaitMs))]);
  }
  const ready = getReady();

  const events = pageEvents(botId, dataLayer);
  tellPage(chat, (event, detail) => {
    if (event === 'answer') onUnread();
    if (event === 'answer' && sound() && (!isVisible || document.hidden))
      void loadPart('sound').then(
        ({ playTone }) => playTone(),
        () => undefined,
      );
    events.emit(event, detail);
  });
  fitViewport(place);
  return {
    async open(focus, opening) {
      isVisible = true;
      void chat.open().then(() => opening && chat.begin(opening));
      await ready;
      if (focus) focusRequests++;
      draw();
      events.emit('open');
    },
    close() {
      isVisible = false;
      draw();
      events.emit('close');
    },
    call(verb, [first, second]) {
      if (verb === 'reset') void chat.identify(undefined);
      // A user without a signature proves nothing: the chat stays with whoever it is.
      if (verb === 'identify' && second) void chat.identify({ ...(first ? { externalId: String(first) } : {}), signature: String(second) });
      if (verb === 'setContext') context = first ?? undefined;
      if (verb === 'send') void whenReady(chat).then(() => chat.ask(String(first)));
      if (verb === 'on') events.on(first, second);
      if (verb === 'off') events.off(first, second);
    },
  };
}
