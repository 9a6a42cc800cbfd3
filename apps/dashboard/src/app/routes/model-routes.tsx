import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../lazy-screen.ts';
import { shellRoute } from './tenant-route.tsx';

const connectionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'model-connections',
  staticData: { permission: 'models.read' },
  component: lazyScreen(() => import('../../features/models/connections/connections-page.tsx'), 'ConnectionsPage'),
});

const spendRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'spend',
  staticData: { permission: 'models.read' },
  component: lazyScreen(() => import('../../features/models/spend/spend-page.tsx'), 'SpendPage'),
});

/** The screens about models and what they cost. */
export const modelRoutes = [connectionsRoute, spendRoute] as const;
