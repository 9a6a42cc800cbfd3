import { AppError } from '@parley/contract/errors';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { ModelMessage, ToolCall } from '@parley/platform/models/model-port';
import { type Action, type ActionPlace, handOffName, type NewActionRequest, newActionRequest, readArguments } from '../actions/public.ts';
import { askVisitor } from './action-rules.ts';
import type { CalledAction } from './called-action.ts';
import type { RunningTurn } from './running-turns.ts';
import type { BegunTurn, RetrievedPassage } from './turn.ts';
import { wrapResult } from './wrap-result.ts';

/** Calls of one answer, and where they are made. */
export interface CalledByModel {
  scope: TenantScope;
  turn: BegunTurn;
  run: RunningTurn;
  toolCalls: readonly ToolCall[];
  /** How many passages have a number. */
  numbered: number;
  /** All actions of the turn so far; these are added. */
  acts: CalledAction[];
}

/** What came of the calls of one answer. */
export interface ActedCalls {
  /** One for each call, in order. */
  results: ModelMessage[];
  /** What may be cited from now on; their numbers go on from those of the prompt. */
  passages: RetrievedPassage[];
  addedTokens: number;
  /** Said to the visitor, who answers with the next question. */
  question: string | undefined;
  /** What the visitor is asked for before an action is carried out. */
  request: NewActionRequest | undefined;
  /** The visitor is told that a person is called. */
  callsPerson: boolean;
}

const mostActions = 8;
const actionMs = 12_000;

/**
 * Carries out what a model called, one after the other. What the bot was not given, or is called with arguments that do not fit, is
 * refused, and the model is told why. Whatever an action says is data.
 */
export async function callActions({ monotonic }: { monotonic: () => number }, asked: CalledByModel): Promise<ActedCalls> {
  const acted: ActedCalls = { results: [], passages: [], addedTokens: 0, question: undefined, request: undefined, callsPerson: false };
  for (const call of asked.toolCalls) {
    const began = monotonic();
    const { text, act } = await callOne(asked, call, acted);
    asked.acts.push({
      name: call.name.slice(0, 64),
      startedMs: began,
      arguments: call.arguments.slice(0, 4_000),
      durationMs: monotonic() - began,
      ...act,
    });
    acted.results.push({ role: 'tool', callId: call.id, name: call.name, result: text });
    acted.addedTokens += Buffer.byteLength(text) + Buffer.byteLength(call.id) + Buffer.byteLength(call.name);
    if (acted.question !== undefined || acted.request !== undefined || acted.callsPerson) break;
  }
  return acted;
}

interface CalledOne {
  text: string;
  act: Pick<CalledAction, 'outcome' | 'result' | 'passages'>;
}

async function callOne(asked: CalledByModel, call: ToolCall, acted: ActedCalls): Promise<CalledOne> {
  const { turn, run } = asked;
  if (asked.acts.length >= mostActions) return refuse(call, 'no more functions may be called');
  if (call.name === askVisitor.name) return askForMore(call, acted);
  const action = turn.actions.find(({ name }) => name === call.name);
  if (action === undefined) return refuse(call, 'there is no such function');
  const checked = readArguments(action.parameters, call.arguments);
  if (!checked.ok) return refuse(call, checked.problem);
  if (action.name === handOffName) {
    acted.callsPerson = true;
    return { text: '', act: { outcome: 'done', result: {} } };
  }
  if (action.effect === 'write') {
    acted.request = newActionRequest(action, checked.given);
    return { text: '', act: { outcome: 'asked', result: null } };
  }
  run.send({ type: 'action.started', title: action.title });
  const signal = AbortSignal.any([run.signal, AbortSignal.timeout(actionMs)]);
  const place: ActionPlace = {
    scope: asked.scope,
    botId: turn.botId,
    contactId: turn.contactId,
    conversationId: turn.conversationId,
    signal,
  };
  try {
    const { data, passages = [] } = await carryOut(action, place, checked.given);
    const first = asked.numbered + acted.passages.length + 1;
    acted.passages.push(...passages);
    return { text: wrapResult(call.name, data, passages, first), act: { outcome: 'done', result: data, passages } };
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'internal';
    return { text: wrapResult(call.name, { failed: true }, [], 1), act: { outcome: 'failed', result: { code } } };
  }
}

/** An action that does not heed its signal is not waited for. */
function carryOut(action: Action, place: ActionPlace, given: Parameters<Action['run']>[1]): ReturnType<Action['run']> {
  return new Promise((resolve, reject) => {
    place.signal.addEventListener('abort', () => reject(new AppError('fetch_timeout')), { once: true });
    action.run(place, given).then(resolve, reject);
  });
}

function askForMore(call: ToolCall, acted: ActedCalls): CalledOne {
  const checked = readArguments(
    { type: 'object', properties: { question: { type: 'string', maxLength: 300 } }, required: ['question'], additionalProperties: false },
    call.arguments,
  );
  if (!checked.ok) return refuse(call, checked.problem);
  acted.question = String(checked.given['question']);
  return { text: '', act: { outcome: 'asked', result: null } };
}

function refuse(call: ToolCall, problem: string): CalledOne {
  return { text: wrapResult(call.name, { refused: problem }, [], 1), act: { outcome: 'refused', result: { refused: problem } } };
}
