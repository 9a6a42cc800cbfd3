import type { Mailer } from './mailer.ts';

/** Keeps every mail where it is, to be read in the dashboard: for an installation without a mail server. */
export function createOutboxMailer(): Mailer {
  return { name: 'outbox', deliver: async () => ({ state: 'stored' }), check: async () => undefined, close() {} };
}
