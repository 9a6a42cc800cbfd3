import { describe, expect, it } from 'vitest';
import { answersOf, type FlowStep, newFlow, newStep, stepWords, withoutStep, withStep } from './flow.ts';

const words = { title: 'Flow', question: 'Who?', label: 'Name', invalid: 'No.', done: 'Done.', cancel: 'Over.' };

describe('a flow in the editor', () => {
  it('begins with a question, under a name of its own', () => {
    expect(newFlow(['flow_1'], words)).toMatchObject({ name: 'flow_2', steps: [{ kind: 'ask', id: 'step_1', name: 'answer_1' }] });
  });

  it('goes on with a step that is added, unless it was told where to go or hands on', () => {
    const { steps } = newFlow([], words);
    const longer = withStep(steps, newStep('person', steps, words));
    expect(longer).toMatchObject([{ next: 'step_2' }, { id: 'step_2', kind: 'person' }]);
    expect(withStep(longer, newStep('say', longer, words))).toMatchObject([{ next: 'step_2' }, { id: 'step_2' }, { id: 'step_3' }]);
  });

  it('goes on past a step that is gone', () => {
    const say = (id: string, next: string | null) => ({ ...newStep('say', [], words), id, next }) as FlowStep;
    const steps = withoutStep([say('a', 'b'), say('b', 'c'), say('c', null)], 'b');
    expect(steps).toMatchObject([{ id: 'a', next: 'c' }, { id: 'c' }]);
  });

  it('leads nowhere in place of a step that is gone', () => {
    const { steps } = newFlow([], words);
    const longer = withStep(steps, newStep('branch', steps, words));
    expect(withoutStep(longer, 'step_2')).toEqual(steps);
    const round = longer.map((step) =>
      step.kind === 'branch' ? { ...step, cases: [{ compare: 'given' as const, value: '', next: 'step_1' }] } : step,
    );
    expect(withoutStep(round, 'step_1')).toMatchObject([{ kind: 'branch', next: null, cases: [{ next: null }] }]);
  });

  it('tells its steps apart by their words', () => {
    const [ask] = newFlow([], words).steps as [FlowStep];
    const person = { ...newStep('person', [ask], words), text: 'Somebody will write to you as soon as they can.' } as FlowStep;
    const steps = [ask, newStep('branch', [ask], words), person];
    expect(steps.map((step) => stepWords(step, steps))).toEqual(['Name', 'Name (answer_1)', 'Somebody will write to you as soon as th…']);
  });

  it('tells its answers, each once', () => {
    const { steps } = newFlow([], words);
    expect(answersOf([...steps, ...steps])).toEqual([{ value: 'answer_1', label: 'Name (answer_1)' }]);
  });
});
