import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { apiOf, take } from '../../../api/client.ts';
import type { paths } from '../../../api/schema.generated.ts';

export type PersonSession = paths['/v1/auth/sessions']['get']['responses'][200]['content']['application/json']['items'][number];

/** The key of where a person is signed in. */
export const sessionsKey = ['auth', 'sessions'] as const;

const sessionsQuery = infiniteQueryOptions({
  queryKey: sessionsKey,
  // They come all at once, which is one page without a next one.
  queryFn: async ({ signal }) => ({ ...(await take(apiOf().GET('/v1/auth/sessions', { signal }))), nextCursor: null }),
  initialPageParam: null,
  getNextPageParam: () => null,
});

/** The browsers and clients in which the person is signed in. */
export function usePersonSessions() {
  return useInfiniteQuery(sessionsQuery);
}
