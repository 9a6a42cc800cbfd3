import type { RouteRequest } from '@parley/platform/http/route';
import { z } from 'zod';
import { hashPassword } from './hash-password.ts';
import type { Identity } from './identity.ts';
import { insertLink } from './one-time-links.store.ts';
import { requireGoodPassword } from './password-rules.ts';
import { findPersonByEmail } from './people.store.ts';

/** What waits until the e-mail address is confirmed. Whose link is opened, with their password the person comes into being. */
export const signUpContent = z.object({
  name: z.string(),
  passwordHash: z.string(),
  locale: z.string().optional(),
  /** What the caller wants to know again when the address is confirmed. */
  payload: z.unknown().optional(),
});

export interface SignUpInput {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly locale?: string | undefined;
  readonly payload?: unknown;
}

const linkHours = 24;

/**
 * Sends a link that makes somebody a person. Whether the address is known already shows in the mail alone: the answer is the same,
 * and so is the work before it.
 */
export async function signUp(identity: Identity, request: RouteRequest, input: SignUpInput): Promise<void> {
  const { name, email, password, locale, payload } = input;
  requireGoodPassword(password, email);
  const passwordHash = await hashPassword(password, identity.passwordCost);
  const dashboard = identity.dashboardUrl(request);
  await identity.database.asIdentity('sign up', async (db) => {
    const person = await findPersonByEmail(db, email);
    if (person !== undefined) {
      const link = new URL('sign-in', dashboard).href;
      await identity.mailer.send(db, { kind: 'already-registered', to: email, name: person.name, locale: person.locale, link });
      return;
    }
    const content: z.input<typeof signUpContent> = { name, passwordHash, locale, payload };
    await sendVerification(identity, db, { dashboard, email, content });
  });
}

/** Stores a link that confirms an address and sends it there. */
export async function sendVerification(
  identity: Identity,
  db: Parameters<typeof insertLink>[0],
  { dashboard, email, content }: { dashboard: URL; email: string; content: z.input<typeof signUpContent> },
): Promise<void> {
  const expiresAt = new Date(identity.now() + linkHours * 3_600_000);
  const token = await insertLink(db, { kind: 'sign-up', subject: email, content, expiresAt });
  const link = new URL(`verify-email?token=${token}`, dashboard).href;
  await identity.mailer.send(db, { kind: 'verify-email', to: email, name: content.name, locale: content.locale, link });
}
