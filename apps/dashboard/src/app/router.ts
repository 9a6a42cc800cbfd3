import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { createQueryClient } from '../api/query-client.ts';
import { hasNoSession, sessionQuery } from '../api/session.ts';
import { publicRoutes } from './routes/public-routes.tsx';
import { rootRoute } from './routes/root-route.tsx';
import { signedInRoutes } from './routes/signed-in-routes.tsx';

const routeTree = rootRoute.addChildren([publicRoutes, signedInRoutes]);

/** The screens, and the answers they show. A session that ends sends the reader to sign in, and back afterwards. */
export function createAppRouter() {
  const queryClient: QueryClient = createQueryClient(() => {
    if (queryClient.getQueryData(sessionQuery.queryKey) === null) return;
    queryClient.clear();
    queryClient.setQueryData(sessionQuery.queryKey, null);
    void router.invalidate();
  });
  if (hasNoSession()) queryClient.setQueryData(sessionQuery.queryKey, null);
  const router = createRouter({
    routeTree,
    basepath: '/app',
    context: { queryClient },
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingMs: 150,
  });
  return { router, queryClient };
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>['router'];
  }
}
