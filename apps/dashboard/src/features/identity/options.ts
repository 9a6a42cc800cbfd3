import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { apiOf, take } from '../../api/client.ts';

/** The ways to sign in that this installation offers. */
export const optionsQuery = queryOptions({
  queryKey: ['auth', 'options'],
  queryFn: () => take(apiOf().GET('/v1/auth/options')),
  staleTime: 5 * 60_000,
});

/** For screens whose route waits for `optionsQuery`. */
export function useOptions() {
  return useSuspenseQuery(optionsQuery).data;
}
