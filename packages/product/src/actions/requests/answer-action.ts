import type { ActionReply, ActionRequest, AnswerActionBody } from '@parley/contract/actions';
import { AppError } from '@parley/contract/errors';
import type { ActionRequestId, BotVersionId, ContactId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { Log } from '@parley/platform/telemetry/log-port';
import { allowedActions } from '../../bots/public.ts';
import type { Action } from '../action.ts';
import type { Actions } from '../actions.ts';
import { checkForm } from '../forms/check-form.ts';
import { type StoredActionRequest, toActionRequest } from './action-request.ts';
import { endActionRequest, findActionRequest, takeActionRequest } from './action-requests.store.ts';

export interface AnswerActionDeps {
  readonly actions: Pick<Actions, 'offered'>;
  readonly log: Log;
}

/** `botVersionId` is of the version the visitor talks to, where that is not the published one. */
type AnswerActionInput = AnswerActionBody & { id: ActionRequestId; botVersionId: BotVersionId | undefined; contactId: ContactId };

const actionMs = 12_000;

/**
 * Carries out, once, what a visitor was asked for, if they say yes and the bot may still do it: a form with what they filled in, any
 * other action with the very arguments they were shown. A no is kept. An old, answered or foreign request is `not_found`.
 */
export async function answerAction(scope: TenantScope, deps: AnswerActionDeps, input: AnswerActionInput): Promise<ActionRequest> {
  const { request, action } = await scope.transaction((db) => take(db, deps, input));
  if (request.status === 'declined' || action === undefined) return toActionRequest(request);
  const end = await carryOut(scope, deps, { request, action, values: input.values });
  await scope.transaction((db) => endActionRequest(db, request.id, end));
  return toActionRequest({ ...request, ...end });
}

async function take(
  db: Parameters<typeof takeActionRequest>[0],
  { actions }: AnswerActionDeps,
  input: AnswerActionInput,
): Promise<{ request: StoredActionRequest; action: Action | undefined }> {
  const waiting = await findActionRequest(db, input);
  if (waiting === undefined) throw new AppError('not_found');
  if (input.answer === 'yes' && waiting.shown.kind === 'form') {
    requireNone(checkForm(waiting.shown.fields, input.values));
  }
  const { actions: allowed } = await allowedActions(db, { botId: waiting.botId, botVersionId: input.botVersionId });
  const [action] = allowed.includes(waiting.action)
    ? await actions.offered(db, [waiting.action], { language: waiting.shown.language })
    : [];
  if (input.answer === 'yes') {
    if (action === undefined) throw new AppError('not_found');
    const problems = waiting.shown.kind === 'form' ? await action.check?.(db, input.values) : undefined;
    requireNone(problems ?? {});
  }
  const request = await takeActionRequest(db, input, input.answer === 'yes' ? 'running' : 'declined');
  if (request === undefined) throw new AppError('not_found');
  return { request, action };
}

function requireNone(problems: Readonly<Record<string, string>>): void {
  if (Object.keys(problems).length > 0) throw new AppError('invalid_request', { details: { fields: problems } });
}

async function carryOut(
  scope: TenantScope,
  { log }: AnswerActionDeps,
  { request, action, values }: { request: StoredActionRequest; action: Action; values: Readonly<Record<string, string>> },
): Promise<{ status: 'done' | 'failed'; reply: ActionReply | null }> {
  const { botId, contactId, conversationId, shown } = request;
  const given = shown.kind === 'form' ? Object.fromEntries(shown.fields.map(({ name }) => [name, values[name] ?? ''])) : request.arguments;
  try {
    const place = { scope, botId, contactId, conversationId, signal: AbortSignal.timeout(actionMs) };
    const { reply = null } = await action.run(place, given);
    return { status: 'done', reply };
  } catch (error) {
    log.warn({ err: error, action: action.name }, 'an action a visitor allowed failed');
    return { status: 'failed', reply: null };
  }
}
