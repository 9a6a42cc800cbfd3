import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { lazyScreen } from '../lazy-screen.ts';
import { actionRoutes } from './action-routes.tsx';
import { conversationRoutes } from './conversation-routes.tsx';
import { knowledgeRoutes } from './knowledge-routes.tsx';
import { modelRoutes } from './model-routes.tsx';
import { shellRoute, tenantRoute } from './tenant-route.tsx';

const startFrameRoute = createRoute({
  getParentRoute: () => tenantRoute,
  id: 'start-frame',
  component: lazyScreen(() => import('../start-frame.tsx'), 'StartFrame'),
});

const startRoute = createRoute({
  getParentRoute: () => startFrameRoute,
  path: 'start',
  staticData: { permission: 'knowledge.write' },
  component: lazyScreen(() => import('../../features/onboarding/start-page.tsx'), 'StartPage'),
});

const tenantHomeRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/t/$slug/bots', params });
  },
});

const botsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'bots',
  staticData: { permission: 'bots.read' },
  component: lazyRouteComponent(() => import('../../features/bots/bots-page.tsx'), 'BotsPage'),
});

const botRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'bots/$botId',
  staticData: { permission: 'bots.read' },
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: string } => (typeof tab === 'string' ? { tab } : {}),
  component: lazyScreen(() => import('../../features/bots/editor/bot-page.tsx'), 'BotPage'),
});

const membersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'members',
  staticData: { permission: 'members.read' },
  component: lazyScreen(() => import('../../features/members/members-page.tsx'), 'MembersPage'),
});

const rolesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'roles',
  staticData: { permission: 'members.read' },
  component: lazyScreen(() => import('../../features/members/roles-page.tsx'), 'RolesPage'),
});

const apiKeysRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'api-keys',
  staticData: { permission: 'keys.read' },
  component: lazyScreen(() => import('../../features/api-keys/api-keys-page.tsx'), 'ApiKeysPage'),
});

const singleSignOnRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'single-sign-on',
  staticData: { permission: 'security.read' },
  component: lazyScreen(() => import('../../features/security/single-sign-on-page.tsx'), 'SingleSignOnPage'),
});

const domainsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'domains',
  staticData: { permission: 'security.read' },
  component: lazyScreen(() => import('../../features/security/domains-page.tsx'), 'DomainsPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'settings',
  staticData: { permission: 'tenant.write' },
  component: lazyScreen(() => import('../../features/tenants/settings-page.tsx'), 'SettingsPage'),
});

const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'audit-log',
  staticData: { permission: 'audit.read' },
  component: lazyScreen(() => import('../../features/audit/audit-page.tsx'), 'AuditPage'),
});

/** Every screen of a tenant. A new one is a route here, with the permission it needs, and a way in shell/navigation.ts. */
export const tenantRoutes = tenantRoute.addChildren([
  tenantHomeRoute,
  startFrameRoute.addChildren([startRoute]),
  shellRoute.addChildren([
    botsRoute,
    botRoute,
    ...conversationRoutes,
    ...actionRoutes,
    ...knowledgeRoutes,
    ...modelRoutes,
    membersRoute,
    rolesRoute,
    apiKeysRoute,
    singleSignOnRoute,
    domainsRoute,
    auditRoute,
    settingsRoute,
  ]),
]);
