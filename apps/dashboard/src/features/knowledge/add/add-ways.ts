import { type Icon, IconApi, IconFiles, IconMessageQuestion, IconSitemap, IconTextSize, IconWorld } from '@tabler/icons-react';
import { type ComponentType, lazy } from 'react';
import type { MessageId } from '../../../locales/catalogue.ts';

/** One way to give the bots something to know. */
interface AddWay {
  /** What names it in the address, as in `?way=text`. */
  key: string;
  label: MessageId;
  icon: Icon;
  component: ComponentType;
}

/** The ways to add a source, in order; the first is shown first. A new one is a line here. */
export const addWays: readonly AddWay[] = [
  {
    key: 'files',
    label: 'addSource.files',
    icon: IconFiles,
    component: lazy(async () => ({ default: (await import('./files-way.tsx')).FilesWay })),
  },
  {
    key: 'site',
    label: 'crawl.site',
    icon: IconSitemap,
    component: lazy(async () => ({ default: (await import('../crawl/site-way.tsx')).SiteWay })),
  },
  {
    key: 'page',
    label: 'addSource.page',
    icon: IconWorld,
    component: lazy(async () => ({ default: (await import('./page-way.tsx')).PageWay })),
  },
  {
    key: 'text',
    label: 'addSource.text',
    icon: IconTextSize,
    component: lazy(async () => ({ default: (await import('./text-way.tsx')).TextWay })),
  },
  {
    key: 'answers',
    label: 'addSource.answers',
    icon: IconMessageQuestion,
    component: lazy(async () => ({ default: (await import('./answers-way.tsx')).AnswersWay })),
  },
  {
    key: 'push',
    label: 'addSource.push',
    icon: IconApi,
    component: lazy(async () => ({ default: (await import('./push-way.tsx')).PushWay })),
  },
];
