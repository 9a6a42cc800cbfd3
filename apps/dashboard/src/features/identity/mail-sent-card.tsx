import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { EntryCard } from '../../ui/entry-card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useText } from '../../ui/use-text.ts';
import { useOptions } from './options.ts';

interface MailSentCardProps {
  email: string;
  resend: () => Promise<unknown>;
}

/** Sends somebody to their mail; where the installation sends none, says who has it. */
export function MailSentCard({ email, resend }: MailSentCardProps) {
  const say = useText();
  const { mailDelivery } = useOptions();
  const again = useMutation({ mutationFn: resend });
  return (
    <EntryCard title={say('mailSent.title')} text={<FormattedMessage id="mailSent.text" values={{ email: <strong>{email}</strong> }} />}>
      <Stack gap="md">
        {mailDelivery === 'outbox' ? <Notice tone="warning">{say('mailSent.outbox')}</Notice> : null}
        {again.error === null ? null : <ProblemAlert error={again.error} />}
        <Button variant="default" fullWidth loading={again.isPending} onClick={() => again.mutate()}>
          {say('mailSent.again')}
        </Button>
        <div role="status">{again.isSuccess ? say('mailSent.sentAgain') : null}</div>
      </Stack>
    </EntryCard>
  );
}
