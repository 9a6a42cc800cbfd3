import type { Grounding } from '@parley/contract/bots';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { ModelStep } from '../models/public.ts';
import { actWithoutModel } from './act-without-model.ts';
import { actionRules } from './action-rules.ts';
import { type AskStepDeps, askStep } from './ask-step.ts';
import type { ModelAnswer } from './call-model.ts';
import type { CalledAction } from './called-action.ts';
import { composePrompt, type Prompt } from './compose-prompt.ts';
import { type FixedAnswer, planAnswer } from './plan-answer.ts';
import type { RunningTurn } from './running-turns.ts';
import { toolsOf } from './tools-of-turn.ts';
import type { BegunTurn, Retrieval } from './turn.ts';

/** What came of asking: the calls in their order, and what is said instead of an answer of the last one. */
export interface AskedModels {
  calls: readonly ModelAnswer[];
  /** The actions they called. */
  acts: readonly CalledAction[];
  /** Undefined when no model was called. */
  prompt: Prompt | undefined;
  /** Undefined when the last call is the answer. */
  instead: FixedAnswer | undefined;
}

export interface AskedTurn {
  scope: TenantScope;
  turn: BegunTurn;
  retrieval: Retrieval;
  run: RunningTurn;
}

/**
 * Asks the turn's models one after the other until one answers. The next one is asked only while nothing was sent: a visitor
 * never reads half an answer of one model and half of another. A call that was stopped is the last one.
 */
export async function askModels(deps: AskStepDeps, asked: AskedTurn): Promise<AskedModels> {
  const { scope, turn, retrieval, run } = asked;
  const calls: ModelAnswer[] = [];
  const acts: CalledAction[] = [];
  let prompt: Prompt | undefined;
  if (turn.limited && turn.ladder.length === 0) return { calls, acts, prompt, instead: declining(turn) };
  const plan = planAnswer(turn, retrieval, turn.ladder[0]);
  if (plan.kind === 'fixed' && turn.ladder[0]?.providerName !== 'extractive') return { calls, acts, prompt, instead: plan };
  for (const step of turn.ladder) {
    const acted = step.providerName === 'extractive' ? await actWithoutModel(deps, asked, acts) : undefined;
    if (acted !== undefined) return { calls, acts, prompt, instead: acted };
    const planned = planAnswer(turn, retrieval, step);
    if (planned.kind === 'fixed') return { calls, acts, prompt, instead: planned };
    const tools = toolsOf(turn, step);
    prompt = composePrompt({
      instructions: turn.config.instructions,
      botName: '',
      passages: retrieval.searchable && !planned.onlyByAction ? retrieval.passages : [],
      history: turn.history,
      question: turn.question,
      context: turn.context,
      grounding: turn.config.grounding,
      language: turn.config.language,
      maxInputTokens: deps.maxInputTokens,
      ...(tools.length === 0 ? {} : { actionRules }),
      attachments: turn.attachments,
    });
    if (step.providerName !== 'extractive') prompt.messages.push(...(turn.caller?.told ?? []));
    const call = await askStep(deps, {
      scope,
      turn,
      prompt,
      step,
      run,
      onlyByAction: planned.onlyByAction,
      grounding: groundingOf(asked, step),
      calls,
      acts,
    });
    if (!cameToNothing(call)) break;
  }
  return { calls, acts, prompt, instead: undefined };
}

/** It failed before anything was sent, or ended without a word: all its tokens were thoughts, or it had none to say. */
function cameToNothing({ terminal, answer, said, toolCalls }: ModelAnswer): boolean {
  if (answer.text !== '') return false;
  if (terminal.type !== 'finished') return terminal.type === 'failed';
  return terminal.reason !== 'content_filter' && !answer.declined && said.trim() === '' && toolCalls.length === 0;
}

/** The extractive answerer quotes word for word, a greeting claims nothing, and data is no sentence: none has anything to be marked. */
function groundingOf({ turn, retrieval }: AskedTurn, { providerName }: ModelStep): Grounding {
  const { grounding } = turn.config;
  const asData = turn.caller?.format !== undefined;
  return asData || providerName === 'extractive' || (grounding === 'balanced' && !retrieval.searchable) ? 'open' : grounding;
}

/** Where no model may be asked under a limit and the bot is to fall back on nothing, a person is offered. */
function declining({ config }: BegunTurn): FixedAnswer {
  return { kind: 'fixed', text: config.fallbackText, outcome: 'declined', declined: 'spend_limit', citations: [] };
}
