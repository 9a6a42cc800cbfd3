import { Moment } from '../../ui/moment.tsx';
import { Status } from '../../ui/status.tsx';
import { useText } from '../../ui/use-text.ts';
import classes from './conversation-page.module.css';
import type { ReadMessage } from './use-conversations.ts';

/** How what a person wrote came to the visitor: whether it was mailed, and whether their browser has read it. */
export function DeliveryNote({ delivery: { seenAt, mailedAt, mailedTo } }: { delivery: NonNullable<ReadMessage['delivery']> }) {
  const say = useText();
  return (
    <div className={classes['facts']}>
      {mailedAt === null ? null : (
        <span>
          {say('handoff.mailed', { address: mailedTo ?? '' })} <Moment at={mailedAt} />
        </span>
      )}
      {seenAt === null ? null : (
        <span>
          {say('handoff.seen')} <Moment at={seenAt} />
        </span>
      )}
      {mailedAt === null && seenAt === null ? <Status tone="waiting">{say('handoff.unseen')}</Status> : null}
    </div>
  );
}
