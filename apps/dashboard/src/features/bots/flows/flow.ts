import type { components } from '../../../api/schema.generated.ts';

export type Flow = components['schemas']['Flow'];
export type FlowStep = Flow['steps'][number];
export type StepKind = FlowStep['kind'];
export type AskStep = Extract<FlowStep, { kind: 'ask' }>;
export type BranchStep = Extract<FlowStep, { kind: 'branch' }>;

export const stepKinds: readonly StepKind[] = ['ask', 'say', 'branch', 'model', 'person'];
export const answerTypes: readonly AskStep['type'][] = ['text', 'email', 'phone', 'number', 'date', 'choice'];
/** How much of a step's words is shown where one of several is chosen. */
const mostWords = 40;

export const comparisons: readonly BranchStep['cases'][number]['compare'][] = ['is', 'contains', 'above', 'below', 'given'];

/** A name nobody has yet, such as `step_3`. */
function freeName(stem: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = `${stem}_${number}`;
    if (!taken.includes(name)) return name;
  }
}

/** A flow to begin with: it asks for a name. `words` are said in the reader's language. */
export function newFlow(
  taken: readonly string[],
  words: { title: string; question: string; label: string; invalid: string; done: string; cancel: string },
): Flow {
  return {
    name: freeName('flow', taken),
    title: words.title,
    questions: [],
    visit: null,
    steps: [newStep('ask', [], words)],
    doneText: words.done,
    cancelText: words.cancel,
    keepAnswers: true,
    mailTo: null,
  };
}

/** A step of a kind, with an id no other has. */
export function newStep(kind: StepKind, steps: readonly FlowStep[], words: { question: string; label: string; invalid: string }): FlowStep {
  const id = freeName(
    'step',
    steps.map((step) => step.id),
  );
  const names = answersOf(steps).map(({ value }) => value);
  switch (kind) {
    case 'ask':
      return {
        ...{ kind, id, text: words.question, name: freeName('answer', names), label: words.label, type: 'text', options: [] },
        ...{ min: null, max: null, required: true, invalidText: words.invalid, next: null },
      };
    case 'branch':
      return { kind, id, name: names[0] ?? 'answer_1', cases: [{ compare: 'is', value: '', next: null }], next: null };
    case 'model':
      return { kind, id, question: words.question };
    case 'say':
      return { kind, id, text: words.question, next: null };
    case 'person':
      return { kind, id, text: words.question };
  }
}

/** What is asked for by these steps, to choose from. */
export function answersOf(steps: readonly FlowStep[]): { value: string; label: string }[] {
  const asked = new Map(steps.flatMap((step) => (step.kind === 'ask' ? [[step.name, `${step.label} (${step.name})`] as const] : [])));
  return [...asked].map(([value, label]) => ({ value, label }));
}

/** What tells a step from others of its kind: the beginning of its words, or what the answer is called that it asks for or looks at. */
export function stepWords(step: FlowStep, steps: readonly FlowStep[]): string {
  if (step.kind === 'ask') return step.label;
  if (step.kind === 'branch') return answersOf(steps).find(({ value }) => value === step.name)?.label ?? step.name;
  const words = step.kind === 'model' ? step.question : step.text;
  return words.length > mostWords ? `${words.slice(0, mostWords).trimEnd()}…` : words;
}

/** Without a step, what led to it goes on where it did; to the end where it went several ways or handed on. */
export function withoutStep(steps: readonly FlowStep[], id: string): FlowStep[] {
  const gone = steps.find((step) => step.id === id);
  const next = gone?.kind === 'ask' || gone?.kind === 'say' ? gone.next : null;
  const after = next === id ? null : next;
  return steps
    .filter((step) => step.id !== id)
    .map((step) => {
      const past = (next: string | null) => (next !== id ? next : after === step.id ? null : after);
      if (step.kind === 'branch')
        return { ...step, next: past(step.next), cases: step.cases.map((each) => ({ ...each, next: past(each.next) })) };
      return step.kind === 'model' || step.kind === 'person' ? step : { ...step, next: past(step.next) };
    });
}

/** Adds a step at the end, and what went nowhere before it goes on there. */
export function withStep(steps: readonly FlowStep[], step: FlowStep): FlowStep[] {
  const last = steps.at(-1);
  const before = steps.map((each) =>
    each === last && each.kind !== 'model' && each.kind !== 'person' && each.next === null ? { ...each, next: step.id } : each,
  );
  return [...before, step];
}
