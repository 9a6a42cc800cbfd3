import type { IdentityDb } from '@parley/platform/database/tenancy';
import type { Identity } from './identity.ts';
import { deleteLinks } from './one-time-links.store.ts';
import { forgetBrowsersOf } from './people.store.ts';
import type { Person } from './person.ts';
import { securityPage } from './security-page.ts';
import { deleteSessionsOf } from './sessions.store.ts';
import { putPassword } from './sign-in-methods.store.ts';
import { revokeTokenFamiliesOf } from './tokens/token-families.store.ts';

/** Sets a password and ends everything the old one had opened: sessions, tokens, and links that were on their way. Tells the person by mail. */
export async function replacePassword(
  identity: Identity,
  db: IdentityDb,
  { person, hash, dashboard }: { person: Person; hash: string; dashboard: URL },
): Promise<void> {
  await putPassword(db, person.id, hash);
  await forgetBrowsersOf(db, person.id, new Date(identity.now()));
  await deleteSessionsOf(db, person.id);
  await revokeTokenFamiliesOf(db, person.id, { at: new Date(identity.now()), reason: 'password_changed' });
  await deleteLinks(db, 'password-reset', person.id);
  await deleteLinks(db, 'email-change', person.id);
  const link = securityPage(dashboard);
  await identity.mailer.send(db, { kind: 'password-changed', to: person.email, name: person.name, locale: person.locale, link });
}
