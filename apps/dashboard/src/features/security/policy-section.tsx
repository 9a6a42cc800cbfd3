import { Button, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { policyKey, usePolicy } from './use-connections.ts';

/** Says whether single sign-on is the only way in, and changes that after a warning. */
export function PolicySection() {
  const say = useText();
  const { slug, api, may } = useTenant();
  const queryClient = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const query = usePolicy();
  const required = query.data?.required ?? false;
  const change = useMutation({
    mutationFn: () => take(api.PUT('/v1/sso-policy', { body: { required: !required } })),
    onSuccess: (policy) => {
      close();
      queryClient.setQueryData(policyKey(slug), policy);
      toast(say(policy.required ? 'signOn.nowRequired' : 'signOn.nowOptional'));
    },
  });
  const action =
    may('security.write') && query.data !== undefined ? (
      <Button size="xs" variant="default" onClick={open}>
        {say(required ? 'signOn.stopRequiring' : 'signOn.require')}
      </Button>
    ) : undefined;
  return (
    <Section title={say('signOn.policy')} description={say('signOn.policyText')} action={action}>
      <Loaded query={query} skeleton={<Skeleton height={20} width={120} aria-busy />}>
        {(policy) => (
          <Status tone={policy.required ? 'good' : 'quiet'}>{say(policy.required ? 'signOn.required' : 'signOn.optional')}</Status>
        )}
      </Loaded>
      <ConfirmDialog
        opened={opened}
        title={say(required ? 'signOn.stopRequiringTitle' : 'signOn.requireTitle')}
        confirmLabel={say(required ? 'signOn.stopRequiring' : 'signOn.require')}
        pending={change.isPending}
        error={change.error}
        onConfirm={() => change.mutate()}
        onClose={close}
      >
        {say(required ? 'signOn.stopRequiringText' : 'signOn.requireText')}
      </ConfirmDialog>
    </Section>
  );
}
