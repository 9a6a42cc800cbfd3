import { describe, expect, it } from 'vitest';
import { answerFromPassages } from './answer-from-passages.ts';

const numbered = `You answer from passages. Cite them like [1].

[1] Opening hours
The shop opens at nine. On Sundays it is closed.

[2] Returns
Goods can be returned within 30 days.`;

describe('the fake model’s answer', () => {
  it('is a sentence of a passage with its number', () => {
    expect(answerFromPassages(numbered, 'When does the shop open?')).toBe('The shop opens at nine. [1]');
    expect(answerFromPassages(numbered, 'Can I return goods?')).toBe('Goods can be returned within 30 days. [2]');
  });

  it('is found in passages that stand in tags', () => {
    const tagged = '<passages><passage number="7" title="Room 12">Breakfast is served until ten.</passage></passages>';
    expect(answerFromPassages(tagged, 'Until when is breakfast?')).toBe('Breakfast is served until ten. [7]');
  });

  it('declines what no passage holds, with the marker when the prompt asks for one', () => {
    expect(answerFromPassages(numbered, 'Who wrote Hamlet?')).toBe("I don't have that in what I know.");
    expect(answerFromPassages(`Begin with [[no_answer]] if not.\n${numbered}`, 'Who wrote Hamlet?')).toMatch(/^\[\[no_answer\]\]/);
    expect(answerFromPassages('', 'Anything?')).toBe("I don't have that in what I know.");
  });
});
