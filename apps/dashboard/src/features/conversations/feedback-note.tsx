import { Status } from '../../ui/status.tsx';
import { useText } from '../../ui/use-text.ts';
import classes from './conversation-page.module.css';
import type { ReadMessage } from './use-conversations.ts';

/** What the visitor thought of an answer, and why. */
export function FeedbackNote({ feedback }: { feedback: NonNullable<ReadMessage['feedback']> }) {
  const say = useText();
  const { verdict, reasons, comment } = feedback;
  const why = reasons.map((reason) => say(`conversation.reason.${reason}`)).join(' · ');
  return (
    <div className={classes['feedback']}>
      <Status tone={verdict === 'up' ? 'good' : 'bad'}>{say(`conversation.feedback.${verdict}`)}</Status>
      {why === '' ? null : <span>{why}</span>}
      {comment === '' ? null : <q dir="auto">{comment}</q>}
    </div>
  );
}
