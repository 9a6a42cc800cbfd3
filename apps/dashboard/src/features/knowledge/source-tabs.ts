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
  component: ComponentType<{ source: Source }>;
}

/** The parts of a source's page, in order; the first that a source has is shown first. A new one is a line here. */
export const sourceTabs: readonly SourceTab[] = [
  {
    key: 'documents',
    label: 'source.documents',
    has: ({ kind }) => kind !== 'qa',
    component: lazy(async () => ({ default: (await import('./documents-tab.tsx')).DocumentsTab })),
  },
];
