import { createRoute, notFound, redirect } from '@tanstack/react-router';
import { lazyScreen } from '../lazy-screen.ts';
import { signedInRoute } from './signed-in-route.tsx';

const operatorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 'operator',
  beforeLoad: ({ context }) => {
    if (!context.session.operator) throw notFound();
  },
  component: lazyScreen(() => import('../shell/operator-shell.tsx'), 'OperatorShell'),
});

const operatorHomeRoute = createRoute({
  getParentRoute: () => operatorRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/operator/tenants' });
  },
});

const tenantsRoute = createRoute({
  getParentRoute: () => operatorRoute,
  path: 'tenants',
  component: lazyScreen(() => import('../../features/operator/tenants-page.tsx'), 'TenantsPage'),
});

const oneTenantRoute = createRoute({
  getParentRoute: () => operatorRoute,
  path: 'tenants/$tenantId',
  component: lazyScreen(() => import('../../features/operator/tenant-page.tsx'), 'TenantPage'),
});

const mailsRoute = createRoute({
  getParentRoute: () => operatorRoute,
  path: 'mails',
  component: lazyScreen(() => import('../../features/operator/mails-page.tsx'), 'MailsPage'),
});

const catalogueRoute = createRoute({
  getParentRoute: () => operatorRoute,
  path: 'models',
  component: lazyScreen(() => import('../../features/operator/catalogue/catalogue-page.tsx'), 'CataloguePage'),
});

const logRoute = createRoute({
  getParentRoute: () => operatorRoute,
  path: 'log',
  component: lazyScreen(() => import('../../features/operator/log-page.tsx'), 'LogPage'),
});

const healthRoute = createRoute({
  getParentRoute: () => operatorRoute,
  path: 'health',
  component: lazyScreen(() => import('../../features/operator/health-page.tsx'), 'HealthPage'),
});

const systemSettingsRoute = createRoute({
  getParentRoute: () => operatorRoute,
  path: 'settings',
  component: lazyScreen(() => import('../../features/operator/settings-page.tsx'), 'SystemSettingsPage'),
});

/** The screens of those who run the installation; for everybody else they do not exist. */
export const operatorRoutes = operatorRoute.addChildren([
  operatorHomeRoute,
  tenantsRoute,
  oneTenantRoute,
  catalogueRoute,
  mailsRoute,
  logRoute,
  healthRoute,
  systemSettingsRoute,
]);
