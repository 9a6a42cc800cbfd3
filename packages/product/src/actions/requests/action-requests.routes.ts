import { actionRequestSchema, answerActionBody, startActionBody } from '@parley/contract/actions';
import { idInput } from '@parley/contract/ids';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { type AnswerActionDeps, answerAction } from './answer-action.ts';
import { type StartActionDeps, startAction } from './start-action.ts';

const tag = 'Chat';

/** Endpoints of the widget for what a bot asks of a visitor. */
export function actionRequestRoutes(deps: AnswerActionDeps & StartActionDeps) {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/chat/action-requests',
      access: 'visitor',
      limit: 'session',
      tag,
      summary: 'Open a form',
      description: 'Gives a form the bot offers, to be filled in. What is sent with it belongs to the conversation that is named.',
      body: startActionBody,
      success: { status: 201, body: actionRequestSchema },
      errors: ['not_found'],
      handle: ({ caller: { scope, botId, botVersionId, contactId }, body }) =>
        startAction(scope, deps, { ...body, botId, botVersionId, contactId }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/chat/action-requests/{actionRequestId}/answer',
      access: 'visitor',
      limit: 'session',
      tag,
      summary: 'Send a form, or allow or refuse an action',
      description: 'Counts once. An action is carried out with the arguments that were shown.',
      params: z.strictObject({ actionRequestId: idInput('actionRequest') }),
      body: answerActionBody,
      success: { status: 200, body: actionRequestSchema },
      errors: ['not_found'],
      handle: ({ caller: { scope, botVersionId, contactId }, params: { actionRequestId }, body }) =>
        answerAction(scope, deps, { ...body, id: actionRequestId, botVersionId, contactId }),
    }),
  ];
}
