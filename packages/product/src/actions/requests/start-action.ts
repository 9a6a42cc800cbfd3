import type { ActionRequest, StartActionBody } from '@parley/contract/actions';
import { AppError } from '@parley/contract/errors';
import type { BotId, BotVersionId, ContactId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { allowedActions } from '../../bots/public.ts';
import type { Actions } from '../actions.ts';
import { newActionRequest, toActionRequest } from './action-request.ts';
import { insertActionRequest } from './action-requests.store.ts';

/** Shows a visitor a form they asked for by themselves. What the bot does not offer, or is no form, is `not_found`. */
export async function startAction(
  scope: TenantScope,
  actions: Pick<Actions, 'offered'>,
  input: StartActionBody & { botId: BotId; botVersionId: BotVersionId | undefined; contactId: ContactId },
): Promise<ActionRequest> {
  return scope.transaction(async (db) => {
    const allowed = await allowedActions(db, input);
    const [action] = allowed.includes(input.action) ? await actions.offered(db, [input.action]) : [];
    if (action === undefined || action.form === null) throw new AppError('not_found');
    const request = newActionRequest(action, {});
    // Which of the contact's conversations it belongs to is not needed to carry it out, and would have to be proven.
    await insertActionRequest(db, { ...request, botId: input.botId, contactId: input.contactId, conversationId: null, turnId: null });
    return toActionRequest(request);
  });
}
