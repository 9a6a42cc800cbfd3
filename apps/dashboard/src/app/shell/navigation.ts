import type { Permission } from '@parley/contract/permissions';
import {
  type Icon,
  IconAddressBook,
  IconArrowsLeftRight,
  IconBolt,
  IconBooks,
  IconBuilding,
  IconCoin,
  IconForms,
  IconKey,
  IconListSearch,
  IconMessages,
  IconPlug,
  IconRobot,
  IconSettings,
  IconUserShield,
  IconUsers,
  IconVector,
  IconWorld,
  IconZoomQuestion,
} from '@tabler/icons-react';
import type { RegisteredRouter } from '@tanstack/react-router';
import type { MessageId } from '../../locales/catalogue.ts';

/** Where a screen of a tenant is, unless it is about one thing of many. */
type TenantAddress = Exclude<
  Extract<keyof RegisteredRouter['routesByPath'], `/t/$slug/${string}`>,
  '/t/$slug/' | `/t/$slug/${string}/$${string}`
>;

/** One way from the sidebar to a screen. */
export interface Way {
  to: TenantAddress;
  label: MessageId;
  icon: Icon;
  /** Offered only to those who have it. */
  permission: Permission;
}

/** What the sidebar of a tenant offers, in order; each group has a heading or none. */
export const navigation: readonly { heading?: MessageId; ways: readonly Way[] }[] = [
  {
    ways: [
      { to: '/t/$slug/bots', label: 'nav.bots', icon: IconRobot, permission: 'bots.read' },
      { to: '/t/$slug/actions', label: 'nav.actions', icon: IconBolt, permission: 'actions.read' },
      { to: '/t/$slug/leads', label: 'nav.leads', icon: IconForms, permission: 'contacts.read' },
      { to: '/t/$slug/contacts', label: 'nav.contacts', icon: IconAddressBook, permission: 'contacts.read' },
      { to: '/t/$slug/conversations', label: 'nav.conversations', icon: IconMessages, permission: 'conversations.read' },
    ],
  },
  {
    heading: 'nav.knowledge',
    ways: [
      { to: '/t/$slug/sources', label: 'nav.sources', icon: IconBooks, permission: 'knowledge.read' },
      { to: '/t/$slug/findings', label: 'nav.findings', icon: IconArrowsLeftRight, permission: 'knowledge.read' },
      { to: '/t/$slug/embeddings', label: 'nav.embeddings', icon: IconVector, permission: 'knowledge.read' },
      { to: '/t/$slug/try-search', label: 'nav.trySearch', icon: IconZoomQuestion, permission: 'knowledge.read' },
    ],
  },
  {
    heading: 'nav.models',
    ways: [
      { to: '/t/$slug/model-connections', label: 'nav.connections', icon: IconPlug, permission: 'models.read' },
      { to: '/t/$slug/spend', label: 'nav.spend', icon: IconCoin, permission: 'models.read' },
    ],
  },
  {
    heading: 'nav.administration',
    ways: [
      { to: '/t/$slug/members', label: 'nav.members', icon: IconUsers, permission: 'members.read' },
      { to: '/t/$slug/roles', label: 'nav.roles', icon: IconUserShield, permission: 'members.read' },
      { to: '/t/$slug/api-keys', label: 'nav.apiKeys', icon: IconKey, permission: 'keys.read' },
      { to: '/t/$slug/single-sign-on', label: 'nav.signOn', icon: IconBuilding, permission: 'security.read' },
      { to: '/t/$slug/domains', label: 'nav.domains', icon: IconWorld, permission: 'security.read' },
      { to: '/t/$slug/audit-log', label: 'nav.audit', icon: IconListSearch, permission: 'audit.read' },
      { to: '/t/$slug/settings', label: 'nav.settings', icon: IconSettings, permission: 'tenant.write' },
    ],
  },
];
