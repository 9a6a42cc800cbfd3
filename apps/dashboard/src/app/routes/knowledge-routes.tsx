import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../lazy-screen.ts';
import { shellRoute } from './tenant-route.tsx';

const sourcesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'sources',
  staticData: { permission: 'knowledge.read' },
  component: lazyScreen(() => import('../../features/knowledge/sources-page.tsx'), 'SourcesPage'),
});

const sourceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'sources/$sourceId',
  staticData: { permission: 'knowledge.read' },
  validateSearch: ({ tab, document }: Record<string, unknown>): { tab?: string; document?: string } => ({
    ...(typeof tab === 'string' ? { tab } : {}),
    ...(typeof document === 'string' ? { document } : {}),
  }),
  component: lazyScreen(() => import('../../features/knowledge/source-page.tsx'), 'SourcePage'),
});

/** The screens about what a tenant's bots know. */
export const knowledgeRoutes = [sourcesRoute, sourceRoute] as const;
