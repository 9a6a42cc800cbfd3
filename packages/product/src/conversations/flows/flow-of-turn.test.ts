import { flowsSchema } from '@parley/contract/flows';
import { describe, expect, it } from 'vitest';
import { flowOfTurn } from './flow-of-turn.ts';

const ask = { kind: 'ask', id: 'why', text: 'What brings you here?', name: 'why', label: 'Why' };
const flows = flowsSchema.parse([
  { name: 'welcome', title: 'Welcome', visit: {}, steps: [ask] },
  { name: 'book', title: 'Book', questions: ['book a demo', '予約', '예약'], steps: [{ ...ask, text: 'When?' }] },
]);

function turnOf(text: string, flow?: { start: string }) {
  return flowOfTurn({ flows, hours: null }, { stored: null, asked: { text, flow }, at: new Date() });
}

describe('words of a visitor', () => {
  it.each(['Can I BOOK a demo?', '来週予約したいです', '예약을 하고 싶어요'])('begin the flow they ask for: %s', (text) => {
    expect(turnOf(text)).toMatchObject({ flow: { name: 'book' }, text: 'When?', opening: null });
  });

  it('begin none that only sounds like it', () => {
    expect(turnOf('A handbook: a demonstration')).toBeUndefined();
  });

  it('answer what the widget asked by itself, unless they ask for another flow', () => {
    expect(turnOf('Looking around', { start: 'welcome' })).toMatchObject({ ended: 'done', answers: [{ value: 'Looking around' }] });
    expect(turnOf('I want to book a demo', { start: 'welcome' })).toMatchObject({
      ...{ flow: { name: 'book' }, text: 'When?', answers: [] },
      opening: 'What brings you here?',
    });
  });
});
