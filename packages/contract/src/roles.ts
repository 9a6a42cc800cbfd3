import { z } from 'zod';
import { idInput, idOutput } from './ids.ts';
import { type Permission, permissions } from './permissions.ts';

/** The roles every tenant has; `custom` stands for one of the tenant's own. */
export const builtInRoles = ['owner', 'admin', 'editor', 'agent', 'viewer'] as const;
export type BuiltInRole = (typeof builtInRoles)[number];
export type MemberRole = BuiltInRole | 'custom';

const looking = [
  'tenant.read',
  'members.read',
  'bots.read',
  'models.read',
  'actions.read',
  'knowledge.read',
  'usage.read',
] as const satisfies Permission[];

/** What each built-in role may do. Only an owner may hand the tenant over or close it. */
export const rolePermissions: Readonly<Record<BuiltInRole, readonly Permission[]>> = {
  owner: permissions,
  admin: permissions.filter((permission) => permission !== 'tenant.transfer'),
  editor: [...looking, 'bots.write', 'bots.ask', 'knowledge.write', 'conversations.read', 'contacts.read'],
  agent: ['tenant.read', 'members.read', 'bots.read', 'knowledge.read', 'conversations.read', 'conversations.reply', 'contacts.read'],
  viewer: looking,
};

/** A role as a request names it: a built-in one by its name, one of the tenant's own by its id. */
export const roleInput = z.union([z.enum(builtInRoles), idInput('role')]);
/** The same in an answer. */
export const roleOutput = z.union([z.enum(builtInRoles), idOutput('role')]);

/** What a custom role may hold: everything but what makes an owner. */
const grantable = z.enum(permissions.filter((permission) => permission !== 'tenant.transfer'));

export const roleSchema = z
  .object({
    role: roleOutput,
    /** What a custom role is called; a built-in one has the name it is known by, in lower case. */
    name: z.string(),
    description: z.string(),
    builtIn: z.boolean(),
    permissions: z.array(z.enum(permissions)),
    /** Members who have it. */
    memberCount: z.int().nonnegative(),
  })
  .meta({ id: 'Role' });
export type RoleResponse = z.infer<typeof roleSchema>;

const fields = {
  name: z.string().trim().min(1).max(60),
  description: z.string().trim().max(500),
  permissions: z.array(grantable).min(1).max(permissions.length),
};

export const createRoleBody = z.strictObject({ ...fields, description: fields.description.default('') });
export type CreateRoleBody = z.infer<typeof createRoleBody>;

export const updateRoleBody = z.strictObject(fields).partial();
export type UpdateRoleBody = z.infer<typeof updateRoleBody>;
