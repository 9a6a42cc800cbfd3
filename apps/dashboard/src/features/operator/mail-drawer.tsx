import { Button, Drawer, Skeleton, Stack } from '@mantine/core';
import { useIntl } from 'react-intl';
import { CopyField } from '../../ui/copy-field.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import classes from './mail-drawer.module.css';
import { MailStatusSign } from './mail-status-sign.tsx';
import { useOperatorMail, useRetryMail } from './use-operator-mails.ts';

interface MailDrawerProps {
  /** Shown while there is one. */
  mailId: string | undefined;
  onClose: () => void;
}

/** How a mail stands, and what it says where somebody has to pass it on. */
export function MailDrawer({ mailId, onClose }: MailDrawerProps) {
  const say = useText();
  return (
    <Drawer
      opened={mailId !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={say('mails.one')}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      {mailId === undefined ? null : <MailFacts mailId={mailId} onClose={onClose} />}
    </Drawer>
  );
}

function MailFacts({ mailId, onClose }: { mailId: string } & Pick<MailDrawerProps, 'onClose'>) {
  const say = useText();
  const intl = useIntl();
  const retry = useRetryMail(() => {
    toast(say('mails.retried'));
    onClose();
  });
  const time = (at: string): string => intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Loaded query={useOperatorMail(mailId)} skeleton={<Skeleton height={280} aria-busy />}>
      {(mail) => (
        <Stack gap="lg">
          <Facts
            facts={[
              [say('mails.subject'), mail.subject],
              [say('mails.to'), mail.to],
              [say('mails.status'), <MailStatusSign key="status" status={mail.status} />],
              [say('mails.kind'), mail.kind],
              [say('mails.written'), time(mail.createdAt)],
              [say('mails.sentAt'), mail.sentAt === null ? null : time(mail.sentAt)],
              [say('mails.attempts'), intl.formatNumber(mail.attempts)],
              [say('mails.next'), mail.status === 'queued' && mail.nextAttemptAt !== null ? time(mail.nextAttemptAt) : null],
              [say('mails.failure'), mail.failure],
            ]}
          />
          {mail.text === null ? null : <MailText text={mail.text} />}
          {mail.withheld === null ? null : <Notice tone="info">{say(`mails.withheld.${mail.withheld}`)}</Notice>}
          {retry.isError ? <ProblemAlert error={retry.error} /> : null}
          {mail.status === 'failed' ? (
            <Button variant="default" onClick={() => retry.mutate(mail.id)} loading={retry.isPending}>
              {say('mails.retry')}
            </Button>
          ) : null}
        </Stack>
      )}
    </Loaded>
  );
}

/** The words of a mail, and the link in it to copy. */
function MailText({ text }: { text: string }) {
  const say = useText();
  const link = /https?:\/\/\S+/.exec(text)?.[0];
  return (
    <>
      {link === undefined ? null : <CopyField label={say('mails.link')} value={link} />}
      <section aria-label={say('mails.text')} className={classes['text']}>
        {text}
      </section>
      <Notice tone="info">{say('mails.recorded')}</Notice>
    </>
  );
}
