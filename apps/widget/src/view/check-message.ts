import type { PanelTextKey } from '../locales/en.ts';

export interface MessageDraft {
  name: string;
  email: string;
  text: string;
}

/** What is wrong with a message a visitor wants to leave: a text for each field that has to be changed. */
export function checkMessage({ email, text }: MessageDraft): { email?: PanelTextKey; text?: PanelTextKey } {
  const address = email.trim();
  return {
    ...(address === '' ? { email: 'emailMissing' } : !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(address) && { email: 'emailInvalid' }),
    ...(text.trim() === '' && { text: 'messageMissing' }),
  };
}
