import { useIntl } from 'react-intl';
import type { MessageId } from '../../locales/catalogue.ts';

/** What can be looked for in the audit log, in the order of the choice. */
export const knownActions = [
  'member.role_changed',
  'member.removed',
  'member.left',
  'invitation.created',
  'invitation.resent',
  'invitation.revoked',
  'invitation.accepted',
  'role.created',
  'role.changed',
  'role.deleted',
  'finding.decided',
  'tenant.changed',
  'tenant.logo_set',
  'tenant.logo_removed',
  'tenant.transferred',
  'tenant.suspended',
  'tenant.resumed',
  'tenant.closed',
  'tenant.created',
  'tenant.plan_changed',
  'support.granted',
  'support.revoked',
  'support.entered',
  'support.left',
  'support.conversations_read',
  'support.change_requested',
  'mail.read',
  'domain.added',
  'domain.verified',
  'domain.deleted',
  'domain.lost',
  'bot.created',
  'bot.changed',
  'bot.published',
  'bot.rolled_back',
  'answer_test.added',
  'answer_test.changed',
  'answer_test.removed',
  'answer_test.settings_changed',
  'action.created',
  'action.changed',
  'action.deleted',
  'model_connection.created',
  'model_connection.key_changed',
  'model_connection.deleted',
  'spend_limits.changed',
  'embeddings.changed',
  'embedding_index.built',
  'embedding_index.activated',
  'embedding_index.removed',
  'search_rule.created',
  'search_rule.deleted',
  'conversation.erased',
] as const;

/** Says what was done; an action this dashboard has no words for keeps its own name. */
export function useActionText(): (action: string) => string {
  const intl = useIntl();
  return (action) => {
    const id = `audit.action.${action}`;
    return Object.hasOwn(intl.messages, id) ? intl.formatMessage({ id: id as MessageId }) : action;
  };
}
