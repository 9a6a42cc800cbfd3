import type { PersonId, SessionId } from '@parley/contract/ids';
import { socialProviders } from '@parley/contract/social-providers';
import { z } from 'zod';
import { flowCookie } from '../flow-cookie.ts';

const id = z.string().min(1);
const flowShape = z.strictObject({
  provider: z.enum(socialProviders),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
  returnTo: z.string(),
  challenge: z.strictObject({ state: id, nonce: id, codeVerifier: id }),
  /** Who connects the account with themselves, and in which session; null when somebody signs in. */
  linking: z
    .strictObject({ personId: id.transform((text) => text as PersonId), sessionId: id.transform((text) => text as SessionId) })
    .nullable(),
  /** What somebody who is new signs up for. */
  purpose: z.strictObject({ tenantName: z.string().optional(), timeZone: z.string().optional(), invitation: z.string().optional() }),
  locale: z.string().nullable(),
});

/** A sign-in that is under way at a provider. */
export type SocialFlow = z.infer<typeof flowShape>;

export const socialFlow = flowCookie('social', 'social.flow', flowShape);
