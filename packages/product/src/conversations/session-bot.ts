import type { BotConfig } from '@parley/contract/bots';
import type { ChatSession } from '@parley/contract/chat';
import { type BotId, type ContactId, formatId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { offersPerson } from './handoff/person-of.ts';
import { missingData } from './visitor-data/missing-data.ts';
import { textVersion } from './visitor-data/text-version.ts';
import { findGiven } from './visitor-data/visitor-data.store.ts';

/** A bot as a contact's browser is told of it: what it says, and what may be done beside asking. */
export async function sessionBot(
  db: TenantDb,
  { id, name, config, contactId }: { id: BotId; name: string; config: BotConfig; contactId: ContactId },
): Promise<ChatSession['bot']> {
  const { avatar, greeting, suggestedQuestions, widget, chat } = config;
  const { collect, mailReplies: _mails, waitMinutes: _waits, ...options } = chat;
  const version = collect && textVersion(collect);
  const told = collect ? await findGiven(db, { contactId, botId: id }) : { versions: [], names: [] };
  return {
    id: formatId('bot', id),
    name,
    avatar,
    logo: widget.logo,
    greeting,
    suggestedQuestions: widget.showSuggestions ? suggestedQuestions : [],
    options: {
      ...options,
      person: offersPerson(config),
      collect: collect && {
        when: collect.when,
        afterMessages: collect.afterMessages,
        fields: collect.fields,
        purpose: collect.purpose,
        policyUrl: collect.policyUrl,
        retentionDays: collect.retentionDays,
        textVersion: version ?? '',
        // What was kept for its days and no longer is asked for anew.
        given: told.versions.includes(version ?? '') && missingData(collect, told.names).length === 0,
      },
    },
  };
}
