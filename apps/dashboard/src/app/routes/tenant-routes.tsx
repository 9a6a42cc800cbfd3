import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { rememberTenant } from '../home-of.ts';
import { lazyScreen } from '../lazy-screen.ts';
import { signedInRoute } from './signed-in-route.tsx';

const tenantRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 't/$slug',
  beforeLoad: ({ context, params }) => {
    const { tenants, visits } = context.session;
    if (tenants.some(({ slug }) => slug === params.slug)) rememberTenant(params.slug);
    else if (!visits.some(({ slug }) => slug === params.slug)) throw notFound();
  },
});

const shellRoute = createRoute({
  getParentRoute: () => tenantRoute,
  id: 'shell',
  component: lazyRouteComponent(() => import('../shell/tenant-shell.tsx'), 'TenantShell'),
});

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
  shellRoute.addChildren([botsRoute, membersRoute, rolesRoute, apiKeysRoute, singleSignOnRoute, domainsRoute, auditRoute, settingsRoute]),
]);
