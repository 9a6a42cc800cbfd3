import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { EntryCard } from '../ui/entry-card.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { useText } from '../ui/use-text.ts';
import { PublicFrame } from './public-frame.tsx';

/** Instead of a screen that could not be shown. */
export function RouteFailure({ error, reset }: ErrorComponentProps) {
  const say = useText();
  const router = useRouter();
  const retry = async (): Promise<void> => {
    await router.invalidate();
    reset();
  };
  return (
    <PublicFrame>
      <EntryCard title={say('failure.title')}>
        <ProblemAlert error={error} onRetry={() => void retry()} />
      </EntryCard>
    </PublicFrame>
  );
}
