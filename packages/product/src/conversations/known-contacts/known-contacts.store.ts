import type { ContactResponse, ErasureReceipt } from '@parley/contract/contacts';
import type { AttachmentId, BotId, ContactId, ConversationId, LeadId } from '@parley/contract/ids';
import { anyOf } from '@parley/platform/database/any-of';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/** A contact of whom something is known. */
export interface KnownContact extends Omit<ContactResponse, 'id' | 'firstSeenAt' | 'lastSeenAt'> {
  readonly id: ContactId;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
}

export interface LeadOfContact {
  readonly id: LeadId;
  readonly botId: BotId | null;
  readonly conversationId: ConversationId | null;
  readonly action: string;
  readonly title: string | null;
  readonly createdAt: Date;
}

export interface ConversationOfContact {
  readonly id: ConversationId;
  readonly botId: BotId;
  readonly startedAt: Date;
  readonly lastTurnAt: Date;
}

type Bots = ReadonlySet<BotId> | undefined;

/** All browsers of a contact: itself, and those that gave the same address. */
const selvesOf = (id: ContactId) => sql<ContactId>`(select id from contacts where id = ${id}::uuid or known_as = ${id}::uuid)`;

/** Contacts from the newest to the oldest, of these bots only when some are given. */
export async function selectKnownContacts(
  db: TenantDb,
  page: { limit: number; before: ContactId | undefined; bots: Bots; emailStart: string | undefined; holds: string | undefined },
): Promise<KnownContact[]> {
  let query = liveContacts(db, page.bots).where(isKnown).orderBy('id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  if (page.emailStart !== undefined) query = query.where('email_key', 'like', `${page.emailStart.replace(/[\\%_]/g, '\\$&')}%`);
  if (page.holds !== undefined) query = query.where(holds(page.holds));
  return query.execute();
}

/** Fewer digits stand in too many numbers. */
const fewestDigits = 3;

function holds(text: string) {
  const digits = text.replace(/\D/g, '');
  return sql<boolean>`(
    strpos(lower(name), lower(${text}::text)) > 0
    or strpos(lower(email), lower(${text}::text)) > 0
    or (${digits.length >= fewestDigits}::boolean and strpos(regexp_replace(phone, '\\D', '', 'g'), ${digits}::text) > 0)
  )`;
}

/** A contact by the id of any of its browsers; also one of whom nothing is known but that they sent a form. */
export function findKnownContact(db: TenantDb, id: ContactId, bots: Bots): Promise<KnownContact | undefined> {
  return liveContacts(db, bots)
    .where('id', '=', selfOf(id))
    .where(sql<boolean>`(${isKnown} or exists (select from leads where leads.contact_id = contacts.id))`)
    .executeTakeFirst();
}

/** The contact whom members know a visitor as; undefined where nothing is known of them. */
export async function findKnownSelf(db: TenantDb, visitor: ContactId): Promise<KnownContact | undefined> {
  return liveContacts(db, undefined).where('id', '=', selfOf(visitor)).where(isKnown).executeTakeFirst();
}

const selfOf = (id: ContactId) => sql<ContactId>`(select coalesce(known_as, id) from contacts where id = ${id}::uuid)`;

const isKnown = sql<boolean>`coalesce(external_id, name, email, phone) is not null`;

function liveContacts(db: TenantDb, bots: Bots) {
  let query = db
    .selectFrom('contacts')
    .select(['id', 'name', 'email', 'phone', 'external_id as externalId', 'created_at as firstSeenAt', 'last_seen_at as lastSeenAt'])
    .where('purpose', '=', 'live')
    .where('known_as', 'is', null);
  if (bots !== undefined)
    query = query.where(
      sql<boolean>`(
        exists (select from leads where leads.contact_id = contacts.id and leads.bot_id = ${anyOf(bots)})
        or exists (
          select from conversations where conversations.bot_id = ${anyOf(bots)}
            and conversations.contact_id in (select self.id from contacts self where self.id = contacts.id or self.known_as = contacts.id)
        )
      )`,
    );
  return query;
}

export async function selectLeadsOf(
  db: TenantDb,
  { id, bots, limit }: { id: ContactId; bots: Bots; limit: number },
): Promise<LeadOfContact[]> {
  let query = db
    .selectFrom('leads')
    .select(['id', 'bot_id as botId', 'conversation_id as conversationId', 'action', 'title', 'created_at as createdAt'])
    .where('contact_id', 'in', selvesOf(id))
    .orderBy('id', 'desc')
    .limit(limit);
  if (bots !== undefined) query = query.where('bot_id', '=', anyOf(bots));
  return query.execute();
}

/** Conversations a contact had, and those in which somebody sent a form in their name. */
export async function selectConversationsOf(
  db: TenantDb,
  { id, bots, limit }: { id: ContactId; bots: Bots; limit: number },
): Promise<ConversationOfContact[]> {
  let query = db
    .selectFrom('conversations')
    .select(['id', 'bot_id as botId', 'started_at as startedAt', 'last_turn_at as lastTurnAt'])
    .where('purpose', '=', 'live')
    .where(isOf(id))
    .orderBy('id', 'desc')
    .limit(limit);
  if (bots !== undefined) query = query.where('bot_id', '=', anyOf(bots));
  return query.execute();
}

const isOf = (id: ContactId) => sql<boolean>`(
  conversations.contact_id in ${selvesOf(id)}
  or conversations.id in (select leads.conversation_id from leads where leads.contact_id = ${id}::uuid)
)`;

/**
 * Erases a contact with all of its browsers, what they sent and all conversations they had or sent a form in; undefined where there is
 * none. The bytes of the files that are named are still there.
 */
export async function deleteContact(
  db: TenantDb,
  id: ContactId,
): Promise<(Omit<ErasureReceipt, 'contactId' | 'erasedAt' | 'attachments'> & { files: AttachmentId[] }) | undefined> {
  const { rows } = await sql<{ conversations: number; leads: number; leftMessages: number; files: AttachmentId[] | null }>`
    select
      (select count(*) from conversations where ${isOf(id)})::integer as conversations,
      (select count(*) from leads where contact_id in ${selvesOf(id)})::integer as leads,
      (
        select count(*) from left_messages where contact_id in ${selvesOf(id)}
          or conversation_id in (select id from conversations where ${isOf(id)})
      )::integer as "leftMessages",
      (
        select array_agg(id) from attachments where contact_id in ${selvesOf(id)}
          or conversation_id in (select id from conversations where ${isOf(id)})
      ) as files`.execute(db);
  await db.deleteFrom('conversations').where(isOf(id)).execute();
  const gone = await db.deleteFrom('contacts').where('id', '=', id).returning('id').execute();
  const [counted] = rows;
  if (gone.length === 0 || counted === undefined) return undefined;
  const { files, ...counts } = counted;
  return { ...counts, files: files ?? [] };
}
