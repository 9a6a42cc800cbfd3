import type { PersonId, SessionId, SsoConnectionId } from '@parley/contract/ids';
import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import type { SecretBox, SecretPlace } from '@parley/platform/secrets/secret-box';
import { z } from 'zod';

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
  oidc: z.strictObject({ state: id, nonce: id, codeVerifier: id }).nullable(),
  saml: z.strictObject({ requestId: id }).nullable(),
});

/** A sign-in that is under way at an identity provider. */
export type SsoFlow = z.infer<typeof flowShape>;

const cookie = 'sso';
const place: SecretPlace = { owner: 'installation', purpose: 'sso.flow' };
export const flowSeconds = 600;

/**
 * Leaves the flow with the browser that began it, sealed: what comes back is taken from this browser alone. An answer to SAML is
 * posted here by the provider's page, which needs a cookie that other sites' requests carry; the rest of the defence is in
 * docs/decisions.
 */
export function keepFlow(reply: Reply, secretBox: SecretBox, flow: SsoFlow): void {
  reply.cookie({
    name: cookie,
    value: secretBox.seal(place, JSON.stringify(flow)).toString('base64url'),
    maxAgeSeconds: flowSeconds,
    sameSite: flow.saml === null ? 'lax' : 'none',
  });
}

/** The flow this browser began, if it did and not too long ago; the browser forgets it. */
export function takeFlow(request: RouteRequest, reply: Reply, secretBox: SecretBox, now: number): SsoFlow | undefined {
  const value = request.cookie(cookie);
  if (value === undefined) return undefined;
  reply.clearCookie(cookie, { evenOnError: true });
  const flow = open(secretBox, value);
  if (flow === undefined || now < flow.startedAt - 1_000 || now >= flow.startedAt + flowSeconds * 1_000) return undefined;
  return flow;
}

function open(secretBox: SecretBox, value: string): SsoFlow | undefined {
  try {
    return flowShape.parse(JSON.parse(secretBox.open(place, Buffer.from(value, 'base64url'))));
  } catch {
    return undefined;
  }
}
