import { formatId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { composeMail } from '@parley/platform/mail/compose-mail';
import { queueMail } from '@parley/platform/mail/queue-mail';
import { recordAudit, systemTrail } from '../../audit/public.ts';
import { membersWho } from '../../members/public.ts';
import { readSpendNames } from '../../models/public.ts';
import type { BegunTurn } from '../turn.ts';
import { letWait } from './handoffs.store.ts';
import { personMail } from './person-mail.ts';

/** Lets a conversation wait for a person and writes to every member who may answer; once, however often it is asked for. */
export async function callPerson(
  db: TenantDb,
  { conversationId, botId, question, history, config }: BegunTurn,
  dashboard: URL,
): Promise<void> {
  if (!(await letWait(db, conversationId, config.chat.waitMinutes))) return;
  await recordAudit(db, systemTrail('bot'), { action: 'handoff.requested', target: { kind: 'conversation', id: conversationId } });
  const { tenant, slug, bot = '', locale } = await readSpendNames(db, botId);
  const link = new URL(`t/${slug}/conversations/${formatId('conversation', conversationId)}`, dashboard).href;
  const said = [...history.flatMap(({ author, text }) => (author === 'contact' ? [text] : [])), question];
  for (const { name, email } of await membersWho(db, 'conversations.reply')) {
    const mail = composeMail(personMail({ tenant, bot, said, link }, { name, locale }));
    await queueMail(db, { to: email, kind: 'conversations.handoff', ...mail });
  }
}
