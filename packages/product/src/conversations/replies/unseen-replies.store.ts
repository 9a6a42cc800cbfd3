import type { BotConfig } from '@parley/contract/bots';
import type { BotId, BotVersionId, ConversationId, MessageId } from '@parley/contract/ids';
import { type WidgetLanguage, widgetLanguages } from '@parley/contract/widget';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { isMailAddress } from '@parley/platform/mail/mail-address';
import { sql } from 'kysely';
import { configOfVersion, knownVersions } from '../version-configs.ts';

/** What a person wrote to a visitor. */
export interface Reply {
  readonly id: MessageId;
  readonly person: string;
  readonly text: string;
  readonly createdAt: Date;
}

/** What people wrote in a conversation that its visitor has neither seen nor been mailed, in its order. */
export async function selectUnseenReplies(db: TenantDb, id: ConversationId): Promise<Reply[]> {
  return (
    await db
      .selectFrom('messages')
      .select(['id', 'member_name', 'text', 'created_at'])
      .where('conversation_id', '=', id)
      .where('author', '=', 'member')
      .where('seen_at', 'is', null)
      .where('mailed_at', 'is', null)
      .orderBy('id')
      .execute()
  ).map((row) => ({ id: row.id, person: row.member_name ?? '', text: row.text, createdAt: row.created_at }));
}

/** Notes that the visitor's browser has read what people wrote. */
export async function markSeen(db: TenantDb, replies: readonly MessageId[]): Promise<void> {
  await db
    .updateTable('messages')
    .set({ seen_at: sql<Date>`now()` })
    .where('id', 'in', [...replies])
    .where('seen_at', 'is', null)
    .execute();
}

/** Notes that they were mailed, and whereto as members are told. */
export async function markMailed(db: TenantDb, replies: readonly MessageId[], to: string): Promise<void> {
  await db
    .updateTable('messages')
    .set({ mailed_at: sql<Date>`now()`, mailed_to: to })
    .where('id', 'in', [...replies])
    .execute();
}

/** Where a visitor is who has gone. */
export interface VisitorPlace {
  readonly bot: string;
  readonly config: BotConfig;
  /** What they gave last in this conversation, else before; undefined where they gave none. */
  readonly address: string | undefined;
  readonly language: WidgetLanguage | undefined;
  /** Where the conversation goes on in their browser; null where it began outside of one. */
  readonly page: string | null;
}

/** Undefined for a conversation that is no visitor's, and of a bot that is not published any more. */
export async function findVisitorPlace(
  db: TenantDb,
  { id, botId }: { id: ConversationId; botId: BotId },
): Promise<VisitorPlace | undefined> {
  const { rows } = await sql<{
    bot: string;
    versionId: BotVersionId;
    config: unknown;
    address: string | null;
    language: string | null;
    page: string | null;
  }>`
    select bots.name as bot, bot_versions.id as "versionId", visitor_language as language, visitor_page as page,
      case when bot_versions.id = any(${knownVersions(botId)}::uuid[]) then null else bot_versions.config end as config,
      coalesce(
        (select email from left_messages where left_messages.conversation_id = conversations.id order by id desc limit 1),
        (
          select contacts.email from leads join contacts on contacts.id = leads.contact_id
          where leads.conversation_id = conversations.id and contacts.email is not null order by leads.id desc limit 1
        ),
        (
          select coalesce(self.email, owner.email) from contacts self left join contacts owner on owner.id = self.known_as
          where self.id = conversations.contact_id
        ),
        (
          select value from contact_attributes where contact_attributes.contact_id = conversations.contact_id
            and (expires_at is null or expires_at > now()) and value ~ '^\\S+@\\S+\\.\\S+$' limit 1
        ),
        (select email from left_messages where left_messages.contact_id = conversations.contact_id order by id desc limit 1)
      ) as address
    from conversations
    join bots on bots.id = conversations.bot_id
    join bot_versions on bot_versions.bot_id = bots.id
      and bot_versions.id = coalesce(conversations.bot_version_id, bots.published_version_id)
    where conversations.id = ${id}::uuid and conversations.bot_id = ${botId}::uuid and purpose = 'live'`.execute(db);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { bot, versionId, config, address, language, page } = row;
  return {
    bot,
    config: configOfVersion(botId, versionId, config),
    address: address !== null && isMailAddress(address) ? address : undefined,
    language: widgetLanguages.find((each) => each === language),
    page,
  };
}
