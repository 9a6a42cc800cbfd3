import { Skeleton } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useTenant } from '../../api/tenant.ts';
import { useBotChoice } from '../../api/use-bot-choice.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Facts } from '../../ui/facts.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { useText } from '../../ui/use-text.ts';
import classes from './contact-page.module.css';
import { EraseContact } from './erase-contact.tsx';
import { ErasureView } from './erasure-view.tsx';
import { nameOfContact } from './name-of-contact.ts';
import { type ErasureReceipt, type ReadContact, useContact } from './use-contacts.ts';

/** One contact: who they are and how that is known, what they sent and talked about, and the way to erase all of it. */
export function ContactPage() {
  const { contactId } = useParams({ from: '/signed-in/t/$slug/shell/contacts/$contactId' });
  const [receipt, setReceipt] = useState<ErasureReceipt>();
  return receipt === undefined ? (
    <KeptContact contactId={contactId} onErased={setReceipt} />
  ) : (
    <ErasureView receipt={receipt} above={<BackLink to="/t/$slug/contacts" list="contacts.title" />} />
  );
}

function KeptContact({ contactId, onErased }: { contactId: string; onErased: (receipt: ErasureReceipt) => void }) {
  const say = useText();
  const { may } = useTenant();
  const query = useContact(contactId);
  return (
    <Page
      title={query.data === undefined ? say('contact.title') : nameOfContact(query.data)}
      above={<BackLink to="/t/$slug/contacts" list="contacts.title" />}
      actions={query.data !== undefined && may('contacts.write') ? <EraseContact contact={query.data} onErased={onErased} /> : null}
      width="narrow"
    >
      <Loaded query={query} skeleton={<Skeleton height={320} radius="lg" />}>
        {(contact) => (
          <>
            <Details contact={contact} />
            <Conversations conversations={contact.conversations} />
            <Leads leads={contact.leads} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Details({ contact }: { contact: ReadContact }) {
  const say = useText();
  const intl = useIntl();
  const { externalId } = contact;
  const day = (at: string): string => intl.formatDate(at, { dateStyle: 'long', timeStyle: 'short' });
  const said = ([name, value]: readonly [string, string | null]) => [name, value === null ? null : <bdi key={name}>{value}</bdi>] as const;
  return (
    <Section title={say('contact.details')} description={say(externalId === null ? 'contact.saidSo' : 'contact.vouched')}>
      <Facts
        facts={[
          said([say('contacts.name'), contact.name]),
          said([say('contacts.email'), contact.email]),
          said([say('contacts.phone'), contact.phone]),
          said([say('contact.externalId'), externalId]),
          [say('contact.firstSeen'), day(contact.firstSeenAt)],
          [say('contacts.lastSeen'), day(contact.lastSeenAt)],
        ]}
      />
    </Section>
  );
}

function useBotName(): (id: string | null) => string {
  const { data = [] } = useBotChoice();
  return (wanted) => data.find(({ id }) => id === wanted)?.name ?? '–';
}

function Conversations({ conversations }: Pick<ReadContact, 'conversations'>) {
  const say = useText();
  const { slug, may } = useTenant();
  const botName = useBotName();
  return (
    <Section title={say('contact.conversations')}>
      {conversations.length === 0 ? <p className={classes['none']}>{say('contact.noConversations')}</p> : null}
      <ul className={classes['list']}>
        {conversations.map(({ id, botId, startedAt }) => (
          <li key={id}>
            {may('conversations.read') ? (
              <TextLink to="/t/$slug/conversations/$conversationId" params={{ slug, conversationId: id }}>
                {say('contact.conversationWith', { bot: botName(botId) })}
              </TextLink>
            ) : (
              say('contact.conversationWith', { bot: botName(botId) })
            )}
            <Moment at={startedAt} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Leads({ leads }: Pick<ReadContact, 'leads'>) {
  const say = useText();
  const { slug } = useTenant();
  const botName = useBotName();
  return (
    <Section title={say('contact.leads')}>
      {leads.length === 0 ? <p className={classes['none']}>{say('contact.noLeads')}</p> : null}
      <ul className={classes['list']}>
        {leads.map(({ id, title, action, botId, createdAt }) => (
          <li key={id}>
            <TextLink to="/t/$slug/leads" params={{ slug }} search={{ lead: id }}>
              {say('contact.leadOf', { form: title ?? action, bot: botName(botId) })}
            </TextLink>
            <Moment at={createdAt} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
