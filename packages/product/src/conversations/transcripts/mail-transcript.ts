import { AppError } from '@parley/contract/errors';
import type { BotId, BotVersionId, ContactId, ConversationId } from '@parley/contract/ids';
import type { WidgetLanguage } from '@parley/contract/widget';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { composeMail } from '@parley/platform/mail/compose-mail';
import { queueMail } from '@parley/platform/mail/queue-mail';
import { getBot } from '../../bots/public.ts';
import { ownTenant } from '../../tenants/public.ts';
import { configOfVisitor } from '../config-of-visitor.ts';
import { countTranscript } from '../conversations.store.ts';
import { selectMessages } from '../messages.store.ts';
import { ownConversation } from '../own-conversation.ts';
import { selectAttributes } from '../visitor-data/visitor-data.store.ts';
import { transcriptWords } from './transcript-words.ts';

const mostOfConversation = 3;
const mostMessages = 200;

/**
 * Mails a contact's own conversation to the address they give, or the one they gave before, in their language; three times at most. Says
 * nothing of the address to anybody else. Throws `invalid_request` where no address is known.
 */
export async function mailTranscript(
  scope: TenantScope,
  input: {
    conversationId: ConversationId;
    contactId: ContactId;
    botId: BotId;
    botVersionId: BotVersionId | undefined;
    email: string | undefined;
    language: WidgetLanguage;
  },
): Promise<void> {
  const { contactId, language } = input;
  if (!(await configOfVisitor(scope, input)).chat.transcript) throw new AppError('forbidden');
  const { name } = await getBot(scope, input.botId);
  await scope.transaction(async (db) => {
    const { id } = await ownConversation(db, input);
    const known = (await selectAttributes(db, contactId)).find(({ value }) => /^\S+@\S+\.\S+$/.test(value))?.value;
    const to = input.email ?? known;
    if (to === undefined) throw new AppError('invalid_request', { details: { field: 'email', reason: 'missing' } });
    if (!(await countTranscript(db, id, mostOfConversation))) throw new AppError('limit_reached');
    const tenant = await ownTenant(db);
    const words = transcriptWords[language];
    const messages = await selectMessages(db, id, mostMessages);
    const mail = composeMail({
      locale: language,
      subject: words.subject(name),
      paragraphs: messages.map(({ author, person, text }) => `${author === 'contact' ? words.you : (person ?? name)}:\n${text}`),
      footer: words.footer(tenant.name),
    });
    await queueMail(db, { to, kind: 'conversations.transcript', ...mail, conversationId: id });
  });
}
