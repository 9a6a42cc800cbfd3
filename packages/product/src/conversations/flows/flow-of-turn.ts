import type { BotConfig } from '@parley/contract/bots';
import type { AskBody } from '@parley/contract/chat';
import { AppError } from '@parley/contract/errors';
import type { Flow } from '@parley/contract/flows';
import { isOpen } from '../is-open.ts';
import { advanceFlow, beginFlow } from './advance-flow.ts';
import { readFlowState } from './flow-state.ts';
import type { FlowTurn } from './flow-turn.ts';
import { matchesQuestion } from './matches-question.ts';

/**
 * What the flows of a bot make of what a visitor wrote: goes on where one waits, takes the answer to one the widget opened, or begins
 * one the words ask for. Undefined where none has to do with it. An opened flow the version does not have is `not_found`, so that the
 * widget begins a new conversation.
 * Where it hands to a person and nobody is there, that is said too.
 */
export function flowOfTurn(
  { flows, hours }: Pick<BotConfig, 'flows' | 'hours'>,
  { stored, asked, at }: { stored: unknown; asked: Pick<AskBody, 'text' | 'flow'>; at: Date },
): FlowTurn | undefined {
  const turn = goOn(flows, stored, asked);
  const isAlone = turn?.ended === 'person' && hours !== null && !isOpen(hours, at);
  return turn && isAlone ? { ...turn, text: `${turn.text}\n\n${hours.closedText}` } : turn;
}

function goOn(flows: BotConfig['flows'], stored: unknown, asked: Pick<AskBody, 'text' | 'flow'>): FlowTurn | undefined {
  if (flows.length === 0 && asked.flow?.start === undefined) return undefined;
  const state = readFlowState(stored);
  const current = state && flows.find(({ name }) => name === state.flow);
  const input = { text: asked.text, move: asked.flow?.move };
  if (state !== null && current) return advanceFlow(current, state, input);
  if (asked.flow?.start !== undefined) {
    const opened = flows.find(({ name, visit }) => name === asked.flow?.start && visit !== null);
    if (opened === undefined) throw new AppError('not_found');
    const begun = beginFlow(opened);
    // Nobody has entered the flow that the widget opened: words that ask for another one are no answer to it.
    const other = input.move === undefined ? wantedBy(asked.text, flows) : undefined;
    if (other !== undefined && other !== opened) return { ...beginFlow(other), opening: begun.text };
    return begun.state === null ? begun : { ...advanceFlow(opened, begun.state, input), opening: begun.text };
  }
  const wanted = wantedBy(asked.text, flows);
  return wanted && beginFlow(wanted);
}

function wantedBy(text: string, flows: BotConfig['flows']): Flow | undefined {
  return flows.find(({ questions }) => matchesQuestion(questions, text));
}
