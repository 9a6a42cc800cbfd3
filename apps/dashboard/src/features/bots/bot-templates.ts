import type { BotConfig } from '@parley/contract/bots';
import type { MessageId } from '../../locales/catalogue.ts';

/** What a new bot may start from. Health and internal rules are where an invented sentence does most harm. */
export const botTemplates = [
  { key: 'support', grounding: 'balanced', fallbackOffer: 'leave_message' },
  { key: 'internal', grounding: 'strict', fallbackOffer: 'none' },
  { key: 'sales', grounding: 'balanced', fallbackOffer: 'leave_message' },
  { key: 'health', grounding: 'strict', fallbackOffer: 'leave_message' },
  { key: 'education', grounding: 'balanced', fallbackOffer: 'leave_message' },
] as const satisfies readonly ({ key: string } & Pick<BotConfig, 'grounding' | 'fallbackOffer'>)[];

/** The draft of a template, in the words of `say`; nothing for a key that names none. */
export function draftOfTemplate(key: string, say: (id: MessageId) => string): Partial<BotConfig> {
  const template = botTemplates.find((candidate) => candidate.key === key);
  if (template === undefined) return {};
  const { grounding, fallbackOffer } = template;
  const words = `template.${template.key}` as const;
  return {
    instructions: say(`${words}.instructions`),
    greeting: say(`${words}.greeting`),
    suggestedQuestions: [say(`${words}.question1`), say(`${words}.question2`), say(`${words}.question3`)],
    fallbackText: say(`${words}.fallback`),
    grounding,
    fallbackOffer,
  };
}
