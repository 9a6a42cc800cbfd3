import { botConfigSchema } from '@parley/contract/bots';
import { completionBody } from '@parley/contract/openai';
import { describe, expect, it } from 'vitest';
import { readCompletion } from './read-completion.ts';

const model = 'bot_01m8cj57qqfmatq4nndj414ztp';
const read = (messages: object[]) => readCompletion(completionBody.parse({ model, messages }));

describe('a completion', () => {
  it('is a question, what was said before it, and nothing of the system', () => {
    const said = [
      { role: 'system', content: 'Be kind.' },
      { role: 'user', content: [{ type: 'text', text: 'Open?' }] },
      { role: 'assistant', content: 'At nine.' },
      { role: 'user', content: ' And on Sundays? ' },
    ];
    expect(read(said)).toMatchObject({
      text: 'And on Sundays?',
      history: [
        { author: 'contact', text: 'Open?' },
        { author: 'bot', text: 'At nine.' },
      ],
    });
  });

  it('takes what a client of OpenAI keeps of an answer that was refused, and every effort that one may name', () => {
    const said = [
      { role: 'user', content: 'Open?' },
      { role: 'assistant', content: [{ type: 'refusal', refusal: 'I may not say.' }] },
      { role: 'user', content: 'And on Sundays?' },
    ];
    expect(read(said).history[1]).toEqual({ author: 'bot', text: 'I may not say.' });
    const effortFor = (reasoning_effort: string) =>
      readCompletion(completionBody.parse({ model, messages: said, reasoning_effort })).adjust(botConfigSchema.parse({})).reasoningEffort;
    expect(['none', 'minimal', 'medium', 'xhigh'].map(effortFor)).toEqual(['none', 'low', 'medium', 'high']);
  });

  it.each([
    ['whose last message is not the caller’s', { role: 'assistant', content: 'At nine.' }],
    ['that asks nothing', { role: 'user', content: '  ' }],
    ['longer than a visitor may ask', { role: 'user', content: 'a'.repeat(4_001) }],
  ])('%s is refused', (_what, message) => {
    expect(() => read([message])).toThrow(expect.objectContaining({ code: 'invalid_request' }));
  });
});
