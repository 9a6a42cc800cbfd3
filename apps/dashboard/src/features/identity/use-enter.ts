import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { sessionQuery } from '../../api/session.ts';

/** After a session has begun: goes to where the person wanted to go before signing in, else home. */
export function useEnter() {
  const queryClient = useQueryClient();
  const router = useRouter();
  const { next } = useSearch({ strict: false });
  return async (): Promise<void> => {
    queryClient.removeQueries();
    await queryClient.fetchQuery(sessionQuery);
    await router.navigate({ to: '/', ...(next === undefined ? {} : { href: next }) });
  };
}
