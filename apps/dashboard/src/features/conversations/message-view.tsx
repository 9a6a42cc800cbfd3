import { Button } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { useTenant } from '../../api/tenant.ts';
import { CitationList } from '../../ui/citation-list.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Status } from '../../ui/status.tsx';
import { useMoneyText } from '../../ui/use-money-text.ts';
import { useText } from '../../ui/use-text.ts';
import { AttachedFiles } from './attached-files.tsx';
import classes from './conversation-page.module.css';
import { DeliveryNote } from './delivery-note.tsx';
import { FeedbackNote } from './feedback-note.tsx';
import { MakeTestButton } from './make-test-button.tsx';
import type { ReadMessage } from './use-conversations.ts';

interface MessageViewProps {
  message: ReadMessage;
  botId: string;
  onTrace: () => void;
}

/** One utterance; a bot's with what it rests on, what it took, what the visitor thought of it, and the way to its trace. */
export function MessageView({ message, botId, onTrace }: MessageViewProps) {
  const say = useText();
  const { author, text, citations, createdAt, attachments = [], feedback = null } = message;
  const { opening = null } = message;
  return (
    <>
      {opening === null ? null : (
        <li className={classes['message']} data-author="bot">
          <p className={classes['by']}>{say('conversation.opening')}</p>
          <div className={classes['words']} dir="auto">
            {opening}
          </div>
        </li>
      )}
      <li className={classes['message']} data-author={author}>
        <p className={classes['by']}>
          {`${message.person ?? say(author === 'bot' ? 'conversation.bot' : 'conversation.visitor')} · `}
          <Moment at={createdAt} />
        </p>
        <div className={classes['words']} dir="auto">
          {text}
        </div>
        {attachments.length === 0 ? null : <AttachedFiles attachments={attachments} />}
        {citations.length === 0 ? null : <CitationList label={say('conversation.citations')} citations={citations} />}
        {feedback === null ? null : <FeedbackNote feedback={feedback} />}
        {message.delivery === null ? null : <DeliveryNote delivery={message.delivery} />}
        {author === 'bot' ? <AnswerFacts message={message} botId={botId} onTrace={onTrace} /> : null}
        {message.unanswered === null ? null : (
          <div className={classes['facts']}>
            <Status tone="bad">{say(`conversation.unanswered.${message.unanswered}`)}</Status>
            <TraceButton onTrace={onTrace} />
          </div>
        )}
      </li>
    </>
  );
}

function AnswerFacts({ message, botId, onTrace }: MessageViewProps) {
  const say = useText();
  const { may } = useTenant();
  const intl = useIntl();
  const money = useMoneyText();
  const { spend, outcome, grounded, interruptReason } = message;
  return (
    <div className={classes['facts']}>
      {interruptReason === null ? null : <Status tone="bad">{say('conversation.interrupted')}</Status>}
      {outcome === 'declined' ? <Status tone="waiting">{say('conversation.declined')}</Status> : null}
      {outcome === 'answered' && grounded === false ? <Status tone="waiting">{say('conversation.notGrounded')}</Status> : null}
      {spend === null ? (
        <span>{say('conversation.noModel')}</span>
      ) : (
        <span>
          {[
            spend.model,
            say('trace.tokensOf', { input: intl.formatNumber(spend.inputTokens), output: intl.formatNumber(spend.outputTokens) }),
            spend.costUsd === null ? say('trace.costUnknown') : money(spend.costUsd),
          ].join(' · ')}
        </span>
      )}
      <TraceButton onTrace={onTrace} />
      {may('bots.write') && interruptReason === null ? <MakeTestButton botId={botId} turnId={message.turnId} /> : null}
    </div>
  );
}

function TraceButton({ onTrace }: Pick<MessageViewProps, 'onTrace'>) {
  const say = useText();
  return (
    <Button variant="subtle" size="compact-xs" leftSection={<IconListDetails size={14} aria-hidden />} onClick={onTrace}>
      {say('trace.open')}
    </Button>
  );
}
