import type { ActionRequest } from '@parley/contract/actions';
import { fill } from '../locales/fill.ts';
import type { Turn } from '../panel/conversation.ts';
import { isRunning } from '../panel/conversation.ts';
import { useChatView } from './chat-context.ts';
import { failureText } from './failure-text.ts';
import { Icon } from './icons.tsx';
import { Later } from './later.tsx';
import { useTools } from './tools-context.ts';
import { usePart } from './use-part.ts';

function Waiting({ label, shown }: { label: string; shown: boolean }) {
  return (
    <p class="waiting">
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span class={shown ? 'where' : 'hidden'}>{label}</span>
    </p>
  );
}

/** What went wrong with a turn, and the way on from it. */
function Trouble({ turn }: { turn: Turn }) {
  const { chat, text, focusComposer } = useChatView();
  function retry(): void {
    void chat.retry(turn.key);
    focusComposer();
  }
  if (turn.reconnecting) return <p class="note">{text.reconnecting}</p>;
  const words =
    turn.status === 'interrupted'
      ? text[`interrupted_${turn.interruptReason ?? 'disconnected'}`]
      : turn.failure && failureText(text, turn.failure.code);
  if (!words) return null;
  const canRetry = turn.question !== '' && (turn.failure === null || turn.failure.retryable);
  return (
    <div class={turn.status === 'failed' ? 'note trouble' : 'note'}>
      <p>{words}</p>
      {canRetry && (
        <button type="button" class="quiet" data-action="retry" onClick={retry}>
          {turn.failure ? text.tryAgain : text.askAgain}
        </button>
      )}
    </div>
  );
}

function Request({ turn: { key, answer }, request }: { turn: Turn; request: ActionRequest }) {
  return <Later part="forms">{({ ActionCard }) => <ActionCard turnKey={key} request={request} titled={answer !== request.title} />}</Later>;
}

/** One question and its answer. */
export function TurnView({ turn, botName }: { turn: Turn; botName: string }) {
  const { chat, text, openMessageForm } = useChatView();
  const tools = useTools();
  const running = isRunning(turn);
  const part = usePart('answers', turn.status);
  return (
    <div class="turn" data-status={turn.status}>
      {turn.question !== '' && (
        <div class="question" dir="auto">
          {/* Isolated, or it would decide the direction of what the visitor wrote. */}
          <bdi class="hidden">{text.youAsked} </bdi>
          {turn.question}
          {tools && turn.attachments.length > 0 && <tools.Attached items={turn.attachments} />}
        </div>
      )}
      <div class="answer" aria-busy={running} hidden={turn.status === 'completed' && turn.answer === ''}>
        <span class="hidden">{fill(text.botSaid, { bot: botName })} </span>
        {((running && turn.answer === '' && !turn.reconnecting) || (turn.answer !== '' && part === 'loading')) && (
          <Waiting label={turn.doing === null ? text.searching : fill(text.doing, { action: turn.doing })} shown={turn.doing !== null} />
        )}
        {typeof part === 'object' ? (
          <part.AnswerBody turn={turn} running={running} />
        ) : (
          part === 'failed' && <p dir="auto">{turn.answer}</p>
        )}
        {turn.status === 'completed' && turn.outcome === 'answered' && turn.grounded === false && <p class="note">{text.notGrounded}</p>}
        <Trouble turn={turn} />
        {tools && !running && turn.messageId && !turn.prompt && <tools.AnswerTools turn={turn} />}
        {!running && turn.request !== null && <Request turn={turn} request={turn.request} />}
        {!running &&
          turn.request === null &&
          (['contact_form', 'book_appointment'] as const)
            .filter((offer) => turn.offers.includes(offer))
            .map((offer) => (
              <div class="offer" key={offer}>
                <button
                  type="button"
                  class="secondary"
                  data-action={offer}
                  onClick={() => void chat.startAction(turn.key, offer).catch(() => openMessageForm(turn.question))}
                >
                  {text[`offer_${offer}`]}
                </button>
              </div>
            ))}
        {!running && turn.request === null && turn.offers.includes('leave_message') && (
          <div class="offer">
            <p>{text.leaveMessageOffer}</p>
            <button
              type="button"
              class="secondary"
              data-action="leave-message"
              onClick={() => openMessageForm(turn.person ? '' : turn.question)}
            >
              <Icon name="message" />
              {text.leaveMessage}
            </button>
          </div>
        )}
      </div>
      {tools && <tools.Replies items={turn.replies} />}
    </div>
  );
}
