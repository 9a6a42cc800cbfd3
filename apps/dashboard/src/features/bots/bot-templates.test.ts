import { botConfigSchema } from '@parley/contract/bots';
import { describe, expect, it } from 'vitest';
import { botTemplates as german } from '../../locales/de/bot-templates.ts';
import { botTemplates as english } from '../../locales/en/bot-templates.ts';
import { botTemplates, draftOfTemplate } from './bot-templates.ts';

const spoken = { en: english, de: german };
const everyTemplate = botTemplates.flatMap(({ key }) => (['en', 'de'] as const).map((language) => [key, language] as const));

describe('a bot to start from', () => {
  it('is there for support, a team of one’s own, a shop, health and education', () => {
    expect(botTemplates.map(({ key }) => key)).toEqual(['support', 'internal', 'sales', 'health', 'education']);
  });

  it.each(everyTemplate)('for %s is a whole draft in %s, which the API takes as it is', (key, language) => {
    const words: Readonly<Record<string, string>> = spoken[language];
    const draft = draftOfTemplate(key, (id) => words[id] ?? '');
    expect(botConfigSchema.parse(draft)).toMatchObject(draft);
    for (const text of [draft.instructions, draft.greeting, draft.fallbackText]) expect(text).toMatch(/\S/);
    expect(draft.suggestedQuestions).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
  });

  it('can do what it says: call a person, take a message, book an appointment', () => {
    expect(botTemplates.map(({ key }) => draftOfTemplate(key, String).actions)).toEqual([
      ['hand_off', 'contact_form'],
      [],
      ['contact_form'],
      ['book_appointment', 'contact_form'],
      ['contact_form'],
    ]);
  });

  it('that is none is an empty one', () => {
    expect(draftOfTemplate('other', String)).toEqual({});
  });

  it('where an invented sentence does most harm says nothing without a source', () => {
    for (const key of ['health', 'internal']) expect(draftOfTemplate(key, String)).toMatchObject({ grounding: 'strict' });
  });
});
