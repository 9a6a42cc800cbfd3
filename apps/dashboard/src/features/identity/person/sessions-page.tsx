import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDeviceDesktop, IconTerminal2 } from '@tabler/icons-react';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { NameWithSign } from '../../../ui/name-with-sign.tsx';
import { Page } from '../../../ui/page.tsx';
import { Status } from '../../../ui/status.tsx';
import { useText } from '../../../ui/use-text.ts';
import { EndOtherSessionsDialog, EndSessionButton } from './end-session.tsx';
import { useMethodText } from './use-method-text.ts';
import { type PersonSession, usePersonSessions } from './use-person-sessions.ts';

/** Where a person is signed in, each to be ended from here. */
export function SessionsPage() {
  const say = useText();
  const textOf = useMethodText();
  const query = usePersonSessions();
  const [opened, { open, close }] = useDisclosure(false);
  const columns: Column<PersonSession>[] = [
    {
      key: 'device',
      title: say('account.device'),
      cell: ({ kind, device, ipAddress }) => {
        const Sign = kind === 'browser' ? IconDeviceDesktop : IconTerminal2;
        return (
          <NameWithSign
            sign={<Sign size={20} stroke={1.6} aria-hidden />}
            name={device ?? say('account.unknownDevice')}
            {...(ipAddress === null ? {} : { detail: ipAddress })}
          />
        );
      },
    },
    { key: 'method', title: say('account.method'), minor: true, cell: ({ method }) => textOf(method) },
    { key: 'signedIn', title: say('account.signedIn'), minor: true, cell: ({ signedInAt }) => <Moment at={signedInAt} /> },
    {
      key: 'seen',
      title: say('account.lastSeen'),
      cell: ({ current, lastSeenAt }) => (current ? <Status tone="good">{say('account.thisOne')}</Status> : <Moment at={lastSeenAt} />),
    },
    {
      key: 'end',
      title: say('account.actions'),
      titleHidden: true,
      align: 'end',
      cell: (session) => (session.current ? null : <EndSessionButton session={session} />),
    },
  ];
  const others = query.data?.pages.some(({ items }) => items.some(({ current }) => !current)) ?? false;
  const endOthers = others ? (
    <Button variant="default" onClick={open}>
      {say('account.endOthers')}
    </Button>
  ) : undefined;
  return (
    <Page title={say('account.sessions')} description={say('account.sessionsText')} actions={endOthers}>
      {/* The one that asks is always there. */}
      <DataTable label={say('account.sessions')} columns={columns} query={query} rowKey={({ id }) => id} empty={null} />
      <EndOtherSessionsDialog opened={opened} onClose={close} />
    </Page>
  );
}
