import type { MailWords } from '../mail-words.ts';

export const englishWords: MailWords = {
  greeting: (name) => `Hello ${name},`,
  unexpected: 'If you did not expect this mail, you need not do anything: nothing happens unless the link is opened.',
  alarming:
    'If this was not you, sign in, choose a new password and end all your other sessions. If you cannot sign in any more, choose one by “Forgot your password?” there.',
  unknown: 'unknown',
  kinds: {
    'verify-email': {
      subject: 'Confirm your e-mail address',
      paragraphs: () => ['Confirm that this address is yours, and you are in. The link works once, within a day.'],
      button: 'Confirm my address',
    },
    'already-registered': {
      subject: 'You already have a sign-in here',
      paragraphs: ({ to }) => [
        `Somebody, perhaps you, asked for a new sign-in with ${to}. You have one already, so nothing was changed.`,
        'If you have forgotten your password, you can choose a new one where you sign in.',
      ],
      button: 'Sign in',
    },
    'reset-password': {
      subject: 'Choose a new password',
      paragraphs: () => ['You can choose a new password now. The link works once, for a short while, and ends all your sessions.'],
      button: 'Choose a new password',
    },
    'password-changed': {
      subject: 'Your password was changed',
      paragraphs: () => ['Your password was changed, and your other sessions have ended.'],
      button: 'Look at my sign-in',
    },
    'confirm-email': {
      subject: 'Confirm your new e-mail address',
      paragraphs: () => ['Confirm this address, and you sign in with it from then on. The link works once, for a short while.'],
      button: 'Confirm my new address',
    },
    'email-changed': {
      subject: 'Your e-mail address was changed',
      paragraphs: ({ newEmail }) => [`You now sign in with ${newEmail}. This is the last mail to this address.`],
      button: 'Sign in',
    },
    'second-factor-on': {
      subject: 'Signing in now takes a code',
      paragraphs: () => ['An authenticator app was added to your sign-in. Keep your backup codes in a safe place.'],
      button: 'Look at my sign-in',
    },
    'second-factor-off': {
      subject: 'Signing in no longer takes a code',
      paragraphs: () => ['The authenticator app was removed from your sign-in. Your password alone lets you in now.'],
      button: 'Look at my sign-in',
    },
    'passkey-added': {
      subject: 'A passkey was added',
      paragraphs: () => ['You can now sign in with a new passkey.'],
      button: 'Look at my sign-in',
    },
    'passkey-removed': {
      subject: 'A passkey was removed',
      paragraphs: () => ['One of your passkeys no longer signs you in.'],
      button: 'Look at my sign-in',
    },
    'identity-connected': {
      subject: 'Another way to sign in was connected',
      paragraphs: ({ connected }) => [`You can now sign in with ${connected}.`],
      button: 'Look at my sign-in',
    },
    'identity-disconnected': {
      subject: 'A way to sign in was disconnected',
      paragraphs: ({ connected }) => [`${connected} no longer signs you in.`],
      button: 'Look at my sign-in',
    },
    'new-sign-in': {
      subject: 'New sign-in',
      paragraphs: ({ time, device, address }) => [
        'Somebody signed in as you with a browser or program that we have not seen you use.',
        `Time: ${time}`,
        `Device: ${device}`,
        `Address: ${address}`,
      ],
      button: 'Look at my devices',
    },
  },
};
