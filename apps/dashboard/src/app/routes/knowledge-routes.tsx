import { createRoute } from '@tanstack/react-router';
import { readSourceFilters } from '../../features/knowledge/read-source-filters.ts';
import { readRecallSearch } from '../../features/knowledge/recall/read-recall-search.ts';
import { lazyScreen } from '../lazy-screen.ts';
import { shellRoute } from './tenant-route.tsx';

const sourcesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'sources',
  staticData: { permission: 'knowledge.read' },
  validateSearch: readSourceFilters,
  component: lazyScreen(() => import('../../features/knowledge/sources-page.tsx'), 'SourcesPage'),
});

const newSourceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'sources/new',
  staticData: { permission: 'knowledge.write' },
  validateSearch: ({ way }: Record<string, unknown>): { way?: string } => (typeof way === 'string' ? { way } : {}),
  component: lazyScreen(() => import('../../features/knowledge/add/add-source-page.tsx'), 'AddSourcePage'),
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

const findingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'findings',
  staticData: { permission: 'knowledge.read' },
  component: lazyScreen(() => import('../../features/knowledge/findings/findings-page.tsx'), 'FindingsPage'),
});

const embeddingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'embeddings',
  staticData: { permission: 'knowledge.read' },
  component: lazyScreen(() => import('../../features/knowledge/embeddings/embeddings-page.tsx'), 'EmbeddingsPage'),
});

const trySearchRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'try-search',
  staticData: { permission: 'knowledge.read' },
  validateSearch: readRecallSearch,
  component: lazyScreen(() => import('../../features/knowledge/recall/recall-page.tsx'), 'RecallPage'),
});

/** The screens about what a tenant's bots know. */
export const knowledgeRoutes = [sourcesRoute, newSourceRoute, sourceRoute, trySearchRoute, findingsRoute, embeddingsRoute] as const;
