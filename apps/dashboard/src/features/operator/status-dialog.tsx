import { Modal, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { apiOf, take } from '../../api/client.ts';
import { Form } from '../../ui/form/form.tsx';
import { required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { type OperatorTenant, operatorTenantsKey } from './use-operator-tenants.ts';

export type StatusVerb = 'suspend' | 'resume' | 'close';

interface StatusDialogProps {
  tenant: OperatorTenant;
  /** What is about to be done; the dialog is open while there is something. */
  verb: StatusVerb | undefined;
  onClose: () => void;
}

/** Asks for the reason, which the tenant is told, before its status changes. */
export function StatusDialog({ tenant, verb, onClose }: StatusDialogProps) {
  const say = useText();
  const title = verb === undefined ? '' : say(`operator.${verb}Title`, { name: tenant.name });
  return (
    <Modal opened={verb !== undefined} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': say('action.close') }}>
      {verb === undefined ? null : <StatusForm tenant={tenant} verb={verb} onClose={onClose} />}
    </Modal>
  );
}

function StatusForm({ tenant, verb, onClose }: StatusDialogProps & { verb: StatusVerb }) {
  const say = useText();
  const queryClient = useQueryClient();
  const params = { path: { tenantId: tenant.id } };
  const action = useActionForm({
    initialValues: { reason: '' },
    rules: { reason: required },
    action: (body) => take(apiOf().POST(`/v1/operator/tenants/{tenantId}/${verb}`, { params, body })),
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: operatorTenantsKey });
      onClose();
      toast(say(`operator.${verb}Done`, { name: tenant.name }));
    },
  });
  return (
    <Form action={action} submitLabel={say(`operator.${verb}Submit`)}>
      <Text>{say(`operator.${verb}Text`)}</Text>
      <Textarea
        label={say('operator.reason')}
        description={say('operator.reasonHint')}
        maxLength={500}
        autosize
        minRows={2}
        data-autofocus
        {...action.form.getInputProps('reason')}
      />
    </Form>
  );
}
