import { type Flow, flowSchema } from '@parley/contract/flows';
import { describe, expect, it } from 'vitest';
import { previewFlow } from './preview-flow.ts';

const flow = flowSchema.parse({
  name: 'plan',
  title: 'Find a plan',
  cancelText: 'All right, {{name}}.',
  steps: [
    { kind: 'say', id: 'hello', text: 'Hello.', next: 'name' },
    { kind: 'ask', id: 'name', text: 'Who are you?', name: 'name', label: 'Name', next: 'people' },
    {
      ...{ kind: 'ask', id: 'people', text: 'How many are you, {{name}}?', name: 'people', label: 'People', type: 'number', min: 1 },
      ...{ invalidText: 'A number, please.', required: false, next: 'size' },
    },
    {
      ...{ kind: 'branch', id: 'size', name: 'people', next: 'kind' },
      cases: [{ compare: 'above', value: '100', next: 'sales' }],
    },
    {
      ...{ kind: 'ask', id: 'kind', text: 'Which kind?', name: 'kind', label: 'Kind', type: 'choice' },
      ...{ options: ['Small', 'Large'], next: 'hand' },
    },
    { kind: 'model', id: 'hand', question: 'A {{kind}} plan for {{people}} people' },
    { kind: 'person', id: 'sales', text: 'Somebody will call you, {{name}}.' },
  ],
});

function go(...answers: (string | { move: 'skip' | 'back' | 'cancel' })[]) {
  return previewFlow({
    flow,
    answers: answers.map((answer) => (typeof answer === 'string' ? { text: answer, move: null } : { text: '–', ...answer })),
  });
}

/** What the bot said last. */
const last = (preview: ReturnType<typeof go>) => preview.messages.findLast(({ author }) => author === 'bot')?.text;

describe('a flow gone through', () => {
  it('begins with all it says up to its first question', () => {
    expect(go()).toMatchObject({
      messages: [{ author: 'bot', text: 'Hello.\n\nWho are you?' }],
      prompt: { title: 'Find a plan', type: 'text', canSkip: false, canGoBack: false },
      ended: null,
    });
  });

  it('puts what was answered into what it says', () => {
    expect(last(go('Ada'))).toBe('How many are you, Ada?');
  });

  it('asks again for what is no answer', () => {
    for (const words of ['many', '0', '1e9']) {
      const preview = go('Ada', words);
      expect(last(preview)).toBe('A number, please.');
      expect(preview.answers).toEqual([{ label: 'Name', value: 'Ada' }]);
    }
  });

  it('waits on while something is asked in between', () => {
    const preview = go('Ada', 'why do you ask?');
    expect(preview).toMatchObject({ prompt: { type: 'number' }, ended: null });
    expect(preview.messages.at(-1)).toEqual({ author: 'contact', text: 'why do you ask?' });
  });

  it('goes the way of the case that holds', () => {
    expect(go('Ada', '250')).toMatchObject({ ended: 'person', prompt: null });
    expect(last(go('Ada', '250'))).toBe('Somebody will call you, Ada.');
    expect(last(go('Ada', '100'))).toBe('Which kind?');
  });

  it('takes an option by its words or its place, and hands the answers to the bot', () => {
    const over = { ended: 'model', question: 'A Large plan for 12 people' };
    expect(go('Ada', '12', 'large')).toMatchObject(over);
    expect(go('Ada', '12', '2')).toMatchObject(over);
    expect(go('Ada', '12', 'medium')).toMatchObject({ ended: null });
  });

  it('leaves out what was skipped, and lets nobody skip what is required', () => {
    expect(go('Ada', { move: 'skip' }, 'Small')).toMatchObject({ question: 'A Small plan for  people' });
    expect(go({ move: 'skip' })).toMatchObject({ ended: null, prompt: { canSkip: false } });
  });

  it('goes back to the question before and forgets its answer', () => {
    const preview = go('Ada', '12', { move: 'back' });
    expect(last(preview)).toBe('How many are you, Ada?');
    expect(preview.answers).toEqual([{ label: 'Name', value: 'Ada' }]);
    expect(preview.prompt).toMatchObject({ canGoBack: true });
    expect(go('Ada', { move: 'back' }).prompt).toMatchObject({ canGoBack: false });
  });

  it('ends when the visitor breaks off', () => {
    expect(go('Ada', { move: 'cancel' })).toMatchObject({ ended: 'cancelled', prompt: null });
    expect(last(go('Ada', { move: 'cancel' }, 'and more'))).toBe('All right, Ada.');
  });

  it('says its last words where no step has any', () => {
    const short: Flow = { ...flow, steps: [{ ...askNothing, next: null }] };
    expect(previewFlow({ flow: short, answers: [{ text: 'x', move: null }] })).toMatchObject({ ended: 'done' });
    expect(previewFlow({ flow: short, answers: [{ text: 'x', move: null }] }).messages.at(-1)?.text).toBe(flow.doneText);
  });
});

const askNothing = {
  ...{ kind: 'ask' as const, id: 'only', text: 'What?', name: 'only', label: 'Only', type: 'text' as const },
  ...{ options: [], min: null, max: null, required: true, invalidText: 'No.' },
};
