import type { PersonId, SessionId, SsoConnectionId } from '@parley/contract/ids';
import type { Reply } from '@parley/platform/http/reply';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import { z } from 'zod';
import { flowCookie } from '../flow-cookie.ts';

const id = z.string().min(1);
const flowShape = z.strictObject({
  connectionId: id.transform((text) => text as SsoConnectionId),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
  returnTo: z.string(),
  /** Who connects the identity with themselves, and in which session; null when somebody signs in. */
  linking: z
    .strictObject({ personId: id.transform((text) => text as PersonId), sessionId: id.transform((text) => text as SessionId) })
    .nullable(),
  /** Whether a session begins at the end: not where somebody only connects. */
  enters: z.boolean(),
  oidc: z.strictObject({ state: id, nonce: id, codeVerifier: id }).nullable(),
  saml: z.strictObject({ requestId: id }).nullable(),
});

/** A sign-in that is under way at an identity provider. */
export type SsoFlow = z.infer<typeof flowShape>;

const cookie = flowCookie('sso', 'sso.flow', flowShape);

/**
 * Leaves the flow with the browser that began it. An answer to SAML is posted here by the provider's page, which needs a cookie that
 * other sites' requests carry; the rest of the defence is in docs/decisions.
 */
export function keepFlow(reply: Reply, secretBox: SecretBox, flow: SsoFlow): void {
  cookie.keep(reply, secretBox, flow, { sameSite: flow.saml === null ? 'lax' : 'none' });
}

export const takeFlow = cookie.take;
