import type { Permission } from '@parley/contract/permissions';
import { type ComponentType, lazy } from 'react';
import type { MessageId } from '../../locales/catalogue.ts';
import type { Source } from './use-sources.ts';

/** A part of a source's page. */
interface SourceTab {
  /** What names it in the address, as in `?tab=documents`. */
  key: string;
  label: MessageId;
  /** Which sources have this part. */
  has: (source: Source) => boolean;
  /** For which sources it is shown before all others; for none when left out. */
  leads?: (source: Source) => boolean;
  /** Offered only to those who have it; to everybody who sees the source when left out. */
  permission?: Permission;
  component: ComponentType<{ source: Source }>;
}

/** The parts of a source's page, in order; the first that a source has is shown first, unless another leads. A new one is a line here. */
export const sourceTabs: readonly SourceTab[] = [
  {
    key: 'answers',
    label: 'source.answers',
    has: ({ kind }) => kind === 'qa',
    component: lazy(async () => ({ default: (await import('./answers/answers-tab.tsx')).AnswersTab })),
  },
  {
    key: 'documents',
    label: 'source.documents',
    has: ({ kind }) => kind !== 'qa',
    component: lazy(async () => ({ default: (await import('./documents-tab.tsx')).DocumentsTab })),
  },
  {
    key: 'passages',
    label: 'source.passages',
    has: () => true,
    component: lazy(async () => ({ default: (await import('./passages-tab.tsx')).PassagesTab })),
  },
  {
    key: 'ledger',
    label: 'crawl.ledger',
    has: ({ kind }) => kind === 'site',
    component: lazy(async () => ({ default: (await import('./crawl/ledger-tab.tsx')).LedgerTab })),
  },
  {
    key: 'errors',
    label: 'source.errors',
    has: ({ failure, failedCount }) => failure !== null || failedCount > 0,
    leads: ({ status }) => status === 'failed',
    component: lazy(async () => ({ default: (await import('./errors-tab.tsx')).ErrorsTab })),
  },
  {
    key: 'push',
    label: 'source.push',
    has: ({ kind }) => kind === 'pushed',
    leads: ({ documentCount }) => documentCount === 0,
    component: lazy(async () => ({ default: (await import('./push-tab.tsx')).PushTab })),
  },
  {
    key: 'settings',
    label: 'source.settings',
    has: () => true,
    permission: 'knowledge.write',
    component: lazy(async () => ({ default: (await import('./settings-tab.tsx')).SettingsTab })),
  },
];
