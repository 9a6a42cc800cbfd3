import type { AskStep, FlowStep } from '@parley/contract/flow-steps';
import type { Flow } from '@parley/contract/flows';
import { chooseBranch } from './choose-branch.ts';
import { fillText } from './fill-text.ts';

/** What is said on the way from a step to where the flow waits or ends. */
export interface Walk {
  texts: string[];
  /** The step that waits; undefined at the end. */
  ask: AskStep | undefined;
  /** What the bot is to answer. */
  question: string | undefined;
  end: 'done' | 'model' | 'person' | undefined;
}

/** Goes on from a step, null for the end, until something is asked or the flow is over. A step is not said twice on the way. */
export function walkSteps(
  { steps, doneText }: Pick<Flow, 'steps' | 'doneText'>,
  from: string | null,
  answers: Readonly<Record<string, string>>,
): Walk {
  const texts: string[] = [];
  const seen = new Set<FlowStep>();
  let at = from;
  for (;;) {
    const step = steps.find(({ id }) => id === at);
    if (step === undefined || seen.has(step)) {
      if (texts.length === 0) texts.push(fillText(doneText, answers));
      return { texts, ask: undefined, question: undefined, end: 'done' };
    }
    seen.add(step);
    if (step.kind === 'model') return { texts, ask: undefined, question: fillText(step.question, answers), end: 'model' };
    if (step.kind !== 'branch') texts.push(fillText(step.text, answers));
    if (step.kind === 'ask') return { texts, ask: step, question: undefined, end: undefined };
    if (step.kind === 'person') return { texts, ask: undefined, question: undefined, end: 'person' };
    at = step.kind === 'branch' ? chooseBranch(step, answers) : step.next;
  }
}
