/** What a credential may be allowed to do. A route names exactly one, or `public`, `visitor` or `operations`. */
export const permissions = [
  'tenant.read',
  'tenant.write',
  'bots.read',
  'bots.write',
  'knowledge.read',
  'knowledge.write',
  'conversations.read',
  'contacts.read',
  'usage.read',
] as const;

export type Permission = (typeof permissions)[number];

/**
 * Who may call a route. `public`: anyone. `visitor`: a widget session. `operations`: the installation's own monitoring.
 * A permission: a tenant's API key (later also a member) that holds it.
 */
export type RouteAccess = 'public' | 'visitor' | 'operations' | Permission;
