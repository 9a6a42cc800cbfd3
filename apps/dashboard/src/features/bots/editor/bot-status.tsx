import { Moment } from '../../../ui/moment.tsx';
import { Status } from '../../../ui/status.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { Bot } from '../use-bots.ts';
import classes from './bot-status.module.css';

/** What visitors get now, in a line, and whether the draft says more. */
export function BotStatus({ bot: { draft, published, updatedAt } }: { bot: Bot }) {
  const say = useText();
  return (
    <div className={classes['facts']}>
      {published === null ? (
        <Status tone="quiet">{say('bots.draftOnly')}</Status>
      ) : (
        <Status tone="good">{say('bots.published', { number: published.number })}</Status>
      )}
      {published !== null && JSON.stringify(published.config) !== JSON.stringify(draft) ? (
        <Status tone="waiting">{say('bot.draftDiffers')}</Status>
      ) : null}
      <span>
        {say('bot.changedAt')} <Moment at={updatedAt} />
      </span>
    </div>
  );
}
