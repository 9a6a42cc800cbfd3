import { Button, Group, Skeleton, Stack, TextInput } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Visit, visitBot } from '../../api/ask-bot.ts';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { useExchanges } from '../../api/use-exchanges.ts';
import { ExchangeView } from '../../ui/exchange-view.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { StepCard } from '../../ui/step-card.tsx';
import { useText } from '../../ui/use-text.ts';
import classes from './ask-step.module.css';
import type { NamedBot } from './named-bot.ts';
import { SiteForm } from './site-form.tsx';

interface AskStepProps {
  bot: NamedBot;
  onReadMore: () => void;
}

/** Asks the bot for the first time. It is published for that: whoever answers here answers on a site as well. */
export function AskStep({ bot, onReadMore }: AskStepProps) {
  const say = useText();
  const { slug, api } = useTenant();
  const visit = useQuery({
    queryKey: ['tenant', slug, 'trial', bot.id],
    queryFn: async () => {
      const { published } = await take(api.GET('/v1/bots/{botId}', { params: { path: { botId: bot.id } } }));
      if (published === null) await take(api.POST('/v1/bots/{botId}/publish', { params: { path: { botId: bot.id } }, body: {} }));
      return visitBot(api, bot.id);
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <StepCard number={3} of={3} title={say('start.askTitle', { name: bot.name })} text={say('start.askText')}>
      <Loaded query={visit} skeleton={<Skeleton height={120} radius="lg" />}>
        {(begun) => <Trial bot={bot} visit={begun} onReadMore={onReadMore} />}
      </Loaded>
    </StepCard>
  );
}

function Trial({ bot, visit, onReadMore }: AskStepProps & { visit: Visit }) {
  const say = useText();
  const { slug } = useTenant();
  const { exchanges, ask } = useExchanges(async () => visit);
  const [question, setQuestion] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (question.trim() === '' || ask.isPending) return;
    ask.mutate(question.trim());
    setQuestion('');
  };
  const answered = exchanges.some(({ state }) => state === 'answered' || state === 'declined');
  return (
    <Stack gap="lg">
      <div className={classes['chat']}>
        <div role="log" aria-label={say('chat.conversation')} className={classes['log']}>
          <p className={classes['greeting']}>{visit.greeting}</p>
          {exchanges.map((exchange, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: exchanges are only ever added at the end.
            <ExchangeView key={index} exchange={exchange} />
          ))}
        </div>
        {ask.error === null ? null : <ProblemAlert error={ask.error} />}
        <form onSubmit={submit} className={classes['form']}>
          <TextInput
            aria-label={say('chat.question')}
            placeholder={say('start.questionHint')}
            autoComplete="off"
            value={question}
            onChange={(event) => setQuestion(event.currentTarget.value)}
            className={classes['question'] ?? ''}
          />
          <Button type="submit" loading={ask.isPending} leftSection={<IconSend2 size={16} aria-hidden />}>
            {say('chat.ask')}
          </Button>
        </form>
      </div>
      {answered ? (
        <Section title={say('start.siteTitle')} description={say('start.siteText')}>
          <SiteForm botId={bot.id} />
        </Section>
      ) : null}
      <Group justify="space-between">
        <Button variant="subtle" color="gray" onClick={onReadMore}>
          {say('start.readMore')}
        </Button>
        <ButtonLink to="/t/$slug/bots" params={{ slug }} variant={answered ? 'filled' : 'default'}>
          {say('start.done')}
        </ButtonLink>
      </Group>
    </Stack>
  );
}
