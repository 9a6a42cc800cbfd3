import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import type { SecretBox, SecretPlace } from '@parley/platform/secrets/secret-box';
import type { z } from 'zod';

/** How long somebody may take at an identity provider. */
export const flowSeconds = 600;

/** Something under way that stays, sealed, with the browser that began it: what comes back is taken from this browser alone. */
export interface FlowCookie<Flow> {
  keep(reply: Reply, secretBox: SecretBox, flow: Flow, options?: { readonly sameSite?: 'lax' | 'none' }): void;
  /** The flow this browser began, if it did and not too long ago; the browser forgets it. */
  take(request: RouteRequest, reply: Reply, secretBox: SecretBox, now: number): Flow | undefined;
}

/** Flows are told apart by the cookie's name and by what they are sealed for. */
export function flowCookie<Flow extends { readonly startedAt: number }>(
  name: string,
  purpose: SecretPlace['purpose'],
  shape: z.ZodType<Flow>,
): FlowCookie<Flow> {
  const place: SecretPlace = { owner: 'installation', purpose };

  function open(secretBox: SecretBox, value: string): Flow | undefined {
    try {
      return shape.parse(JSON.parse(secretBox.open(place, Buffer.from(value, 'base64url'))));
    } catch {
      return undefined;
    }
  }

  return {
    keep(reply, secretBox, flow, { sameSite = 'lax' } = {}) {
      const value = secretBox.seal(place, JSON.stringify(flow)).toString('base64url');
      reply.cookie({ name, value, maxAgeSeconds: flowSeconds, sameSite });
    },
    take(request, reply, secretBox, now) {
      const value = request.cookie(name);
      if (value === undefined) return undefined;
      reply.clearCookie(name, { evenOnError: true });
      const flow = open(secretBox, value);
      if (flow === undefined || now < flow.startedAt - 1_000 || now >= flow.startedAt + flowSeconds * 1_000) return undefined;
      return flow;
    },
  };
}
