import { Button, TextInput } from '@mantine/core';
import { IconPlayerStopFilled, IconSend2 } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { ExchangeView } from '../../../ui/exchange-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useText } from '../../../ui/use-text.ts';
import { useDraft } from '../editor/draft-context.ts';
import type { Bot } from '../use-bots.ts';
import { ActionRequestCard } from './action-request-card.tsx';
import classes from './playground.module.css';
import { TurnTrace } from './turn-trace.tsx';
import { usePlayground } from './use-playground.ts';

/** A talk with the draft beside its editor: what visitors would get if it were published, and how each answer came about. */
export function Playground({ bot }: { bot: Bot }) {
  const say = useText();
  const { changed, draft } = useDraft();
  const { exchanges, ask, settle, clear, stop, visit } = usePlayground(bot);
  const [question, setQuestion] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (question.trim() === '' || ask.isPending) return;
    ask.mutate(question.trim());
    setQuestion('');
  };
  return (
    <section aria-label={say('playground.title')} className={classes['playground']}>
      <div className={classes['head']}>
        <div>
          <h2 className={classes['title']}>{say('playground.title')}</h2>
          <p className={classes['hint']}>{say('playground.hint')}</p>
        </div>
        {exchanges.length === 0 ? null : (
          <Button variant="subtle" size="compact-sm" disabled={ask.isPending} onClick={clear}>
            {say('playground.anew')}
          </Button>
        )}
      </div>
      {changed ? <Notice tone="info">{say('playground.unsaved')}</Notice> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the log has to be scrollable by keyboard. */}
      <div role="log" aria-label={say('chat.conversation')} tabIndex={0} className={classes['log']}>
        <p className={classes['greeting']} dir="auto">
          {draft.greeting}
        </p>
        {exchanges.length > 0 ? null : (
          <div className={classes['suggested']}>
            {draft.suggestedQuestions.map((suggested) => (
              <Button
                key={suggested}
                variant="default"
                size="xs"
                radius="xl"
                disabled={ask.isPending}
                onClick={() => ask.mutate(suggested)}
              >
                {suggested}
              </Button>
            ))}
          </div>
        )}
        {exchanges.map((exchange, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: exchanges are only ever added at the end.
          <ExchangeView key={index} exchange={exchange}>
            {exchange.request === undefined ? null : (
              <ActionRequestCard
                request={exchange.request}
                titled={exchange.answer !== exchange.request.title}
                visit={visit()}
                onAnswered={settle}
              />
            )}
            {exchange.turnId === undefined || exchange.state === 'answering' ? null : <TurnTrace turnId={exchange.turnId} />}
          </ExchangeView>
        ))}
      </div>
      {ask.error === null ? null : <ProblemAlert error={ask.error} />}
      <form onSubmit={submit} className={classes['form']}>
        <TextInput
          aria-label={say('chat.question')}
          autoComplete="off"
          maxLength={4_000}
          value={question}
          onChange={({ currentTarget }) => setQuestion(currentTarget.value)}
          className={classes['question'] ?? ''}
        />
        {ask.isPending ? (
          <Button variant="default" onClick={() => void stop()} leftSection={<IconPlayerStopFilled size={14} aria-hidden />}>
            {say('playground.stop')}
          </Button>
        ) : (
          <Button type="submit" leftSection={<IconSend2 size={16} aria-hidden />}>
            {say('chat.ask')}
          </Button>
        )}
      </form>
    </section>
  );
}
