import { describe, expect, it } from 'vitest';
import { flowSchema } from './flows.ts';

const ask = { kind: 'ask', id: 'email', text: 'Your address?', name: 'email', label: 'E-mail', type: 'email' };

/** What is wrong with a flow of these steps, as `path: message`. */
function faultsOf(steps: readonly object[], rest: object = {}): string[] {
  const { error } = flowSchema.safeParse({ name: 'demo', title: 'Demo', steps, ...rest });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a flow', () => {
  it('is taken when every step leads somewhere', () => {
    expect(
      faultsOf(
        [
          { ...ask, next: 'thanks' },
          { kind: 'say', id: 'thanks', text: 'Thanks, {{email}}.' },
        ],
        { visit: {} },
      ),
    ).toEqual([]);
  });

  it.each([
    ['a step that is not there', [{ ...ask, next: 'gone' }], 'steps.0.next: there is no step gone'],
    ['two steps of one id', [ask, ask], 'steps.1.id: every step needs an id of its own'],
    ['an answer nobody asks for', [{ kind: 'say', id: 'hello', text: 'Hello {{name}}' }], 'steps.0.text: no step asks for name'],
    [
      'a branch on an answer nobody asks for',
      [{ kind: 'branch', id: 'which', name: 'size', cases: [{ compare: 'given', next: null }] }],
      'steps.0.name: no step asks for size',
    ],
    ['a choice without options', [{ ...ask, type: 'choice' }], 'steps.0.options: a choice has options, and nothing else has'],
    ['options of what is no choice', [{ ...ask, options: ['a'] }], 'steps.0.options: a choice has options, and nothing else has'],
    ['bounds that nothing fits', [{ ...ask, type: 'number', min: 3, max: 2 }], 'steps.0.max: must not be below min'],
    [
      'a way round that asks nothing',
      [
        { kind: 'say', id: 'a', text: 'A', next: 'b' },
        { kind: 'say', id: 'b', text: 'B', next: 'a' },
      ],
      'steps.0.next: leads back to itself without asking anything',
    ],
    [
      'words right before the bot answers',
      [ask, { kind: 'say', id: 'wait', text: 'One moment.', next: 'hand' }, { kind: 'model', id: 'hand', question: 'Help {{email}}' }],
      'steps.1.next: what is said right before the bot answers would not be heard: ask something between, or leave it out',
    ],
  ])('is refused with %s', (_what, steps, fault) => {
    expect(faultsOf(steps)).toContain(fault);
  });

  it('that starts by itself begins by asking', () => {
    const hello = { kind: 'say', id: 'hello', text: 'Hello.' };
    expect(faultsOf([hello], { visit: {} })).toEqual(['visit: a flow that starts by itself begins by asking something']);
    expect(faultsOf([{ ...hello, next: 'email' }, ask], { visit: {} })).toEqual([]);
  });

  it('may ask again and again', () => {
    expect(
      faultsOf([
        { ...ask, next: 'more' },
        { kind: 'say', id: 'more', text: 'And another?', next: 'email' },
      ]),
    ).toEqual([]);
  });
});
