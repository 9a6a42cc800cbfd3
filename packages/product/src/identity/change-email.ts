import { AppError } from '@parley/contract/errors';
import type { PersonId } from '@parley/contract/ids';
import type { PersonCaller } from '@parley/platform/http/caller';
import type { RouteRequest } from '@parley/platform/http/route';
import { z } from 'zod';
import type { Identity } from './identity.ts';
import { deleteLinks, insertLink, takeLink } from './one-time-links.store.ts';
import { findPerson, findPersonByEmail, updatePerson } from './people.store.ts';
import { requireFreshSecondFactor } from './require-fresh.ts';
import { requirePassword } from './require-password.ts';

const emailChangeContent = z.object({ email: z.string() });
const linkMinutes = 60;

/** Sends a link to a new address. Whether somebody has that address already shows there alone. */
export async function changeEmail(
  identity: Identity,
  caller: PersonCaller,
  { email, currentPassword, request }: { email: string; currentPassword?: string | undefined; request: RouteRequest },
): Promise<void> {
  await requirePassword(identity, caller, currentPassword);
  await requireFreshSecondFactor(identity, caller);
  const dashboard = identity.dashboardUrl(request);
  await identity.database.asIdentity('change an e-mail address', async (db) => {
    const person = await findPerson(db, caller.personId);
    if (person === undefined) throw new AppError('unauthenticated');
    await deleteLinks(db, 'email-change', person.id);
    const owner = await findPersonByEmail(db, email);
    if (owner !== undefined) {
      const link = new URL('sign-in', dashboard).href;
      await identity.mailer.send(db, { kind: 'already-registered', to: email, name: owner.name, locale: owner.locale, link });
      return;
    }
    const content: z.input<typeof emailChangeContent> = { email };
    const expiresAt = new Date(identity.now() + linkMinutes * 60_000);
    const token = await insertLink(db, { kind: 'email-change', subject: person.id, content, expiresAt });
    const link = new URL(`confirm-email?token=${token}`, dashboard).href;
    await identity.mailer.send(db, { kind: 'confirm-email', to: email, name: person.name, locale: person.locale, link });
  });
}

/** Gives the person whose link this is their new address, and tells them at the old one. Throws `link_invalid`. */
export async function confirmEmail(identity: Identity, { token, request }: { token: string; request: RouteRequest }): Promise<void> {
  const dashboard = identity.dashboardUrl(request);
  const changed = await identity.database.asIdentity('confirm an e-mail address', async (db) => {
    const link = await takeLink(db, 'email-change', token, new Date(identity.now()));
    const person = link && (await findPerson(db, link.subject as PersonId));
    if (link === undefined || person === undefined) return false;
    const { email } = emailChangeContent.parse(link.content);
    if ((await findPersonByEmail(db, email)) !== undefined) return false;
    await updatePerson(db, person.id, { email });
    await deleteLinks(db, 'password-reset', person.id);
    await deleteLinks(db, 'sign-up', email);
    const notice = { kind: 'email-changed', to: person.email, name: person.name, locale: person.locale, newEmail: email } as const;
    await identity.mailer.send(db, { ...notice, link: new URL('sign-in', dashboard).href });
    return true;
  });
  if (!changed) throw new AppError('link_invalid');
}
