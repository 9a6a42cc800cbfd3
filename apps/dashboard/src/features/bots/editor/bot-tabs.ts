import type { Permission } from '@parley/contract/permissions';
import { type ComponentType, lazy } from 'react';
import type { MessageId } from '../../../locales/catalogue.ts';
import type { Bot } from '../use-bots.ts';

/** A part of a bot's page. What it changes of the draft goes through `useDraft`, so that all parts are saved together. */
interface BotTab {
  /** What names it in the address, as in `?tab=limits`. */
  key: string;
  label: MessageId;
  /** Offered only to those who have it; to everybody who sees the bot when left out. */
  permission?: Permission;
  component: ComponentType<{ bot: Bot }>;
  /** It shows by itself what comes of it, or is about no answer of the draft, so that no playground stands beside it. */
  alone?: boolean;
}

/** The parts of a bot's page, in order; the first is shown first. A new one is a line here. */
export const botTabs: readonly BotTab[] = [
  {
    key: 'instructions',
    label: 'bot.instructions',
    component: lazy(async () => ({ default: (await import('./instructions-tab.tsx')).InstructionsTab })),
  },
  {
    key: 'model',
    label: 'bot.model',
    component: lazy(async () => ({ default: (await import('./model-tab.tsx')).ModelTab })),
  },
  {
    key: 'knowledge',
    label: 'bots.knowledge',
    permission: 'knowledge.read',
    component: lazy(async () => ({ default: (await import('./knowledge-tab.tsx')).KnowledgeTab })),
  },
  {
    key: 'actions',
    label: 'actions.title',
    permission: 'actions.read',
    component: lazy(async () => ({ default: (await import('./actions-tab.tsx')).ActionsTab })),
  },
  {
    key: 'flows',
    label: 'bot.flows',
    component: lazy(async () => ({ default: (await import('../flows/flow-tab.tsx')).FlowTab })),
  },
  {
    key: 'appearance',
    label: 'bot.widget',
    alone: true,
    component: lazy(async () => ({ default: (await import('../appearance/appearance-tab.tsx')).AppearanceTab })),
  },
  {
    key: 'chat',
    label: 'chatOptions.title',
    component: lazy(async () => ({ default: (await import('../chat/chat-tab.tsx')).ChatTab })),
  },
  {
    key: 'install',
    label: 'install.title',
    alone: true,
    component: lazy(async () => ({ default: (await import('../install/install-tab.tsx')).InstallTab })),
  },
  {
    key: 'limits',
    label: 'bot.limits',
    component: lazy(async () => ({ default: (await import('./limits-tab.tsx')).LimitsTab })),
  },
  {
    key: 'tests',
    label: 'tests.title',
    component: lazy(async () => ({ default: (await import('../answer-tests/answer-tests-tab.tsx')).AnswerTestsTab })),
  },
  {
    key: 'versions',
    label: 'versions.title',
    alone: true,
    component: lazy(async () => ({ default: (await import('../versions/versions-tab.tsx')).VersionsTab })),
  },
];
