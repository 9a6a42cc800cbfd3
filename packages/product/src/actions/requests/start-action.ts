import type { ActionRequest, StartActionBody } from '@parley/contract/actions';
import { AppError } from '@parley/contract/errors';
import type { BotId, BotVersionId, ContactId, ConversationId } from '@parley/contract/ids';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { allowedActions, spokenLanguage } from '../../bots/public.ts';
import type { Actions } from '../actions.ts';
import { newActionRequest, toActionRequest } from './action-request.ts';
import { insertActionRequest } from './action-requests.store.ts';

export interface StartActionDeps {
  readonly actions: Pick<Actions, 'offered'>;
  /** Refuses a conversation that is not of this contact with this bot. */
  readonly requireOwnConversation: (
    db: TenantDb,
    key: { conversationId: ConversationId; botId: BotId; contactId: ContactId },
  ) => Promise<void>;
}

/** Shows a visitor a form they asked for by themselves, in a conversation of theirs where they name one. What the bot does not offer, or is no form, is `not_found`. */
export async function startAction(
  scope: TenantScope,
  { actions, requireOwnConversation }: StartActionDeps,
  input: StartActionBody & { botId: BotId; botVersionId: BotVersionId | undefined; contactId: ContactId },
): Promise<ActionRequest> {
  return scope.transaction(async (db) => {
    const allowed = await allowedActions(db, input);
    const language = spokenLanguage(allowed, input.language);
    const [action] = allowed.actions.includes(input.action) ? await actions.offered(db, [input.action], { language }) : [];
    if (action === undefined || action.form === null) throw new AppError('not_found');
    const request = newActionRequest(action, {});
    const { botId, contactId, conversationId } = input;
    if (conversationId !== undefined) await requireOwnConversation(db, { conversationId, botId, contactId });
    await insertActionRequest(db, { ...request, botId, contactId, conversationId: conversationId ?? null, turnId: null });
    return toActionRequest(request);
  });
}
