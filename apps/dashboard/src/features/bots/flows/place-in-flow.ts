import type { Flow } from './flow.ts';

const ofFlow = ['title', 'questions', 'visit', 'doneText', 'cancelText', 'mailTo'] as const;
const ofSteps = ['label', 'options', 'min', 'max', 'invalidText', 'next'] as const;

/** How a field of a flow is called in the editor. */
export type FlowField =
  | `flow.${(typeof ofFlow)[number] | (typeof ofSteps)[number]}`
  | `flow.words.${Exclude<Flow['steps'][number]['kind'], 'branch'>}`;

/** Where a path such as `steps.1.options` leads: to which step, if to one, and to which field, where the editor has it. */
export function placeInFlow(path: string, flow: Flow): { step: number | null; field: FlowField | undefined } {
  const [, number, within = ''] = /^steps\.(\d+)\.(\w+)/.exec(path) ?? [];
  if (number === undefined) {
    const field = ofFlow.find((name) => name === path.split('.')[0]);
    return { step: null, field: field && `flow.${field}` };
  }
  const step = flow.steps[Number(number)];
  const field = ofSteps.find((name) => name === within);
  if (field !== undefined && step?.kind !== 'branch') return { step: Number(number), field: `flow.${field}` };
  const isWords = (within === 'text' || within === 'question') && step !== undefined && step.kind !== 'branch';
  return { step: Number(number), field: isWords ? `flow.words.${step.kind}` : undefined };
}
