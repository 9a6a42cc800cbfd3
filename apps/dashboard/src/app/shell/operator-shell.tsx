import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useText } from '../../ui/use-text.ts';
import { PageSkeleton } from '../page-skeleton.tsx';
import { OperatorSidebar } from './operator-sidebar.tsx';
import { Shell } from './shell.tsx';
import { usePersonLanguage } from './use-keep-language.ts';

/** Around the screens of those who run the installation. */
export function OperatorShell() {
  const say = useText();
  usePersonLanguage();
  return (
    <Shell place={say('operator.console')} sidebar={<OperatorSidebar />}>
      <Suspense fallback={<PageSkeleton />}>
        <Outlet />
      </Suspense>
    </Shell>
  );
}
