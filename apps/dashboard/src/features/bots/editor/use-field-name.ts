import type { MessageId } from '../../../locales/catalogue.ts';
import { useText } from '../../../ui/use-text.ts';
import { namesWithin } from './names-within.ts';

const names: Record<string, MessageId> = {
  instructions: 'bot.instructions',
  language: 'bot.language',
  avatar: 'bot.avatar',
  greeting: 'bot.greeting',
  suggestedQuestions: 'bot.suggestedQuestions',
  fallbackText: 'bot.fallbackText',
  fallbackOffer: 'bot.fallbackOffer',
  hours: 'bot.hours',
  grounding: 'bot.grounding',
  actions: 'bot.actions',
  flows: 'bot.flows',
  limits: 'bot.limits',
  modelConnectionId: 'bot.modelConnection',
  model: 'bot.model',
  fallbackModels: 'bot.fallbackModels',
  temperature: 'bot.temperature',
  topP: 'bot.topP',
  maxOutputTokens: 'bot.maxOutputTokens',
  reasoningEffort: 'bot.reasoningEffort',
  stop: 'bot.stop',
  allowedOrigins: 'bot.allowedOrigins',
  requireSignedIdentity: 'bot.requireSignedIdentity',
  challenge: 'bot.challenge',
  widget: 'bot.widget',
  chat: 'chatOptions.title',
  'limits.turnsPerConversation': 'bot.turnsPerConversation',
  'limits.turnsPerVisitorPerDay': 'bot.turnsPerVisitorPerDay',
};

/** How a field of a bot is called, what it is part of first, as `Appearance · Light · Primary`: by its own name where it has none that is shown. */
export function useFieldName(): (field: string) => string {
  const say = useText();
  return (field) => {
    const own = names[field];
    if (own !== undefined) return say(own);
    const [group = '', ...path] = field.split('.');
    const whole = names[group];
    if (whole === undefined) return field;
    const within = path.map((part) => {
      const name = namesWithin[group]?.[part];
      return name === undefined ? part : say(name);
    });
    return [say(whole), ...within].join(' · ');
  };
}
