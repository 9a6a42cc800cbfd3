import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useText } from '../../ui/use-text.ts';
import { PageSkeleton } from '../page-skeleton.tsx';
import { PersonSidebar } from './person-sidebar.tsx';
import { Shell } from './shell.tsx';
import { usePersonLanguage } from './use-keep-language.ts';

/** Around the screens about the person, who may have no tenant at all. */
export function PersonShell() {
  const say = useText();
  usePersonLanguage();
  return (
    <Shell place={say('person.account')} sidebar={<PersonSidebar />}>
      <Suspense fallback={<PageSkeleton />}>
        <Outlet />
      </Suspense>
    </Shell>
  );
}
