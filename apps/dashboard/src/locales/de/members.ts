import type { members as english } from '../en/members.ts';

export const members: Record<keyof typeof english, string> = {
  'invitation.title': 'Ihre Einladung',
  'invitation.join': '{tenant} beitreten',
  'invitation.text': 'Sie sind zu {tenant} eingeladen, in der Rolle {role}.',
  'invitation.signUp': 'Konto anlegen',
  'invitation.signIn': 'Ich habe ein Konto',
  'invitation.joinAs': 'Als {name} beitreten',
};
