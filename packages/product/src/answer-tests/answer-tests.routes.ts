import {
  addAnswerTestBody,
  answerTestListSchema,
  answerTestSchema,
  answerTestSettingsSchema,
  importAnswerTestsBody,
  importedAnswerTestsSchema,
  proposeAnswerTestsBody,
  saveAnswerTestBody,
  turnExpectationsSchema,
} from '@parley/contract/answer-tests';
import { idInput } from '@parley/contract/ids';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { auditTrail } from '../audit/public.ts';
import type { AskDeps } from '../conversations/public.ts';
import { addTests } from './add-tests.ts';
import { toTestResponse } from './answer-test.ts';
import { changeSettings, getSettings } from './change-settings.ts';
import { changeTest } from './change-test.ts';
import { expectOfTurn } from './expect-of-turn.ts';
import { importTests } from './import-tests.ts';
import { listTests } from './list-tests.ts';
import { proposeTests } from './propose-tests.ts';
import { removeTest } from './remove-test.ts';

const ofBot = z.strictObject({ botId: idInput('bot') });
const ofTest = z.strictObject({ answerTestId: idInput('answerTest') });
const tag = 'Answer tests';

/** Endpoints to write down what a bot must answer. */
export function answerTestRoutes(deps: Pick<AskDeps, 'search' | 'actions'>) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/bots/{botId}/answer-tests',
      access: 'bots.read',
      tag,
      summary: "List a bot's answer tests",
      description: 'Proposed ones too, which no run asks until they are accepted.',
      params: ofBot,
      success: { status: 200, body: answerTestListSchema },
      errors: [],
      handle: async ({ caller, params: { botId } }) => ({ items: (await listTests(caller.scope, botId)).map(toTestResponse) }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/bots/{botId}/answer-tests',
      access: 'bots.write',
      tag,
      summary: 'Add an answer test',
      params: ofBot,
      body: addAnswerTestBody,
      success: { status: 201, body: answerTestListSchema },
      errors: ['limit_reached'],
      handle: async ({ caller, params: { botId }, body, request }) => {
        const tests = [{ ...body, accepted: true }];
        return { items: (await addTests(caller.scope, { botId, tests, trail: auditTrail(caller, request) })).map(toTestResponse) };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/bots/{botId}/answer-tests/import',
      access: 'bots.write',
      tag,
      summary: 'Add answer tests from CSV',
      description:
        'The first line names the columns: `question`, and any of `contains`, `not_contains`, `cites` (the name or id of a source), `declines` and `answers` (`yes`), `calls` and `graded`. `|` parts several values of a cell. A test that the bot has already adds nothing.',
      params: ofBot,
      body: importAnswerTestsBody,
      success: { status: 200, body: importedAnswerTestsSchema },
      errors: ['limit_reached'],
      handle: ({ caller, params: { botId }, body, request }) =>
        importTests(caller.scope, deps, { botId, ...body, trail: auditTrail(caller, request) }),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/turns/{turnId}/expectations',
      access: 'conversations.read',
      tag,
      summary: 'Read the answer test that a turn would make',
      description:
        'A right answer is to cite the same sources and call the same actions, or to decline as the bot did. Add it as an answer test.',
      params: z.strictObject({ turnId: idInput('turn') }),
      success: { status: 200, body: turnExpectationsSchema },
      errors: [],
      handle: ({ caller, params: { turnId } }) => expectOfTurn(caller.scope, turnId),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/bots/{botId}/answer-tests/propose',
      access: 'bots.write',
      tag,
      summary: 'Have answer tests proposed from the sources',
      params: ofBot,
      body: proposeAnswerTestsBody,
      success: { status: 200, body: answerTestListSchema },
      errors: ['limit_reached'],
      handle: async ({ caller, params: { botId }, body, request }) => ({
        items: (await proposeTests(caller.scope, deps, { botId, ...body, trail: auditTrail(caller, request) })).map(toTestResponse),
      }),
    }),
    defineRoute({
      method: 'put',
      path: '/v1/answer-tests/{answerTestId}',
      access: 'bots.write',
      tag,
      summary: 'Change or accept an answer test',
      params: ofTest,
      body: saveAnswerTestBody,
      success: { status: 200, body: answerTestSchema },
      errors: [],
      handle: async ({ caller, params: { answerTestId }, body, request }) =>
        toTestResponse(await changeTest(caller.scope, { id: answerTestId, ...body, trail: auditTrail(caller, request) })),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/answer-tests/{answerTestId}',
      access: 'bots.write',
      tag,
      summary: 'Remove an answer test',
      params: ofTest,
      success: { status: 204 },
      errors: [],
      handle: ({ caller, params: { answerTestId }, request }) =>
        removeTest(caller.scope, { id: answerTestId, trail: auditTrail(caller, request) }),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/bots/{botId}/answer-test-settings',
      access: 'bots.read',
      tag,
      summary: 'Read what a bot does with its answer tests',
      params: ofBot,
      success: { status: 200, body: answerTestSettingsSchema },
      errors: [],
      handle: ({ caller, params: { botId } }) => getSettings(caller.scope, botId),
    }),
    defineRoute({
      method: 'put',
      path: '/v1/bots/{botId}/answer-test-settings',
      access: 'bots.write',
      tag,
      summary: 'Change what a bot does with its answer tests',
      params: ofBot,
      body: answerTestSettingsSchema,
      success: { status: 200, body: answerTestSettingsSchema },
      errors: [],
      handle: ({ caller, params: { botId }, body, request }) =>
        changeSettings(caller.scope, { botId, settings: body, trail: auditTrail(caller, request) }),
    }),
  ];
}
