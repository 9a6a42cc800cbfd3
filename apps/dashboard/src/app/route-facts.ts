import type { Permission } from '@parley/contract/permissions';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** What one must be allowed to see this screen. */
    permission?: Permission;
  }
}
