import { expect, it } from 'vitest';
import { answerCourtesy } from './answer-courtesy.ts';
import { saidBefore } from './said-before.ts';

const config = { fallbackText: 'I do not know.', greeting: 'Hello!' };
const asked = { author: 'contact', text: 'Where can we sleep?' } as const;

it.each([
  ['an answer', [asked, { author: 'bot', text: 'In a hut.' } as const], 'In a hut.'],
  ['no answer found', [asked, { author: 'bot', text: config.fallbackText } as const], undefined],
  ['a greeting', [asked, { author: 'bot', text: config.greeting } as const], undefined],
  ['a person', [asked, { author: 'bot', text: 'In a hut.' } as const, { author: 'member', text: 'Or in a tent.' } as const], undefined],
])("is the question before, and the bot's own words only where they were an answer: %s", (_case, history, previousAnswer) => {
  expect(saidBefore({ history, config })).toEqual({ previousQuestion: asked.text, previousAnswer });
});

it('is the question before thanks', () => {
  const history = [
    asked,
    { author: 'bot', text: 'In a hut.' },
    { author: 'contact', text: 'Thank you!' },
    { author: 'bot', text: answerCourtesy({ ...config, language: 'visitor' }, { question: 'Thank you!', visitors: 'en' }) },
  ] as const;
  expect(saidBefore({ history: [...history], config })).toEqual({ previousQuestion: asked.text, previousAnswer: undefined });
});

it('is nothing at the beginning', () => {
  expect(saidBefore({ history: [], config })).toEqual({ previousQuestion: undefined, previousAnswer: undefined });
});
