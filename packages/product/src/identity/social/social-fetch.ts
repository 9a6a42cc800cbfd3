import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import { z } from 'zod';
import { failed, networkFailureIn, unavailable } from '../sso/sso-failure.ts';

/** How long a provider may take to answer one request. */
export const socialTimeoutMs = 10_000;

/** Asks a provider in a way that is safe to wait for. */
export interface SocialFetch {
  readonly fetch: GuardedFetch;
  readonly timeoutMs: number;
}

const tokenAnswer = z.object({ access_token: z.string().min(1).max(10_000), id_token: z.string().max(50_000).optional() });

/**
 * Asks for JSON. An answer of 500 and above, and none at all, are the provider's trouble (`sso_unavailable`); anything else that is
 * no 200 is undefined.
 */
export async function fetchJson(
  { fetch, timeoutMs }: SocialFetch,
  address: string,
  init: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<unknown> {
  try {
    const headers = { accept: 'application/json', 'user-agent': 'Parley', ...init.headers };
    const response = await fetch(address, { ...init, headers, redirect: 'error', maxBytes: 1_000_000, totalMs: timeoutMs });
    if (response.status >= 500) throw unavailable(`${address} answered ${response.status}`);
    if (response.status !== 200) return void (await response.body?.cancel());
    return await response.json();
  } catch (error) {
    const network = networkFailureIn(error);
    if (network?.code === 'sso_unavailable') throw network;
    if (network !== undefined) throw unavailable('it did not answer', error);
    throw failed('it did not answer with JSON', error);
  }
}

/** Exchanges a code for tokens, with the verifier of this very sign-in. Throws `sso_failed` when the provider will not. */
export async function exchangeCode(
  asking: SocialFetch,
  address: string,
  form: Readonly<Record<string, string>>,
): Promise<z.infer<typeof tokenAnswer>> {
  const body = new URLSearchParams({ grant_type: 'authorization_code', ...form }).toString();
  const answer = await fetchJson(asking, address, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });
  const tokens = tokenAnswer.safeParse(answer);
  if (tokens.success) return tokens.data;
  const { error } = z
    .object({ error: z.string().max(100) })
    .catch({ error: 'nothing that is known' })
    .parse(answer);
  throw failed(`the token endpoint answered ${error}`);
}
