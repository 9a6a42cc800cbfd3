import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem.ts';

const maxRetries = 2;

/**
 * Where answers are kept. A session that has ended is noticed here, whichever call met it, and `onSessionEnded` is told; only
 * failures that may pass are tried again.
 */
export function createQueryClient(onSessionEnded: () => void): QueryClient {
  const notice = (error: Error): void => {
    if (error instanceof ProblemError && error.code === 'unauthenticated') onSessionEnded();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (count, error) => count < maxRetries && mayPass(error) },
      mutations: { retry: false },
    },
  });
}

function mayPass(error: Error): boolean {
  return error instanceof ProblemError && (error.code === 'offline' || error.status >= 500);
}
