import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTenant } from '../../../api/tenant.ts';
import { TraceDrawer } from '../../../ui/trace/trace-drawer.tsx';
import { useText } from '../../../ui/use-text.ts';

/** The way to how an answer came about. */
export function TurnTrace({ turnId }: { turnId: string }) {
  const say = useText();
  const { may } = useTenant();
  const [open, setOpen] = useState(false);
  if (!may('conversations.read')) return null;
  return (
    <div>
      <Button variant="subtle" size="compact-xs" onClick={() => setOpen(true)}>
        {say('playground.trace')}
      </Button>
      <TraceDrawer turnId={open ? turnId : undefined} onClose={() => setOpen(false)} />
    </div>
  );
}
