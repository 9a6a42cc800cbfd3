import type { RouteRequest } from '@parley/platform/http/route';
import type { Identity } from './identity.ts';
import { findNewestLink } from './one-time-links.store.ts';
import { sendVerification, signUpContent } from './sign-up.ts';

/** Sends the link of the newest sign-up again, as a new one. Does nothing, and says nothing, when nobody signed up with the address. */
export async function resendVerification(identity: Identity, request: RouteRequest, email: string): Promise<void> {
  await identity.database.asIdentity('send a verification again', async (db) => {
    const waiting = await findNewestLink(db, 'sign-up', email, new Date(identity.now()));
    if (waiting === undefined) return;
    const content = signUpContent.parse(waiting.content);
    await sendVerification(identity, db, { dashboard: identity.dashboardUrl(request), email, content });
  });
}
