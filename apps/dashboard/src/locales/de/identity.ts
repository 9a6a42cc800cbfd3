import type { identity as english } from '../en/identity.ts';

export const identity: Record<keyof typeof english, string> = {
  'field.email': 'E-Mail',
  'field.password': 'Passwort',
  'signIn.title': 'Anmelden',
  'signIn.submit': 'Anmelden',
};
