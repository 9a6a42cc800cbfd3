import { useTenant } from '../../api/tenant.ts';
import { Facts } from '../../ui/facts.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { useText } from '../../ui/use-text.ts';
import classes from './conversation-page.module.css';
import type { ReadConversation } from './use-conversations.ts';

/** Who the visitor is and what they thought of the conversation, as far as they or the site said so; nothing where neither did. */
export function AboutVisitor({ conversation }: { conversation: ReadConversation }) {
  const say = useText();
  const { slug } = useTenant();
  const { rating, externalId, contact, attributes, consents } = conversation;
  if (rating === null && externalId === null && contact === null && attributes.length === 0 && consents.length === 0) return null;
  return (
    <Section
      title={say('conversation.about')}
      action={
        contact === null ? null : (
          <TextLink to="/t/$slug/contacts/$contactId" params={{ slug, contactId: contact.id }}>
            {say('contact.open')}
          </TextLink>
        )
      }
    >
      <Facts
        facts={[
          [
            say('conversation.rating'),
            rating && (
              <>
                {say('conversation.stars', { stars: rating.stars })}
                {rating.comment === '' ? null : (
                  <>
                    {' '}
                    <q dir="auto">{rating.comment}</q>
                  </>
                )}
              </>
            ),
          ],
          [say('conversation.externalId'), externalId && <bdi>{externalId}</bdi>],
          [say('conversation.contactName'), contact?.name ? <bdi key="name">{contact.name}</bdi> : null],
          [say('conversation.contactEmail'), contact?.email ? <bdi key="email">{contact.email}</bdi> : null],
          [say('conversation.contactPhone'), contact?.phone ? <bdi key="phone">{contact.phone}</bdi> : null],
          ...attributes.map(
            ({ label, value, expiresAt }) =>
              [
                label,
                <>
                  <bdi>{value}</bdi>
                  {expiresAt === null ? null : (
                    <span className={classes['note']}>
                      {say('conversation.erasedAt')} <Moment at={expiresAt} />
                    </span>
                  )}
                </>,
              ] as const,
          ),
        ]}
      />
      {consents.length === 0 ? null : <Consents consents={consents} />}
    </Section>
  );
}

function Consents({ consents }: Pick<ReadConversation, 'consents'>) {
  const say = useText();
  return (
    <ul className={classes['consents']} aria-label={say('conversation.consents')}>
      {consents.map(({ id, shown, givenAt, withdrawnAt, language }) => (
        <li key={id}>
          <Status tone={withdrawnAt === null ? 'good' : 'quiet'}>
            <span>
              {say(withdrawnAt === null ? 'conversation.agreed' : 'conversation.withdrew')} <Moment at={withdrawnAt ?? givenAt} />
            </span>
          </Status>
          <details>
            <summary>{say('conversation.receipt')}</summary>
            <p dir="auto" lang={language}>
              {shown.purpose}
            </p>
            <p>{shown.fields.map(({ label }) => label).join(' · ')}</p>
            <p>
              {shown.retentionDays === null ? say('conversation.keptEver') : say('conversation.keptDays', { days: shown.retentionDays })}{' '}
              <bdi>{shown.policyUrl}</bdi>
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}
