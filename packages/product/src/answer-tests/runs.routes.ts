import {
  answerTestRunDetailSchema,
  answerTestRunEventSchema,
  answerTestRunSchema,
  compareRunsQuery,
  runAnswerTestsBody,
  runComparisonSchema,
} from '@parley/contract/answer-tests';
import { idInput } from '@parley/contract/ids';
import { pageOf, pageQuery } from '@parley/contract/pagination';
import type { EventLog } from '@parley/platform/events/event-log';
import { defineRoute } from '@parley/platform/http/define-route';
import { eventStream } from '@parley/platform/http/event-stream';
import { z } from 'zod';
import { auditTrail } from '../audit/public.ts';
import { toResultResponse, toRunResponse } from './answer-test.ts';
import { followRun } from './follow-run.ts';
import { compareRuns, listRuns, readRun } from './read-runs.ts';
import { requireRun } from './require-reach.ts';
import { startRun } from './start-run.ts';

const ofBot = z.strictObject({ botId: idInput('bot') });
const ofRun = z.strictObject({ runId: idInput('answerTestRun') });
const tag = 'Answer tests';

/** Endpoints to run answer tests, to watch a run and to compare two. */
export function answerTestRunRoutes(deps: { events: Pick<EventLog, 'onSignal'> }) {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/bots/{botId}/answer-test-runs',
      access: 'bots.write',
      tag,
      summary: 'Run answer tests',
      description:
        'Asks all tests of the draft or of the published version; the suite `probes` asks the built-in attempts to lead a bot astray. What models take for it is spent.',
      params: ofBot,
      body: runAnswerTestsBody,
      success: { status: 202, body: answerTestRunSchema },
      errors: ['bot_not_published'],
      handle: async ({ caller, params: { botId }, body, request }) => {
        const startedBy = auditTrail(caller, request).actor.label;
        return toRunResponse(await startRun(caller.scope, { botId, ...body, trigger: 'member', startedBy }));
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/bots/{botId}/answer-test-runs',
      access: 'bots.read',
      tag,
      summary: 'List runs of answer tests',
      params: ofBot,
      query: pageQuery,
      success: { status: 200, body: pageOf(answerTestRunSchema) },
      errors: [],
      handle: async ({ caller, params: { botId }, query }) => {
        const page = await listRuns(caller.scope, { botId, ...query });
        return { ...page, items: page.items.map(toRunResponse) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/answer-test-runs/{runId}',
      access: 'bots.read',
      tag,
      summary: 'Read a run of answer tests',
      params: ofRun,
      success: { status: 200, body: answerTestRunDetailSchema },
      errors: [],
      handle: async ({ caller, params: { runId } }) => {
        const { run, results } = await readRun(caller.scope, runId);
        return { ...toRunResponse(run), results: results.map(toResultResponse) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/answer-test-runs/{runId}/events',
      access: 'bots.read',
      tag,
      summary: 'Watch a run of answer tests',
      description: 'Tells how far the run is, at once and after each question, and ends with it.',
      params: ofRun,
      success: { status: 200, eventStream: answerTestRunEventSchema },
      errors: [],
      handle: async ({ caller, params: { runId }, request }) => {
        await caller.scope.transaction((db) => requireRun(caller.scope, db, runId));
        const gone = new AbortController();
        const signal = AbortSignal.any([gone.signal, request.signal]);
        return eventStream(followRun(caller.scope, deps, { id: runId, signal }), { onDisconnect: () => gone.abort() });
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/answer-test-runs/{runId}/compare',
      access: 'bots.read',
      tag,
      summary: 'Compare two runs of answer tests',
      description: 'Says which questions came out otherwise than in the run that `with` names.',
      params: ofRun,
      query: compareRunsQuery,
      success: { status: 200, body: runComparisonSchema },
      errors: [],
      handle: ({ caller, params: { runId }, query }) => compareRuns(caller.scope, { id: runId, earlier: query.with }),
    }),
  ];
}
