import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { Page } from '../ui/page.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { useText } from '../ui/use-text.ts';

/** Instead of a screen that could not be shown. */
export function RouteFailure({ error, reset }: ErrorComponentProps) {
  const say = useText();
  const router = useRouter();
  const retry = async (): Promise<void> => {
    await router.invalidate();
    reset();
  };
  return (
    <main>
      <Page title={say('failure.title')} width="narrow">
        <ProblemAlert error={error} onRetry={() => void retry()} />
      </Page>
    </main>
  );
}
