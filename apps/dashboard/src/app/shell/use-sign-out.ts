import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { apiOf, take } from '../../api/client.ts';
import { sessionQuery } from '../../api/session.ts';

/** Ends the session of this browser and forgets everything it had been shown. */
export function useSignOut() {
  const queryClient = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: () => take(apiOf().POST('/v1/auth/sign-out')),
    onSuccess: async () => {
      queryClient.clear();
      queryClient.setQueryData(sessionQuery.queryKey, null);
      await router.navigate({ to: '/sign-in' });
    },
  });
}
