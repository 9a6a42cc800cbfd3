import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Conversation, Turn } from '../panel/conversation.ts';
import { newTurn, wasWithPerson } from '../panel/conversation.ts';
import { Announcer } from './announcer.tsx';
import { useChatView } from './chat-context.ts';
import { HandoffNote } from './handoff-note.tsx';
import { Icon } from './icons.tsx';
import { TurnView } from './turn-view.tsx';

const nearEndPx = 48;

/** What a flow that the page began says first: an answer to no question. */
function opened(answer: string): Turn {
  return { ...newTurn('', ''), status: 'completed', answer };
}

function SuggestedQuestions({ questions }: { questions: string[] }) {
  const { chat, text, focusComposer } = useChatView();
  function ask(question: string): void {
    void chat.ask(question);
    focusComposer();
  }
  return (
    <ul class="suggestions" aria-label={text.suggestions}>
      {questions.map((question) => (
        <li key={question}>
          <button type="button" class="suggestion" dir="auto" onClick={() => ask(question)}>
            {question}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Everything said so far. It follows the newest words until the visitor scrolls away from them. */
export function MessageLog({ conversation }: { conversation: Conversation }) {
  const { text } = useChatView();
  const said = useRef<HTMLDivElement>(null);
  const log = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const height = useRef(0);
  const [away, setAway] = useState(false);
  const { bot, turns, opening, handoff } = conversation;
  const last = turns.at(-1);
  const lastKey = last?.key;

  function follow(): void {
    following.current = true;
    setAway(false);
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
  }

  function goToLatest(): void {
    log.current?.focus();
    follow();
  }

  function onScroll(): void {
    const element = log.current;
    // What moves because the panel became smaller is not the visitor going elsewhere.
    if (element?.clientHeight !== height.current) return;
    following.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEndPx;
    setAway(!following.current);
  }

  useEffect(follow, [lastKey]);
  useEffect(() => {
    // Words, parts that came later, a composer that grows, and the panel that is shown again: all change one of the two.
    const observer = new ResizeObserver(() => {
      height.current = log.current?.clientHeight ?? 0;
      if (following.current) follow();
    });
    for (const { current } of [log, said]) if (current) observer.observe(current);
    return () => observer.disconnect();
  }, []);

  if (!bot) return null;
  return (
    <div class="log-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the log has to be scrollable by keyboard. */}
      <div class="log" role="log" aria-live="off" aria-label={text.messages} tabIndex={0} ref={log} onScroll={onScroll}>
        <div ref={said}>
          <p class="note disclosure">{text.notice}</p>
          <p class="greeting" dir="auto">
            {bot.greeting}
          </p>
          {turns.length === 0 && !opening && bot.suggestedQuestions.length > 0 && <SuggestedQuestions questions={bot.suggestedQuestions} />}
          {turns.map((turn) => (
            <Fragment key={turn.key}>
              {turn.opening && <TurnView turn={opened(turn.opening)} botName={bot.name} />}
              <TurnView turn={turn} botName={bot.name} />
            </Fragment>
          ))}
          {opening && <TurnView turn={opened(opening.text)} botName={bot.name} />}
          {(handoff || wasWithPerson(last)) && <HandoffNote handoff={handoff} offers={!last?.offers.includes('leave_message')} />}
        </div>
      </div>
      {away && (
        <button type="button" class="latest" aria-label={text.latest} onClick={goToLatest}>
          <Icon name="down" />
        </button>
      )}
      <Announcer turn={last} botName={bot.name} />
    </div>
  );
}
