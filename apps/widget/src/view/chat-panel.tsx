import type { WidgetAppearance } from '@parley/contract/widget';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PanelText } from '../locales/en.ts';
import { fill } from '../locales/fill.ts';
import { isRunning, promptOf } from '../panel/conversation.ts';
import type { Chat } from '../panel/create-chat.ts';
import type { PartLoader } from '../parts/load-part.ts';
import type { ChatView } from './chat-context.ts';
import { ChatContext, useConversation } from './chat-context.ts';
import { Composer } from './composer.tsx';
import { failureText } from './failure-text.ts';
import { Header } from './header.tsx';
import { isDataDue } from './is-data-due.ts';
import { Later } from './later.tsx';
import { MessageLog } from './message-log.tsx';
import type { ToolName } from './tool-name.ts';
import { ToolsContext } from './tools-context.ts';
import { PartContext, usePart } from './use-part.ts';

type Page =
  | { name: 'chat' }
  | { name: 'passage'; messageId: string; citationNumber: number }
  | { name: 'message'; draft: string }
  | { name: 'tool'; tool: ToolName };

interface ChatPanelProps {
  chat: Chat;
  text: PanelText;
  loadPart: PartLoader;
  /** `bubble`, `inline` or `page`. */
  layout: string;
  /** Undefined until it is known, or where it is not. */
  look: WidgetAppearance | undefined;
  visible: boolean;
  /** Grows each time the visitor opens the panel: the keyboard then goes to the composer. */
  focusRequests: number;
  sound: boolean;
  setSound: (on: boolean) => void;
  onClose: () => void;
}

/** The whole panel: a header, the chat, and the pages that lie over it. */
export function ChatPanel({ chat, text, loadPart, layout, look, visible, focusRequests, sound, setSound, onClose }: ChatPanelProps) {
  const conversation = useConversation(chat);
  const [page, setPage] = useState<Page>({ name: 'chat' });
  const panel = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const part = usePart(conversation.phase === 'ready' ? 'tools' : undefined, page.name, loadPart);
  const tools = typeof part === 'object' ? part : undefined;
  const dataDue = tools !== undefined && isDataDue(conversation);

  function focusComposer(): void {
    const target = (matchMedia('(pointer: coarse)').matches ? null : input.current) ?? panel.current;
    // A page that lies over the chat still hides it, and would give the keyboard back to what opened it.
    cameFrom.current = target;
    target?.focus();
  }

  function openPage(next: Page): void {
    const root = panel.current?.getRootNode();
    cameFrom.current = root instanceof ShadowRoot && root.activeElement instanceof HTMLElement ? root.activeElement : null;
    setPage(next);
  }

  function backToChat(): void {
    setPage({ name: 'chat' });
  }

  const view = useMemo<ChatView>(
    () => ({
      chat,
      text,
      focusComposer,
      openPassage: (messageId, citationNumber) => openPage({ name: 'passage', messageId, citationNumber }),
      openMessageForm: (draft) => openPage({ name: 'message', draft }),
      openTool: (tool) => openPage({ name: 'tool', tool }),
      sound,
      setSound,
    }),
    [chat, text, sound],
  );

  useLayoutEffect(() => {
    if (page.name !== 'chat') return;
    cameFrom.current?.focus();
    cameFrom.current = null;
  }, [page]);

  useEffect(() => {
    if (dataDue) openPage({ name: 'tool', tool: 'data' });
  }, [dataDue, conversation.turns.at(-1)?.failure]);

  useEffect(() => {
    if (focusRequests > 0) focusComposer();
  }, [focusRequests]);

  useEffect(() => {
    // The composer was not there yet when the panel opened, and the visitor has not gone elsewhere since.
    if (conversation.phase === 'ready' && panel.current?.matches(':focus')) focusComposer();
  }, [conversation.phase]);

  function reopen(): void {
    panel.current?.focus();
    void chat.open();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    if (page.name === 'chat') onClose();
    else backToChat();
  }

  const { phase, bot, turns, failure } = conversation;
  useEffect(() => {
    if (layout === 'page' && bot) document.title = look?.title || bot.name;
  }, [layout, bot, look]);

  return (
    <ChatContext.Provider value={view}>
      <PartContext.Provider value={loadPart}>
        <ToolsContext.Provider value={tools}>
          {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: each of its roles may be labelled. */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: each of its roles is given below. */}
          <div
            class="panel"
            role={layout === 'bubble' ? 'dialog' : layout === 'page' ? 'main' : 'region'}
            lang={text.language}
            aria-label={bot ? fill(text.chatWith, { bot: bot.name }) : text.loading}
            tabIndex={-1}
            hidden={!visible}
            ref={panel}
            onKeyDown={onKeyDown}
          >
            {layout === 'page' && bot && <h1 class="hidden">{fill(text.chatWith, { bot: bot.name })}</h1>}
            <Header
              title={bot ? look?.title || bot.name : ''}
              layout={layout}
              avatar={look?.showAvatar === false ? null : (bot?.avatar ?? null)}
              person={conversation.handoff?.person ?? null}
              canBeginAnew={page.name === 'chat' && turns.length > 0}
              onBeginAnew={() => {
                void chat.newConversation();
                focusComposer();
              }}
              onClose={onClose}
            />
            <div class="page" hidden={page.name !== 'chat'}>
              {(phase === 'loading' || phase === 'closed') && (
                <p class="centred" role="status">
                  {text.loading}
                </p>
              )}
              {phase === 'failed' && (
                <div class="centred" role="alert">
                  <p>{failureText(text, failure?.code ?? '')}</p>
                  {failure?.retryable && (
                    <button type="button" class="secondary" data-action="reopen" onClick={reopen}>
                      {text.tryAgain}
                    </button>
                  )}
                </div>
              )}
              {phase === 'ready' && (
                <>
                  <MessageLog conversation={conversation} />
                  <Composer
                    toPerson={conversation.handoff !== null}
                    running={turns.find(isRunning)}
                    prompt={promptOf(conversation)}
                    input={input}
                  />
                </>
              )}
            </div>
            {page.name === 'passage' && (
              <Later part="passage" onBack={backToChat}>
                {({ PassageView }) => <PassageView messageId={page.messageId} citationNumber={page.citationNumber} onBack={backToChat} />}
              </Later>
            )}
            {page.name === 'tool' && tools && <tools.ToolPage tool={page.tool} onBack={backToChat} />}
            {page.name === 'message' && (
              <Later part="forms" onBack={backToChat}>
                {({ MessageForm }) => <MessageForm draft={page.draft} onBack={backToChat} />}
              </Later>
            )}
          </div>
        </ToolsContext.Provider>
      </PartContext.Provider>
    </ChatContext.Provider>
  );
}
