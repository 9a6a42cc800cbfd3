import type { BotId, ContactId, ConversationId, LeadId } from '@parley/contract/ids';
import { anyOf } from '@parley/platform/database/any-of';
import type { LeadRow } from '@parley/platform/database/schema';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';

/** What a visitor sent with a form. */
export interface Lead {
  readonly id: LeadId;
  readonly botId: BotId | null;
  readonly contactId: ContactId;
  readonly conversationId: ConversationId | null;
  readonly action: string;
  /** What the form was called; null where it was sent before that was kept. */
  readonly title: string | null;
  readonly fields: readonly { name: string; label: string; value: string }[];
  readonly createdAt: Date;
}

const fieldsSchema = z.array(z.object({ name: z.string(), label: z.string(), value: z.string() }));

export async function insertLead(db: TenantDb, lead: Omit<Lead, 'createdAt'>): Promise<void> {
  await db
    .insertInto('leads')
    .values({
      id: lead.id,
      bot_id: lead.botId,
      contact_id: lead.contactId,
      conversation_id: lead.conversationId,
      action: lead.action,
      title: lead.title,
      fields: JSON.stringify(lead.fields),
    })
    .execute();
}

/** Leads from the newest to the oldest; those of some bots only when `bots` is given. */
export async function selectLeadPage(
  db: TenantDb,
  page: { limit: number; before: LeadId | undefined; bots: ReadonlySet<BotId> | undefined },
): Promise<Lead[]> {
  let query = db.selectFrom('leads').selectAll().orderBy('id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  if (page.bots !== undefined) query = query.where('bot_id', '=', anyOf(page.bots));
  return (await query.execute()).map(toLead);
}

/** A lead, if it is of one of these bots where they are given. */
export async function findLead(db: TenantDb, id: LeadId, bots?: ReadonlySet<BotId>): Promise<Lead | undefined> {
  let query = db.selectFrom('leads').selectAll().where('id', '=', id);
  if (bots !== undefined) query = query.where('bot_id', '=', anyOf(bots));
  const row = await query.executeTakeFirst();
  return row && toLead(row);
}

export async function deleteLeadRow(db: TenantDb, id: LeadId): Promise<void> {
  await db.deleteFrom('leads').where('id', '=', id).execute();
}

/** Every label that a lead has, in alphabetical order. */
export async function selectLeadLabels(db: TenantDb, bots: ReadonlySet<BotId> | undefined): Promise<string[]> {
  let query = db.selectFrom('leads').select(sql<string>`jsonb_array_elements(fields) ->> 'label'`.as('label')).distinct().orderBy('label');
  if (bots !== undefined) query = query.where('bot_id', '=', anyOf(bots));
  return (await query.execute()).map(({ label }) => label);
}

function toLead(row: Selectable<LeadRow>): Lead {
  return {
    id: row.id,
    botId: row.bot_id,
    contactId: row.contact_id,
    conversationId: row.conversation_id,
    action: row.action,
    title: row.title,
    fields: fieldsSchema.parse(row.fields),
    createdAt: row.created_at,
  };
}
