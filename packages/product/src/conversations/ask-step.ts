import type { Grounding } from '@parley/contract/bots';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { ModelStep } from '../models/public.ts';
import { AnswerStream } from './answer-stream.ts';
import { callActions } from './call-actions.ts';
import { type CallDeps, callModel, type ModelAnswer } from './call-model.ts';
import type { CalledAction } from './called-action.ts';
import type { Prompt } from './compose-prompt.ts';
import { stepCost } from './plan-spend.ts';
import { reserveFurther } from './reserve-further.ts';
import type { RunningTurn } from './running-turns.ts';
import type { BegunTurn } from './turn.ts';
import { type Patience, withPatience } from './with-patience.ts';

export interface AskStepDeps extends CallDeps, Patience {
  /** How large a prompt may be. */
  maxInputTokens: number;
  /** Holds back what a further call may cost; false where a limit has no room. The counters of the database when left out. */
  reserve?: typeof reserveFurther;
}

export interface AskedStep {
  scope: TenantScope;
  turn: BegunTurn;
  prompt: Prompt;
  step: ModelStep;
  run: RunningTurn;
  /** The knowledge does not hold it: nothing may be said that rests on no action. */
  onlyByAction: boolean;
  /** How what the step says is held against the passages. */
  grounding: Grounding;
  /** All calls and actions of the turn so far; this one's are added. */
  calls: ModelAnswer[];
  acts: CalledAction[];
}

/** How often one model may be called in a turn, and for how long it may go on calling actions. */
const mostCalls = 5;
const mostMs = 45_000;

/**
 * Asks one model, carries out the actions it calls and asks again with what they gave, until it answers or its budget of calls,
 * time or money is used up. Each further call is reserved before it is made. Gives the last call.
 */
export async function askStep(deps: AskStepDeps, asked: AskedStep): Promise<ModelAnswer> {
  const { scope, turn, prompt, step, run, calls, acts } = asked;
  const began = deps.monotonic();
  const answer = new AnswerStream(prompt.passages, asked.grounding, turn.caller?.format !== undefined);
  // What the caller's functions gave is as good as what an action gives.
  const told = turn.caller?.told.some(({ role }) => role === 'tool') === true;
  // What is said of a visitor's own files is held against no passage.
  if (told || turn.attachments !== undefined) answer.release();
  let held = asked.onlyByAction && !told;
  let addedTokens = 0;
  for (let number = 1; ; number++) {
    const call = await callModel(deps, { turn, prompt, step, run, answer, held, addedTokens });
    calls.push(call);
    if (call.terminal.type !== 'finished' || call.toolCalls.length === 0) return call;
    if (call.toolCalls.some(({ name }) => isOfCaller(turn, name))) {
      call.handedOver = true;
      return call;
    }
    if (number >= mostCalls) return giveUp(call, 'calls_used_up');
    if (deps.monotonic() - began >= mostMs) return giveUp(call, 'time_used_up');
    const acted = await callActions(deps, { scope, turn, run, acts, toolCalls: call.toolCalls, numbered: prompt.passages.length });
    const asks = acted.question ?? acted.request?.shown.title ?? (acted.callsPerson ? turn.personAnswer.text : undefined);
    if (asks !== undefined) {
      answer.goOn();
      answer.release();
      for (const event of [...answer.push(asks), ...answer.end()]) run.send(event);
      call.request = acted.request;
      call.callsPerson = acted.callsPerson;
      return call;
    }
    prompt.messages.push({ role: 'assistant', text: call.said, toolCalls: call.toolCalls }, ...acted.results);
    prompt.passages.push(...acted.passages);
    addedTokens += acted.addedTokens + Buffer.byteLength(JSON.stringify([call.said, call.toolCalls]));
    if (acted.passages.length === 0 && acts.some(({ outcome }) => outcome === 'done')) answer.release();
    held &&= !acts.some(({ outcome }) => outcome === 'done' || outcome === 'failed');
    if (run.signal.aborted) {
      call.terminal = { type: 'cancelled', usage: call.usage };
      return call;
    }
    const reserve = deps.reserve ?? reserveFurther;
    const worstUsd = stepCost(turn, step, deps.maxInputTokens, addedTokens);
    if (!(await withPatience(deps, () => reserve(scope, turn, worstUsd), { signal: run.signal }))) return giveUp(call, 'money_used_up');
    answer.goOn();
  }
}

function isOfCaller({ caller }: BegunTurn, name: string): boolean {
  return caller?.tools.some((tool) => tool.name === name) === true;
}

/** The bot's fallback is said after what was said so far. */
function giveUp(call: ModelAnswer, gaveUp: NonNullable<ModelAnswer['gaveUp']>): ModelAnswer {
  call.gaveUp = gaveUp;
  call.answer.declined = true;
  return call;
}
