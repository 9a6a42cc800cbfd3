import { createRoute } from '@tanstack/react-router';
import { readConversationFilters } from '../../features/conversations/read-conversation-filters.ts';
import { lazyScreen } from '../lazy-screen.ts';
import { shellRoute } from './tenant-route.tsx';

const conversationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'conversations',
  staticData: { permission: 'conversations.read' },
  validateSearch: readConversationFilters,
  component: lazyScreen(() => import('../../features/conversations/conversations-page.tsx'), 'ConversationsPage'),
});

const conversationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'conversations/$conversationId',
  staticData: { permission: 'conversations.read' },
  component: lazyScreen(() => import('../../features/conversations/conversation-page.tsx'), 'ConversationPage'),
});

const contactsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'contacts',
  staticData: { permission: 'contacts.read' },
  component: lazyScreen(() => import('../../features/contacts/contacts-page.tsx'), 'ContactsPage'),
});

const contactRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'contacts/$contactId',
  staticData: { permission: 'contacts.read' },
  component: lazyScreen(() => import('../../features/contacts/contact-page.tsx'), 'ContactPage'),
});

/** The screens about what bots were asked, and by whom. */
export const conversationRoutes = [conversationsRoute, conversationRoute, contactsRoute, contactRoute] as const;
