import { VisuallyHidden } from '@mantine/core';
import { useText } from '../ui/use-text.ts';
import { PageSkeleton } from './page-skeleton.tsx';

/** In place of everything, until it is known who is there. */
export function WholeSkeleton() {
  const say = useText();
  return (
    <main>
      <VisuallyHidden component="h1">{say('shell.loading')}</VisuallyHidden>
      <PageSkeleton />
    </main>
  );
}
