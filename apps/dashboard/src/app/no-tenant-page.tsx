import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { optionsQuery } from '../features/identity/options.ts';
import { EntryCard } from '../ui/entry-card.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { useText } from '../ui/use-text.ts';
import { NewTenant } from './new-tenant.tsx';
import { PublicFrame } from './public-frame.tsx';
import { useSignOut } from './shell/use-sign-out.ts';

/** For somebody who is signed in and a member of nothing: a tenant of their own where people may create them, their account, and the way out. */
export function NoTenantPage() {
  const say = useText();
  const signOut = useSignOut();
  const selfService = useQuery(optionsQuery).data?.selfService ?? false;
  const [creating, setCreating] = useState(false);
  return (
    <PublicFrame>
      <EntryCard title={say('tenant.none')} text={say('tenant.noneText')}>
        <Stack gap="xs">
          {selfService ? (
            <Button fullWidth onClick={() => setCreating(true)}>
              {say('tenant.new')}
            </Button>
          ) : null}
          <ButtonLink to="/account/profile" variant="default" fullWidth>
            {say('person.account')}
          </ButtonLink>
          <Button variant="default" fullWidth loading={signOut.isPending} onClick={() => signOut.mutate()}>
            {say('person.signOut')}
          </Button>
        </Stack>
      </EntryCard>
      {creating ? <NewTenant onClose={() => setCreating(false)} /> : null}
    </PublicFrame>
  );
}
