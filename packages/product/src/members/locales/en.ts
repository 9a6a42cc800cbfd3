import type { MailWords } from './mail-words.ts';

export const english: MailWords = {
  locale: 'en',
  roles: { owner: 'owner', admin: 'admin', editor: 'editor', agent: 'agent', viewer: 'viewer' },
  hello: (name) => (name === undefined ? 'Hello,' : `Hello ${name},`),
  invitation: {
    subject: (tenant) => `You are invited to ${tenant}`,
    invites: ({ inviter, tenant, role }) => `${inviter} invites you to work on the chatbots of ${tenant}, as ${role}.`,
    expires: (days) => `The link is good for ${days} days and for you alone: please do not pass it on.`,
    accept: 'Accept the invitation',
    footer: 'If you do not know what this is about, you can ignore this mail. Nothing happens unless you open the link.',
  },
  status: {
    active: { happened: 'is active again', means: 'Its bots answer, and everything can be changed as before.' },
    suspended: {
      happened: 'has been suspended',
      means: 'Its bots do not answer for now. You can still sign in, read everything and export it.',
    },
    closed: {
      happened: 'has been closed',
      means:
        'Its bots do not answer any more. For thirty days its owners can still sign in and export what is there, and it can be opened again on request.',
    },
  },
  reason: (text) => `Reason: ${text}`,
  lostDomain: {
    subject: (domain) => `${domain} is no longer verified`,
    missing: (domain) => `The DNS record that shows that ${domain} is yours was missing for three days in a row.`,
    means: 'The domain therefore routes nobody any more. Make the record again, and verify the domain under Security.',
  },
  support: {
    subject: (tenant) => `Support has entered ${tenant}`,
    entered: (operator, tenant) => `${operator} has entered ${tenant} by the support access you granted.`,
    reason: (text) => `You granted it for: ${text}`,
    may: {
      read: 'Support can look at everything but members, roles, keys and security, and change nothing.',
      write: 'Support can look at and change everything but members, roles, keys and security.',
    },
    means: 'What is done stands in your audit log. You can end the access at any time in the settings.',
  },
  ownerFooter: 'You get this mail because you own the account.',
};
