import type { PersonId } from '@parley/contract/ids';
import type { IdentityDb } from '@parley/platform/database/tenancy';
import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import { describeDevice } from './describe-device.ts';
import type { Identity } from './identity.ts';
import { findPersonWithBrowsers, forgetBrowsersOf } from './people.store.ts';
import { sessionsPage } from './security-page.ts';
import { clientOf } from './tokens/client-of.ts';
import { hasKnownClient } from './tokens/token-families.store.ts';

interface SignIn {
  readonly personId: PersonId;
  readonly request: RouteRequest;
}

/** Tells somebody by mail who has just signed in with a browser that is not known to be theirs, and knows it from now on. */
export async function noticeBrowser(identity: Identity, { personId, request, reply }: SignIn & { reply: Reply }): Promise<void> {
  await tellUnlessKnown(identity, { personId, request }, async (_db, since) => identity.browsers.knows(request, personId, since));
  identity.browsers.remember({ request, reply }, personId);
}

/** The same for a program that asks for tokens: it is known by its name, what it calls itself and where it calls from. */
export async function noticeClient(
  identity: Identity,
  { personId, request, clientName }: SignIn & { clientName: string | undefined },
): Promise<void> {
  const client = { ...clientOf(request), clientName: clientName ?? null };
  await tellUnlessKnown(identity, { personId, request, clientName }, (db) => hasKnownClient(db, personId, client));
}

/** Nobody is told of the session with which they came into being. */
async function tellUnlessKnown(
  identity: Identity,
  { personId, request, clientName }: SignIn & { clientName?: string | undefined },
  isKnown: (db: IdentityDb, since: Date) => Promise<boolean>,
): Promise<void> {
  const at = new Date(identity.now());
  const { ipAddress, userAgent } = clientOf(request);
  await identity.database.asIdentity('notice a sign-in', async (db) => {
    const found = await findPersonWithBrowsers(db, personId);
    if (found === undefined) return;
    const { person, since } = found;
    if (since === null) return forgetBrowsersOf(db, personId, at);
    if (await isKnown(db, since)) return;
    const signIn = { at, device: clientName ?? describeDevice(userAgent), address: ipAddress };
    const { email: to, name, locale } = person;
    await identity.mailer.send(db, { kind: 'new-sign-in', to, name, locale, link: sessionsPage(identity.dashboardUrl(request)), signIn });
  });
}
