import { Button } from '@mantine/core';
import { EntryCard } from '../ui/entry-card.tsx';
import { useText } from '../ui/use-text.ts';
import { PublicFrame } from './public-frame.tsx';
import { useSignOut } from './shell/use-sign-out.ts';

/** For somebody who is signed in and a member of nothing. */
export function NoTenantPage() {
  const say = useText();
  const signOut = useSignOut();
  return (
    <PublicFrame>
      <EntryCard title={say('tenant.none')} text={say('tenant.noneText')}>
        <Button variant="default" fullWidth loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {say('person.signOut')}
        </Button>
      </EntryCard>
    </PublicFrame>
  );
}
