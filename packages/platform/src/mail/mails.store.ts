import type { MailId } from '@parley/contract/ids';
import { sql } from 'kysely';
import type { IdentityDb, SystemDb, TenantDb } from '../database/tenancy.ts';
import type { Mail, MailDraft, MailStatus, ReadableMail } from './mail.ts';
import type { OutgoingMail } from './mailer.ts';

const head = [
  'id',
  'tenant_id as tenantId',
  'kind',
  'recipient as to',
  'subject',
  'status',
  'attempts',
  'next_attempt_at as nextAttemptAt',
  'failure',
  'created_at as createdAt',
  'sent_at as sentAt',
] as const;

export async function insertMail(db: TenantDb | SystemDb | IdentityDb, id: MailId, mail: MailDraft): Promise<void> {
  const { kind, to: recipient, subject, text, html, calendar = null, replyTo = null, conversationId = null } = mail;
  await db
    .insertInto('mails')
    .values({ id, kind, recipient, subject, text, html, calendar, reply_to: replyTo, conversation_id: conversationId })
    .execute();
}

export interface ClaimedMail extends OutgoingMail {
  /** The attempt this is, counted from 1. */
  readonly attempts: number;
  readonly createdAt: Date;
}

/** Takes mails whose time has come, oldest first; nobody else gets them before `until`. */
export async function claimDueMails(
  db: SystemDb,
  { now, until, limit }: { now: Date; until: Date; limit: number },
): Promise<ClaimedMail[]> {
  const { rows } = await sql<ClaimedMail>`
    update mails set attempts = attempts + 1, next_attempt_at = ${until}
    where id in (
      select id from mails where status = 'queued' and (next_attempt_at is null or next_attempt_at <= ${now})
      order by next_attempt_at nulls first, id limit ${limit} for update skip locked
    )
    returning id, kind, recipient as "to", subject, text, html, calendar, reply_to as "replyTo", attempts, created_at as "createdAt"`.execute(
    db,
  );
  return rows;
}

/** Mails that were delivered are never tried again, whoever has claimed them since. */
export async function markDelivered(db: SystemDb, id: MailId, status: 'sent' | 'stored', now: Date): Promise<void> {
  const change = status === 'sent' ? { status, sent_at: now, text: null, html: null, calendar: null, reply_to: null } : { status };
  await db
    .updateTable('mails')
    .set({ ...change, failure: null, next_attempt_at: null })
    .where('id', '=', id)
    .where('status', 'in', ['queued', 'failed'])
    .execute();
}

/** Puts a mail off until `next`, or gives it up; not when somebody else has claimed it since. */
export async function markUndelivered(
  db: SystemDb,
  { id, attempts }: Pick<ClaimedMail, 'id' | 'attempts'>,
  { failure, next }: { failure: string; next: Date | undefined },
): Promise<void> {
  await db
    .updateTable('mails')
    .set(next === undefined ? { status: 'failed', failure, next_attempt_at: null } : { next_attempt_at: next, failure })
    .where('id', '=', id)
    .where('status', '=', 'queued')
    .where('attempts', '=', attempts)
    .execute();
}

/** Puts a mail that was given up back in line; false when there is none of that id. */
export async function requeueMail(db: SystemDb, id: MailId): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mails')
    .set({ status: 'queued', attempts: 0 })
    .where('id', '=', id)
    .where('status', '=', 'failed')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export function selectMails(
  db: SystemDb,
  page: { before: MailId | undefined; limit: number; status: MailStatus | undefined },
): Promise<Mail[]> {
  let query = db.selectFrom('mails').select(head).orderBy('id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  if (page.status !== undefined) query = query.where('status', '=', page.status);
  return query.execute();
}

export function selectMail(db: SystemDb, id: MailId): Promise<ReadableMail | undefined> {
  return db
    .selectFrom('mails')
    .select([...head, 'text', 'html'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Returns how many there were. */
export async function deleteMailsBefore(db: SystemDb, date: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('mails').where('created_at', '<', date).executeTakeFirst();
  return Number(numDeletedRows);
}
