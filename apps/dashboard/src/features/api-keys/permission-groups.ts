import type { Permission } from '@parley/contract/permissions';

/** What a key can be given: handing over and closing a tenant is done in person only. */
type Offered = Exclude<Permission, 'tenant.transfer'>;

/** What a permission is about. */
export type PermissionArea = 'content' | 'conversations' | 'tenant' | 'security' | 'usage';

/** The area of each, and whether a key of some bots may hold it too: only what does not reach into the whole tenant. */
const places: Record<Offered, { area: PermissionArea; ofBots: boolean }> = {
  'bots.read': { area: 'content', ofBots: true },
  'bots.write': { area: 'content', ofBots: true },
  'bots.ask': { area: 'content', ofBots: true },
  'models.read': { area: 'content', ofBots: false },
  'models.write': { area: 'content', ofBots: false },
  'actions.read': { area: 'content', ofBots: false },
  'actions.write': { area: 'content', ofBots: false },
  'knowledge.read': { area: 'content', ofBots: true },
  'knowledge.write': { area: 'content', ofBots: true },
  'conversations.read': { area: 'conversations', ofBots: true },
  'conversations.reply': { area: 'conversations', ofBots: true },
  'contacts.read': { area: 'conversations', ofBots: true },
  'contacts.write': { area: 'conversations', ofBots: true },
  'tenant.read': { area: 'tenant', ofBots: true },
  'tenant.write': { area: 'tenant', ofBots: false },
  'members.read': { area: 'tenant', ofBots: false },
  'members.write': { area: 'tenant', ofBots: false },
  'roles.write': { area: 'tenant', ofBots: false },
  'keys.read': { area: 'security', ofBots: false },
  'keys.write': { area: 'security', ofBots: false },
  'security.read': { area: 'security', ofBots: false },
  'security.write': { area: 'security', ofBots: false },
  'support.read': { area: 'security', ofBots: false },
  'support.write': { area: 'security', ofBots: false },
  'audit.read': { area: 'security', ofBots: false },
  'usage.read': { area: 'usage', ofBots: true },
};

/** What a key may be given, by what it is about; for a key of some bots only what concerns bots. */
export function permissionGroups(someBots: boolean): { area: PermissionArea; permissions: Offered[] }[] {
  const offered = (Object.keys(places) as Offered[]).filter((permission) => !someBots || places[permission].ofBots);
  const areas = [...new Set(offered.map((permission) => places[permission].area))];
  return areas.map((area) => ({ area, permissions: offered.filter((permission) => places[permission].area === area) }));
}
