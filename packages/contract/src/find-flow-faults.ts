import type { FlowStep } from './flow-steps.ts';

/** What may be wrong with a flow, for those who say it in another language. */
type FlowFaultRule = 'id_taken' | 'no_step' | 'not_asked' | 'options' | 'bounds' | 'leads_back' | 'not_heard' | 'begins_without_question';

interface FlowFault {
  path: (string | number)[];
  /** In English. */
  message: string;
  rule: FlowFaultRule;
  /** The step or the answer that is named and is not there. */
  about?: string;
}

interface Checked {
  visit: object | null;
  steps: readonly FlowStep[];
  doneText: string;
  cancelText: string;
}

/** What in a flow could not work once somebody goes through it: steps that lead nowhere, or round without asking, and unknown answers. */
export function findFlowFaults({ visit, steps, doneText, cancelText }: Checked): FlowFault[] {
  const faults: FlowFault[] = [];
  const byId = new Map(steps.toReversed().map((step) => [step.id, step]));
  const names = new Set(steps.flatMap((step) => (step.kind === 'ask' ? [step.name] : [])));
  const unknownIn = (text: string) => placeholdersOf(text).filter((name) => !names.has(name));

  steps.forEach((step, index) => {
    const at = (field: string, fault: Omit<FlowFault, 'path'>) => faults.push({ path: ['steps', index, field], ...fault });
    if (byId.get(step.id) !== step) at('id', { rule: 'id_taken', message: 'every step needs an id of its own' });
    for (const target of targetsOf(step))
      if (!byId.has(target)) at('next', { rule: 'no_step', about: target, message: `there is no step ${target}` });
    for (const field of ['text', 'question', 'invalidText'] as const) {
      const text = (step as Partial<Record<typeof field, string>>)[field];
      for (const name of unknownIn(text ?? '')) at(field, notAsked(name));
    }
    if (step.kind === 'branch' && !names.has(step.name)) at('name', notAsked(step.name));
    if (step.kind === 'ask' && (step.type === 'choice') !== step.options.length > 0)
      at('options', { rule: 'options', message: 'a choice has options, and nothing else has' });
    if (step.kind === 'ask' && step.min !== null && step.max !== null && step.min > step.max)
      at('max', { rule: 'bounds', message: 'must not be below min' });
    if (step.kind !== 'ask' && reaches(step, byId, (other) => other === step))
      at('next', { rule: 'leads_back', message: 'leads back to itself without asking anything' });
    if (step.kind === 'say' && reaches(step, byId, ({ kind }) => kind === 'model'))
      at('next', {
        rule: 'not_heard',
        message: 'what is said right before the bot answers would not be heard: ask something between, or leave it out',
      });
  });
  for (const [field, text] of Object.entries({ doneText, cancelText }))
    for (const name of unknownIn(text)) faults.push({ path: [field], ...notAsked(name) });
  if (visit !== null && !beginsByAsking(steps, byId))
    faults.push({ path: ['visit'], rule: 'begins_without_question', message: 'a flow that starts by itself begins by asking something' });
  return faults;
}

function notAsked(name: string): Omit<FlowFault, 'path'> {
  return { rule: 'not_asked', about: name, message: `no step asks for ${name}` };
}

/** The names that stand in a text as `{{name}}`. */
function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
}

function targetsOf(step: FlowStep): string[] {
  if (step.kind === 'model' || step.kind === 'person') return [];
  const all = step.kind === 'branch' ? [...step.cases.map(({ next }) => next), step.next] : [step.next];
  return all.filter((target) => target !== null);
}

/** Whether a step leads to one like this before anything is asked. */
function reaches(from: FlowStep, byId: ReadonlyMap<string, FlowStep>, isWanted: (step: FlowStep) => boolean): boolean {
  const seen = new Set<string>();
  const waiting = targetsOf(from);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const step = byId.get(id);
    if (step === undefined || seen.has(id)) continue;
    if (isWanted(step)) return true;
    seen.add(id);
    if (step.kind !== 'ask') waiting.push(...targetsOf(step));
  }
  return false;
}

function beginsByAsking(steps: readonly FlowStep[], byId: ReadonlyMap<string, FlowStep>): boolean {
  const seen = new Set<FlowStep>();
  let step = steps[0];
  while (step?.kind === 'say' && step.next !== null && !seen.has(step)) {
    seen.add(step);
    step = byId.get(step.next);
  }
  return step?.kind === 'ask';
}
