import { createGuardedFetch } from '@parley/platform/fetch/create-guarded-fetch';
import { parseFetchOpening } from '@parley/platform/fetch/fetch-opening';
import { z } from 'zod';

const problemSchema = z.object({ title: z.string(), code: z.string(), details: z.unknown().optional() });

/** Calls the API of an installation that may be anywhere, this machine and its network included. What it refuses is thrown in its own words. */
export async function callInstallation(
  { url, apiKey }: { url: string; apiKey: string },
  method: 'GET' | 'PATCH' | 'POST',
  path: string,
  body?: unknown,
): Promise<unknown> {
  const address = new URL(path, url);
  const opening = parseFetchOpening(address.host);
  const client = createGuardedFetch({ allow: opening === undefined ? [] : [opening] });
  try {
    const answer = await client.fetch(address, {
      method,
      headers: { authorization: `Bearer ${apiKey}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
      redirect: 'error',
      totalMs: 60_000,
      headersMs: 60_000,
    });
    if (answer.ok) return await answer.json();
    const problem = problemSchema.safeParse(await answer.json().catch(() => undefined));
    if (!problem.success) throw new Error(`${address.href} answered ${answer.status}.`);
    const { title, code, details } = problem.data;
    throw new Error(`${title} (${code})${details === undefined ? '' : ` ${JSON.stringify(details)}`}`);
  } finally {
    await client.close();
  }
}
