import type { ConversationId, MessageId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { composeMail } from '@parley/platform/mail/compose-mail';
import { queueMail } from '@parley/platform/mail/queue-mail';
import { deskOf } from '../../actions/public.ts';
import { ownTenant } from '../../tenants/public.ts';
import { lockHandoff } from '../handoff/handoffs.store.ts';
import { languageOf } from '../language-of.ts';
import { hiddenAddress } from './hidden-address.ts';
import { replyWords } from './reply-words.ts';
import { findVisitorPlace, markMailed, selectUnseenReplies } from './unseen-replies.store.ts';

/** How long what was written first waits at most for what is written after it. */
const longestMs = 15 * 60_000;

/**
 * Mails a visitor who has gone what people wrote to them: all in one mail, some minutes after the last of it, and each once, because it is
 * noted in the transaction that queues the mail. Whoever comes back before that has seen it and is mailed nothing. Runs after each reply;
 * `messageId` says after which.
 */
export async function mailUnseenReplies(
  scope: TenantScope,
  { now }: { now: () => number },
  { conversationId, messageId }: { conversationId: ConversationId; messageId: MessageId },
): Promise<void> {
  await scope.transaction(async (db) => {
    const found = await lockHandoff(db, conversationId);
    if (found === undefined) return;
    const replies = await selectUnseenReplies(db, conversationId);
    const [first] = replies;
    if (first === undefined) return;
    // More was written since. The run after the last of it mails all, unless that goes on for too long.
    if (replies.at(-1)?.id !== messageId && now() - first.createdAt.getTime() < longestMs) return;
    const place = await findVisitorPlace(db, { id: conversationId, botId: found.botId });
    if (place?.address === undefined || !place.config.chat.mailReplies) return;
    const { bot, config, address, page } = place;
    const language = languageOf(config, place.language);
    const words = replyWords[language];
    const replyTo = config.actions.includes('contact_form') ? await deskOf(db) : null;
    const mail = composeMail({
      locale: language,
      subject: words.subject(bot),
      paragraphs: [
        words.intro(bot),
        ...replies.map(({ person, text }) => `${person}:\n${text}`),
        ...(page === null ? [] : [words.where]),
        ...(replyTo === null ? [words.unread] : []),
      ],
      ...(page === null ? {} : { button: { label: words.goOn, url: page } }),
      footer: words.footer((await ownTenant(db)).name),
    });
    await queueMail(db, { to: address, kind: 'conversations.replies', ...mail, replyTo, conversationId });
    await markMailed(
      db,
      replies.map(({ id }) => id),
      hiddenAddress(address),
    );
  });
}
