import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { apiOf, take } from './client.ts';
import { ProblemError } from './problem.ts';
import type { paths } from './schema.generated.ts';

/** Who is signed in, and of which tenants that person is a member. */
export type Session = paths['/v1/auth/session']['get']['responses'][200]['content']['application/json'];
export type Membership = Session['tenants'][number];
/** An operator inside a tenant by that tenant's leave. */
export type Visit = Session['visits'][number];

/** The session of this browser; null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await take(apiOf().GET('/v1/auth/session'));
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'unauthenticated') return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** Whether the server knew, when it sent this page, that this browser has no session: then it need not be asked, and refuse. */
export function hasNoSession(): boolean {
  return document.querySelector<HTMLMetaElement>('meta[name="session"]')?.content === 'none';
}

/** Thrown by a screen that has lost its ground, so that it waits for the guard of its route instead of failing. */
export const leaving = new Promise<never>(() => {});

/** For screens below the guard, where somebody is signed in. A session that has ended leaves the screen waiting for the guard. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data === null) throw leaving;
  return data;
}
