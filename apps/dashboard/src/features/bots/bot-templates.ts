import type { BotConfig } from '@parley/contract/bots';
import type { MessageId } from '../../locales/catalogue.ts';

/** What a new bot may start from: words, and the built-in actions that keep what they promise. Health and internal rules are where an invented sentence does most harm. */
export const botTemplates = [
  { key: 'support', grounding: 'balanced', fallbackOffer: 'leave_message', actions: ['hand_off', 'contact_form'] },
  { key: 'internal', grounding: 'strict', fallbackOffer: 'none', actions: [] },
  { key: 'sales', grounding: 'balanced', fallbackOffer: 'leave_message', actions: ['contact_form'] },
  { key: 'health', grounding: 'strict', fallbackOffer: 'leave_message', actions: ['book_appointment', 'contact_form'] },
  { key: 'education', grounding: 'balanced', fallbackOffer: 'leave_message', actions: ['contact_form'] },
] as const satisfies readonly ({ key: string } & Pick<BotConfig, 'grounding' | 'fallbackOffer' | 'actions'>)[];

/** The draft of a template, in the words of `say`; nothing for a key that names none. */
export function draftOfTemplate(key: string, say: (id: MessageId) => string): Partial<BotConfig> {
  const template = botTemplates.find((candidate) => candidate.key === key);
  if (template === undefined) return {};
  const { grounding, fallbackOffer, actions } = template;
  const words = `template.${template.key}` as const;
  return {
    instructions: say(`${words}.instructions`),
    greeting: say(`${words}.greeting`),
    suggestedQuestions: [say(`${words}.question1`), say(`${words}.question2`), say(`${words}.question3`)],
    fallbackText: say(`${words}.fallback`),
    grounding,
    fallbackOffer,
    actions: [...actions],
  };
}
