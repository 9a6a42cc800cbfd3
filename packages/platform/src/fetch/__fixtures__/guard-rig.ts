import { AppError } from '@parley/contract/errors';
import { createGuardedFetch } from '../create-guarded-fetch.ts';
import { type FetchOpening, parseFetchOpening } from '../fetch-opening.ts';
import type { ResolveHost } from '../guarded-connector.ts';
import type { GuardedFetch } from '../guarded-fetch.ts';
import { type Site, startSite } from './start-site.ts';

/** Sites and guards of one test, which all end with it. */
export class GuardRig implements AsyncDisposable {
  readonly #started = new AsyncDisposableStack();

  async site(...given: Parameters<typeof startSite>): Promise<Site> {
    return this.#started.use(await startSite(...given));
  }

  /** A guard with the entries of PARLEY_FETCH_ALLOW given, every one of which must be valid. */
  guard(allow: readonly string[], resolve?: ResolveHost): GuardedFetch {
    const openings = allow.map(parseFetchOpening).filter((each): each is FetchOpening => each !== undefined);
    if (openings.length !== allow.length) throw new TypeError(`not all of these can be read: ${allow.join(', ')}`);
    const client = createGuardedFetch({ allow: openings, ...(resolve === undefined ? {} : { resolve }) });
    this.#started.defer(() => client.close());
    return client.fetch;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#started.disposeAsync();
  }
}

/** What a caller learns of a request that must fail. */
export async function failureOf(work: Promise<unknown>): Promise<{ code: string; details: unknown }> {
  const error = await work.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw error;
  return { code: error.code, details: error.details };
}

export const localUrl = ({ port }: Site, path = '/'): string => `http://127.0.0.1:${port}${path}`;
