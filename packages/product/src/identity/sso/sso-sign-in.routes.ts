import { idInput } from '@parley/contract/ids';
import { startSsoBody, startSsoSchema } from '@parley/contract/sso';
import { defineRoute } from '@parley/platform/http/define-route';
import type { ReceivedBytes } from '@parley/platform/http/route';
import { z } from 'zod';
import { finishOidcSignIn, finishSamlSignIn } from './finish-sso.ts';
import { getServiceProviderMetadata } from './get-service-provider-metadata.ts';
import type { Sso } from './sso.ts';
import { startSso } from './start-sso.ts';

const params = z.strictObject({ connectionId: idInput('ssoConnection') });
const tag = 'Single sign-on';
const text = z.string().max(4_000).optional();
/** Providers may add parameters of their own; they are dropped. */
const callbackQuery = z.object({ code: text, state: text, iss: text, error: text, error_description: text, response: text });
const form = 'application/x-www-form-urlencoded';

/** Endpoints that sign people in through their company's identity provider. */
export function ssoSignInRoutes(deps: Sso) {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/auth/sso/start',
      access: 'public',
      limit: 'credential',
      sameOrigin: true,
      tag,
      summary: 'Begin to sign in through a company’s identity provider',
      description:
        'The domain of the address decides. Whether somebody has that address does not show in the answer. Somebody signed in may name a tenant of theirs instead.',
      body: startSsoBody,
      success: { status: 200, body: startSsoSchema },
      errors: [
        'unauthenticated',
        'fresh_sign_in_required',
        'second_factor_required',
        'sso_session_elsewhere',
        'sso_unavailable',
        'sso_needs_address',
      ],
      async handle({ body, request, reply }) {
        const redirectTo = await startSso(deps, { ...body, request, reply });
        return { redirectTo: redirectTo?.href ?? null };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/auth/sso/{connectionId}/callback',
      access: 'public',
      limit: 'credential',
      tag,
      summary: 'Where an OpenID Connect provider sends people back to',
      params,
      query: callbackQuery,
      success: { status: 303, redirect: true },
      errors: ['sso_needs_address'],
      handle: ({ params: { connectionId }, query, request, reply }) =>
        finishOidcSignIn(deps, { connectionId, answer: given(query), request, reply }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/auth/sso/{connectionId}/acs',
      access: 'public',
      limit: 'credential',
      tag,
      summary: 'Where a SAML provider makes browsers post its assertion',
      params,
      bytes: { maxBytes: 300_000, contentTypes: [form] },
      success: { status: 303, redirect: true },
      errors: ['sso_needs_address'],
      handle: ({ params: { connectionId }, body, request, reply }) =>
        finishSamlSignIn(deps, { connectionId, ...readForm(body), request, reply }),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/auth/sso/{connectionId}/metadata',
      access: 'public',
      limit: 'usual',
      tag,
      summary: 'What a SAML provider must know of this installation',
      params,
      success: { status: 200, contentType: 'application/samlmetadata+xml' },
      errors: ['sso_needs_address'],
      async handle({ params: { connectionId }, request }) {
        const xml = await getServiceProviderMetadata(deps, { connectionId, request });
        return new Response(xml, { headers: { 'content-type': 'application/samlmetadata+xml', 'cache-control': 'no-store' } });
      },
    }),
  ];
}

function given(query: z.infer<typeof callbackQuery>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** A form that holds a field twice is read as if it did not hold it. */
function readForm({ bytes }: ReceivedBytes): { samlResponse: string | undefined; relayState: string | undefined } {
  const fields = new URLSearchParams(new TextDecoder().decode(bytes));
  const only = (name: string): string | undefined => {
    const [value, ...others] = fields.getAll(name);
    return others.length === 0 ? value : undefined;
  };
  return { samlResponse: only('SAMLResponse'), relayState: only('RelayState') };
}
