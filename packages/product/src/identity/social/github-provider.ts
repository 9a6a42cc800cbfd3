import { calculatePKCECodeChallenge } from 'openid-client';
import { z } from 'zod';
import { failed } from '../sso/sso-failure.ts';
import { readEmail, readName } from '../sso/sso-identity.ts';
import { exchangeCode, fetchJson, type SocialFetch } from './social-fetch.ts';
import type { SocialApp, SocialIdentity, SocialProvider } from './social-provider.ts';

const profile = z.object({ id: z.number().int().positive(), login: z.string().max(100), name: z.string().nullish() });
const emails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() })).max(1_000);

/**
 * GitHub, or a GitHub Enterprise Server at `app.address`. It speaks OAuth 2 without OpenID Connect: who somebody is, is asked of its
 * API with a token that is then forgotten. Only their primary address counts, and only when GitHub has verified it.
 */
export function githubProvider(app: SocialApp, asking: SocialFetch): SocialProvider {
  const web = app.address ?? 'https://github.com';
  const api = app.address === undefined ? 'https://api.github.com' : `${app.address}/api/v3`;

  async function ask(path: string, token: string): Promise<unknown> {
    const headers = {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'x-github-api-version': '2022-11-28',
    };
    return fetchJson(asking, `${api}${path}`, { headers });
  }

  async function identify(token: string): Promise<SocialIdentity> {
    const found = profile.safeParse(await ask('/user', token));
    if (!found.success) throw failed('the API did not say whose token it is');
    const { id, login, name } = found.data;
    // Whoever kept the scope for addresses back is somebody without one.
    const listed = emails.catch([]).parse((await ask('/user/emails', token)) ?? []);
    const primary = listed.find((each) => each.primary && each.verified);
    return { issuer: web, subject: String(id), email: readEmail(primary?.email), name: readName(name) ?? login, label: login };
  }

  return {
    name: 'github',
    async begin(redirectUrl, { state, codeVerifier }) {
      const url = new URL(`${web}/login/oauth/authorize`);
      url.search = new URLSearchParams({
        client_id: app.clientId,
        redirect_uri: redirectUrl,
        scope: 'read:user user:email',
        state,
        code_challenge: await calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      }).toString();
      return url;
    },
    async finish(redirectUrl, { code }, { codeVerifier }) {
      if (code === undefined) throw failed('it gave no code');
      const { clientId, clientSecret } = app;
      const { access_token: token } = await exchangeCode(asking, `${web}/login/oauth/access_token`, {
        ...{ client_id: clientId, client_secret: clientSecret, code, redirect_uri: redirectUrl, code_verifier: codeVerifier },
      });
      return identify(token);
    },
  };
}
