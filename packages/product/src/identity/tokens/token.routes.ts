import { jwksSchema, revokeTokenBody, tokenBody, tokenPairSchema } from '@parley/contract/tokens';
import { defineRoute } from '@parley/platform/http/define-route';
import type { Identity } from '../identity.ts';
import { noticeClient } from '../notice-sign-in.ts';
import { provePassword } from '../prove-password.ts';
import { refreshTokens } from './refresh-tokens.ts';
import { revokeTokens } from './revoke-tokens.ts';
import { startTokenFamily } from './start-token-family.ts';
import type { Tokens } from './tokens.ts';

const tag = 'Tokens';

/** Endpoints for clients that are no browser: signing in for tokens, refreshing and ending them, and the keys that check them. */
export function tokenRoutes(identity: Identity, tokens: Tokens) {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/auth/token',
      access: 'public',
      limit: 'credential',
      tag,
      summary: 'Get tokens',
      description:
        'For clients that are no browser. A refresh token is good once: it gives the next one, and an older one ends them all. Somebody with a second factor sends its `code` too.',
      body: tokenBody,
      success: { status: 200, body: tokenPairSchema },
      errors: [
        'unauthenticated',
        'invalid_credentials',
        'email_not_verified',
        'second_factor_required',
        'wrong_code',
        'rate_limited',
        'sign_in_expired',
        'conflict',
      ],
      handle: async ({ body, request }) => {
        if (body.grantType === 'refresh_token') return refreshTokens(tokens, { refreshToken: body.refreshToken, request });
        const { clientName, ...given } = body;
        const proved = await provePassword(identity, { ...given, request });
        await noticeClient(identity, { personId: proved.personId, clientName, request });
        return startTokenFamily(tokens, { ...proved, method: 'password', clientName, request });
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/auth/token/revoke',
      access: 'public',
      limit: 'credential',
      tag,
      summary: 'End tokens',
      description: 'Ends the family of a refresh token, its access tokens included. A token that is not known is answered alike.',
      body: revokeTokenBody,
      success: { status: 204 },
      errors: [],
      handle: ({ body }) => revokeTokens(tokens, body.refreshToken),
    }),
    defineRoute({
      method: 'get',
      path: '/.well-known/jwks.json',
      access: 'public',
      crossOrigin: true,
      tag,
      summary: 'Read the keys of access tokens',
      success: { status: 200, body: jwksSchema },
      errors: [],
      handle: async ({ reply }) => {
        reply.header('cache-control', 'public, max-age=300');
        return { keys: await tokens.keys.published() };
      },
    }),
  ];
}
