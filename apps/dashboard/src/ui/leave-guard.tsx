import { useBlocker } from '@tanstack/react-router';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { useText } from './use-text.ts';

/** Asks before a page is left on which something waits to be saved; the browser asks where it is closed or loaded anew. */
export function LeaveGuard({ waits }: { waits: boolean }) {
  const say = useText();
  const { status, proceed, reset } = useBlocker({
    // What is chosen on a page stands in its address too, and loses nothing.
    shouldBlockFn: ({ current, next }) => waits && current.pathname !== next.pathname,
    enableBeforeUnload: () => waits,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      opened={status === 'blocked'}
      title={say('leave.title')}
      confirmLabel={say('leave.confirm')}
      pending={false}
      error={null}
      onConfirm={() => proceed?.()}
      onClose={() => reset?.()}
    >
      {say('leave.text')}
    </ConfirmDialog>
  );
}
