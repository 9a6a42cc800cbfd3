import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiOf, take } from '../../api/client.ts';
import { sessionQuery } from '../../api/session.ts';
import { useTenant } from '../../api/tenant.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Section } from '../../ui/section.tsx';
import { useText } from '../../ui/use-text.ts';
import { type Tenant, tenantKey } from './use-tenant-facts.ts';

/** Closes the tenant, after its name was typed. Only an owner may. */
export function CloseSection({ tenant }: { tenant: Tenant }) {
  const say = useText();
  const { slug } = useTenant();
  const queryClient = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const { id: tenantId, name } = tenant;
  const shut = useMutation({
    mutationFn: () => take(apiOf().POST('/v1/tenant/close', { body: { tenantId, name } })),
    onSuccess: async (closed) => {
      close();
      queryClient.setQueryData(tenantKey(slug), closed);
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
  return (
    <Section
      title={say('settings.close')}
      description={say('settings.closeHint')}
      action={
        <Button color="red" variant="light" onClick={open}>
          {say('settings.closeOpen')}
        </Button>
      }
    >
      <ConfirmDialog
        opened={opened}
        title={say('settings.closeTitle', { name })}
        confirmLabel={say('settings.closeSubmit')}
        typeToConfirm={name}
        pending={shut.isPending}
        error={shut.error}
        onConfirm={() => shut.mutate()}
        onClose={close}
      >
        {say('settings.closeText')}
      </ConfirmDialog>
    </Section>
  );
}
