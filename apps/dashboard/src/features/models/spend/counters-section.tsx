import { Progress } from '@mantine/core';
import { useId } from 'react';
import { useBotChoice } from '../../../api/use-bot-choice.ts';
import { Section } from '../../../ui/section.tsx';
import { useMoneyText } from '../../../ui/use-money-text.ts';
import { useText } from '../../../ui/use-text.ts';
import classes from './counters-section.module.css';
import type { Spend } from './use-spend.ts';

type Counter = Spend['counters'][number];

/** How full the limits of the tenant and its bots are. Nothing is shown where nothing was counted yet. */
export function CountersSection({ counters }: { counters: Counter[] }) {
  const say = useText();
  if (counters.length === 0) return null;
  return (
    <Section title={say('spend.full')} description={say('spend.fullText')}>
      <ul className={classes['counters']}>
        {counters.map((counter) => (
          <CounterRow key={`${counter.botId} ${counter.period}`} counter={counter} />
        ))}
      </ul>
    </Section>
  );
}

function CounterRow({ counter: { botId, period, limitUsd, spentUsd, reservedUsd } }: { counter: Counter }) {
  const say = useText();
  const money = useMoneyText();
  const id = useId();
  const bots = useBotChoice().data ?? [];
  const whose = botId === null ? say('spend.allBots') : (bots.find((bot) => bot.id === botId)?.name ?? say('spend.oneBot'));
  const limit = Number(limitUsd);
  const share = (usd: string): number => (limit === 0 ? 100 : Math.min(100, (100 * Number(usd)) / limit));
  const spent = share(spentUsd);
  const reserved = Math.min(100 - spent, share(reservedUsd));
  const tone = spent >= 100 ? 'red' : spent >= 80 ? 'orange' : 'teal';
  return (
    <li>
      <div className={classes['line']} id={id}>
        <span>
          <bdi className={classes['whose']}>{whose}</bdi>
          <span className={classes['period']}>{say(period === 'day' ? 'spend.today' : 'spend.month')}</span>
        </span>
        <span className={classes['amount']}>{say('spend.of', { spent: money(spentUsd), limit: money(limitUsd) })}</span>
      </div>
      <Progress.Root size="md">
        <Progress.Section value={spent} color={tone} aria-labelledby={id} />
        {reserved === 0 ? null : <Progress.Section value={reserved} color="gray" aria-label={say('spend.reserved')} />}
      </Progress.Root>
      {Number(reservedUsd) === 0 ? null : <div className={classes['held']}>{say('spend.held', { usd: money(reservedUsd) })}</div>}
    </li>
  );
}
