import { type Permission, permissions } from './permissions.ts';

/** The roles every tenant has; `custom` stands for one of the tenant's own. */
export const builtInRoles = ['owner', 'admin', 'editor', 'agent', 'viewer'] as const;
export type BuiltInRole = (typeof builtInRoles)[number];
export type MemberRole = BuiltInRole | 'custom';

const looking = ['tenant.read', 'members.read', 'bots.read', 'knowledge.read', 'usage.read'] as const satisfies Permission[];

/** What each built-in role may do. Only an owner may hand the tenant over or close it. */
export const rolePermissions: Readonly<Record<BuiltInRole, readonly Permission[]>> = {
  owner: permissions,
  admin: permissions.filter((permission) => permission !== 'tenant.transfer'),
  editor: [...looking, 'bots.write', 'knowledge.write', 'conversations.read', 'contacts.read'],
  agent: ['tenant.read', 'members.read', 'bots.read', 'knowledge.read', 'conversations.read', 'contacts.read'],
  viewer: looking,
};
