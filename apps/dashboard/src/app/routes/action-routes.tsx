import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../lazy-screen.ts';
import { shellRoute } from './tenant-route.tsx';

const actionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'actions',
  staticData: { permission: 'actions.read' },
  component: lazyScreen(() => import('../../features/actions/actions-page.tsx'), 'ActionsPage'),
});

const newActionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'actions/new',
  staticData: { permission: 'actions.write' },
  validateSearch: ({ kind, from }: Record<string, unknown>): { kind?: string; from?: string } => ({
    ...(typeof kind === 'string' ? { kind } : {}),
    ...(typeof from === 'string' ? { from } : {}),
  }),
  component: lazyScreen(() => import('../../features/actions/editor/action-page.tsx'), 'NewActionPage'),
});

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'actions/import',
  staticData: { permission: 'actions.write' },
  component: lazyScreen(() => import('../../features/actions/import/import-page.tsx'), 'ImportPage'),
});

const actionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'actions/$actionId',
  staticData: { permission: 'actions.read' },
  component: lazyScreen(() => import('../../features/actions/editor/action-page.tsx'), 'ActionPage'),
});

const leadsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'leads',
  staticData: { permission: 'contacts.read' },
  validateSearch: ({ lead }: Record<string, unknown>): { lead?: string } => (typeof lead === 'string' ? { lead } : {}),
  component: lazyScreen(() => import('../../features/leads/leads-page.tsx'), 'LeadsPage'),
});

/** The screens about what bots can do, and what visitors sent by it. */
export const actionRoutes = [actionsRoute, newActionRoute, importRoute, actionRoute, leadsRoute] as const;
