import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconUserCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../api/tenant.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { useText } from '../../ui/use-text.ts';
import classes from './contacts-page.module.css';
import { nameOfContact } from './name-of-contact.ts';
import { type Contact, useContacts } from './use-contacts.ts';

/** Who talks to the bots, as far as they or the site said who they are. */
export function ContactsPage() {
  const say = useText();
  const { slug, api } = useTenant();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const query = useContacts(search);
  const columns: Column<Contact>[] = [
    {
      key: 'who',
      title: say('contacts.who'),
      cell: (contact) => (
        <TextLink to="/t/$slug/contacts/$contactId" params={{ slug, contactId: contact.id }} inherit c="inherit">
          <bdi>{nameOfContact(contact)}</bdi>
        </TextLink>
      ),
    },
    { key: 'email', title: say('contacts.email'), cell: ({ email }) => (email === null ? '–' : <bdi>{email}</bdi>) },
    {
      key: 'phone',
      title: say('contacts.phone'),
      minor: true,
      cell: ({ phone }) => (phone === null ? '–' : <bdi className={classes['phone']}>{phone}</bdi>),
    },
    { key: 'last', title: say('contacts.lastSeen'), cell: ({ lastSeenAt }) => <Moment at={lastSeenAt} /> },
  ];
  return (
    <Page
      title={say('contacts.title')}
      description={say('contacts.description')}
      actions={
        <ExportButton
          label={say('contacts.export')}
          name={`${slug}-contacts.csv`}
          fetchFile={() => api.GET('/v1/contacts/export', { parseAs: 'blob' })}
        />
      }
    >
      <TextInput
        type="search"
        label={say('contacts.find')}
        placeholder={say('contacts.findHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        maxLength={254}
        onChange={(event) => setTyped(event.currentTarget.value)}
        maw={360}
        mb="md"
      />
      <DataTable
        label={say('contacts.title')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        empty={
          search === '' ? (
            <EmptyState icon={IconUserCircle} title={say('contacts.emptyTitle')} text={say('contacts.emptyText')} />
          ) : (
            <EmptyState icon={IconSearch} title={say('contacts.notFoundTitle')} text={say('contacts.notFoundText')} />
          )
        }
      />
    </Page>
  );
}
