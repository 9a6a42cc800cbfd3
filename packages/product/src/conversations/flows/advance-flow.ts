import type { AskStep } from '@parley/contract/flow-steps';
import type { Flow } from '@parley/contract/flows';
import { fillText } from './fill-text.ts';
import type { FlowState } from './flow-state.ts';
import type { FlowEnd, FlowInput, FlowTurn } from './flow-turn.ts';
import { readAnswer } from './read-answer.ts';
import { walkSteps } from './walk-steps.ts';

type Answers = Readonly<Record<string, string>>;

/** Begins a flow: says all up to its first question. */
export function beginFlow(flow: Flow): FlowTurn {
  return goOn(flow, { from: flow.steps[0]?.id ?? null, path: [], answers: {} });
}

/** Takes what a visitor said or did where a flow waits, and goes on from there. */
export function advanceFlow(flow: Flow, state: FlowState, { text, move }: FlowInput): FlowTurn {
  const step = flow.steps.find((candidate): candidate is AskStep => candidate.kind === 'ask' && candidate.id === state.step);
  if (step === undefined || move === 'cancel') return over(flow, state.answers, 'cancelled', fillText(flow.cancelText, state.answers));
  if (move === 'back') return goBack(flow, state);
  if (move === 'skip') {
    if (step.required) return waiting(flow, state, fillText(step.invalidText, state.answers));
    const { [step.name]: _skipped, ...kept } = state.answers;
    return goOn(flow, { from: step.next, path: [...state.path, step.id], answers: kept });
  }
  const answer = readAnswer(step, text);
  if (answer !== undefined) {
    return goOn(flow, { from: step.next, path: [...state.path, step.id], answers: { ...state.answers, [step.name]: answer } });
  }
  // What is no answer and asks something is answered, and the flow waits on.
  if (/[?？؟]\s*$/.test(text)) return { ...waiting(flow, state, ''), asksBot: true };
  return waiting(flow, state, fillText(step.invalidText, state.answers));
}

/** The question before is asked again, and what was answered to it is forgotten. */
function goBack(flow: Flow, state: FlowState): FlowTurn {
  const before = state.path.at(-1);
  if (before === undefined) return goOn(flow, { from: flow.steps[0]?.id ?? null, path: [], answers: {} });
  const names = flow.steps.flatMap((step) => (step.kind === 'ask' && step.id === before ? [step.name] : []));
  const answers = Object.fromEntries(Object.entries(state.answers).filter(([name]) => !names.includes(name)));
  return goOn(flow, { from: before, path: state.path.slice(0, -1), answers });
}

function goOn(flow: Flow, { from, path, answers }: { from: string | null; path: readonly string[]; answers: Answers }): FlowTurn {
  const { texts, ask, question, end } = walkSteps(flow, from, answers);
  const text = texts.join('\n\n');
  if (ask === undefined)
    return { ...over(flow, answers, end ?? 'done', text), question: question?.trim() || null, asksBot: end === 'model' };
  const prompt = {
    title: flow.title,
    type: ask.type,
    options: ask.options,
    canSkip: !ask.required,
    canGoBack: path.length > 0,
  };
  return waiting(flow, { flow: flow.name, step: ask.id, path, answers, prompt }, text);
}

function waiting(flow: Flow, state: FlowState, text: string): FlowTurn {
  return { flow, text, state, ended: null, question: null, asksBot: false, answers: labelled(flow, state.answers), opening: null };
}

function over(flow: Flow, answers: Answers, ended: FlowEnd, text: string): FlowTurn {
  return { flow, text, state: null, ended, question: null, asksBot: false, answers: labelled(flow, answers), opening: null };
}

/** Two steps may ask for the same thing on different ways through the flow. */
function labelled(flow: Flow, answers: Answers): FlowTurn['answers'] {
  return Object.entries(answers).map(([name, value]) => {
    const asked = flow.steps.find((step): step is AskStep => step.kind === 'ask' && step.name === name);
    return { name, label: asked?.label ?? name, value };
  });
}
