import type { RouteRequest } from '@parley/platform/http/route';
import type { Identity } from './identity.ts';
import { insertLink } from './one-time-links.store.ts';
import { findPersonByEmail } from './people.store.ts';

const linkMinutes = 60;

/** Sends a link for choosing a new password. An address nobody has costs the same and gets nothing. */
export async function forgotPassword(identity: Identity, request: RouteRequest, email: string): Promise<void> {
  const expiresAt = new Date(identity.now() + linkMinutes * 60_000);
  await identity.database.asIdentity('forgotten password', async (db) => {
    const person = await findPersonByEmail(db, email);
    const token = await insertLink(db, { kind: 'password-reset', subject: person?.id ?? email, content: null, expiresAt });
    if (person === undefined) return;
    const link = new URL(`reset-password?token=${token}`, identity.dashboardUrl(request)).href;
    await identity.mailer.send(db, { kind: 'reset-password', to: email, name: person.name, locale: person.locale, link });
  });
}
