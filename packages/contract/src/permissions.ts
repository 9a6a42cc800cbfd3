/** What a credential may be allowed to do within a tenant. The list is closed: a route names exactly one, or another kind of access. */
export const permissions = [
  'tenant.read',
  'tenant.write',
  /** Hand the tenant to another owner, or close it. */
  'tenant.transfer',
  'members.read',
  'members.write',
  'roles.write',
  'keys.read',
  'keys.write',
  /** Single sign-on, domains, and what members must prove. */
  'security.read',
  'security.write',
  /** Let the operator in for a while. */
  'support.read',
  'support.write',
  'audit.read',
  'bots.read',
  'bots.write',
  /** Ask a bot, as programs do. */
  'bots.ask',
  /** Connections to model providers, with their keys, and what may be spent. */
  'models.read',
  'models.write',
  /** What bots can do: calls of the tenant's own servers, with their secrets, and forms. */
  'actions.read',
  'actions.write',
  'knowledge.read',
  'knowledge.write',
  'conversations.read',
  /** Answer visitors who asked for a person, and take conversations over. */
  'conversations.reply',
  'contacts.read',
  /** Delete what contacts sent. */
  'contacts.write',
  'usage.read',
] as const;

export type Permission = (typeof permissions)[number];

/**
 * Who may call a route. `public`: anyone. `visitor`: a widget session. `operations`: the installation's own monitoring.
 * `person`: anybody who signed in, in whatever tenant or none. `operator`: a person who runs the installation.
 * A permission: a tenant's member or API key that holds it.
 */
export type RouteAccess = 'public' | 'visitor' | 'operations' | 'person' | 'operator' | Permission;

/** Whether a word is a permission of this build: what is stored may be older or newer. */
export function isPermission(text: string): text is Permission {
  return (permissions as readonly string[]).includes(text);
}

/** Whether a permission only looks: what remains possible while a tenant is suspended. */
export function isReading(permission: Permission): boolean {
  return permission.endsWith('.read');
}

const ofBots = /^(?:bots|knowledge|conversations|contacts|usage)\.|^tenant\.read$/;

/** Whether a key that is restricted to some bots may hold a permission: not what reaches into the whole tenant. */
export function concernsBots(permission: Permission): boolean {
  return ofBots.test(permission);
}
