import { describe, expect, it } from 'vitest';
import { type History, noHistory, remember, stepBack, stepForward } from './change-history.ts';

const empty: History<string> = noHistory;

describe('the history of changes', () => {
  it('goes back and forward again', () => {
    const history = remember(remember(empty, 'a', { about: 'x', at: 0 }), 'b', { about: 'y', at: 1 });
    const back = stepBack(history, 'c');
    expect(back?.state).toBe('b');
    const further = back && stepBack(back.history, 'b');
    expect(further?.state).toBe('a');
    expect(further && stepBack(further.history, 'a')).toBeUndefined();
    const forward = further && stepForward(further.history, 'a');
    expect(forward?.state).toBe('b');
    expect(forward && stepForward(forward.history, 'b')?.state).toBe('c');
  });

  it('takes what is typed in one go as one step, and another field as another', () => {
    let history = empty;
    for (const [index, before] of ['', 'H', 'He'].entries()) history = remember(history, before, { about: 'title', at: index * 200 });
    expect(history.past).toEqual(['']);
    expect(remember(history, 'Hey', { about: 'text', at: 500 }).past).toEqual(['', 'Hey']);
    expect(remember(history, 'Hey', { about: 'title', at: 5_000 }).past).toEqual(['', 'Hey']);
  });

  it('forgets what was gone back from once something else is changed, and what is too old', () => {
    const back = stepBack(remember(empty, 'a', { about: 'x', at: 0 }), 'b');
    const changed = back && remember(back.history, 'a', { about: 'x', at: 10 });
    expect(changed && stepForward(changed, 'c')).toBeUndefined();
    let long: History<string> = empty;
    for (let step = 0; step < 150; step++) long = remember(long, `${step}`, { about: `${step}`, at: 0 });
    expect(long.past).toHaveLength(100);
    expect(long.past.at(-1)).toBe('149');
  });
});
