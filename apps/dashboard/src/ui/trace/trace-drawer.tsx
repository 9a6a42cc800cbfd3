import { Drawer, Skeleton } from '@mantine/core';
import { Loaded } from '../loaded.tsx';
import { useText } from '../use-text.ts';
import { TraceView } from './trace-view.tsx';
import { useTrace } from './use-trace.ts';

/** The record of a turn beside what was said; shown while there is one. */
export function TraceDrawer({ turnId, onClose }: { turnId: string | undefined; onClose: () => void }) {
  const say = useText();
  return (
    <Drawer
      opened={turnId !== undefined}
      onClose={onClose}
      position="right"
      size="xl"
      title={say('trace.title')}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      {turnId === undefined ? null : <LoadedTrace turnId={turnId} />}
    </Drawer>
  );
}

function LoadedTrace({ turnId }: { turnId: string }) {
  return (
    <Loaded query={useTrace(turnId)} skeleton={<Skeleton height={400} radius="md" />}>
      {(trace) => <TraceView trace={trace} />}
    </Loaded>
  );
}
