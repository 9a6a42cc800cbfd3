import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { Root } from '../root.tsx';
import { RouteFailure } from '../route-failure.tsx';
import { UnknownPage } from '../unknown-page.tsx';

/** What every route may use before it is shown. */
export interface RouteContext {
  readonly queryClient: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouteContext>()({
  component: Root,
  errorComponent: RouteFailure,
  notFoundComponent: UnknownPage,
});
