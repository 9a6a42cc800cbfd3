import type { TurnOffer } from '@parley/contract/stream-events';
import type { BegunTurn } from './turn.ts';

const forms = ['contact_form', 'book_appointment'] as const;

/** What a visitor is offered where the bot could not help: its forms, and without a contact form what its version says. */
export function offersOf({ actions, config }: BegunTurn): TurnOffer[] {
  const offered = forms.filter((name) => actions.some((action) => action.name === name && action.form !== null));
  const otherwise = config.fallbackOffer === 'none' || offered.includes('contact_form') ? [] : [config.fallbackOffer];
  return [...otherwise, ...offered];
}
