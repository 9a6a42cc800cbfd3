import { Moment } from '../../ui/moment.tsx';
import { useText } from '../../ui/use-text.ts';
import classes from './conversation-page.module.css';
import type { ReadConversation } from './use-conversations.ts';

/** What the visitor left for a person to answer later; nothing where they left none. */
export function LeftMessages({ leftMessages }: Pick<ReadConversation, 'leftMessages'>) {
  const say = useText();
  if (leftMessages.length === 0) return null;
  return (
    <ol className={classes['left']} aria-label={say('conversation.left')}>
      {leftMessages.map(({ id, name, email, text, createdAt }) => (
        <li key={id} className={classes['message']} data-author="contact">
          <p className={classes['by']}>
            {`${say('conversation.leftBy')} · `}
            <bdi>{name === null ? email : `${name}, ${email}`}</bdi>
            {' · '}
            <Moment at={createdAt} />
          </p>
          <div className={classes['words']} dir="auto">
            {text}
          </div>
        </li>
      ))}
    </ol>
  );
}
