import { Modal, Radio, Select, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { Form } from '../../ui/form/form.tsx';
import { required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { supportKey } from './use-support-grants.ts';

interface GrantSupportDialogProps {
  opened: boolean;
  onClose: () => void;
}

const durations = [1, 4, 24, 72, 168] as const;

/** Asks what support shall help with, how far it may come in, and for how long. */
export function GrantSupportDialog({ opened, onClose }: GrantSupportDialogProps) {
  const say = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={say('support.grant')} closeButtonProps={{ 'aria-label': say('action.close') }}>
      <GrantForm onClose={onClose} />
    </Modal>
  );
}

/** Inside the dialog, so that it is empty again whenever that opens. */
function GrantForm({ onClose }: Pick<GrantSupportDialogProps, 'onClose'>) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const initialValues: { reason: string; access: 'read' | 'write'; hours: string } = { reason: '', access: 'read', hours: '24' };
  const action = useActionForm({
    initialValues,
    rules: { reason: required },
    action: ({ hours, ...body }) => take(api.POST('/v1/support-grants', { body: { ...body, hours: Number(hours) } })),
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: supportKey(slug) });
      onClose();
      toast(say('support.granted'));
    },
  });
  const field = action.form.getInputProps;
  return (
    <Form action={action} submitLabel={say('support.submit')}>
      <Textarea
        label={say('support.reason')}
        description={say('support.reasonHint')}
        maxLength={500}
        autosize
        minRows={2}
        data-autofocus
        {...field('reason')}
      />
      <Radio.Group label={say('support.access')} {...field('access')}>
        <Stack gap="xs" mt="xs">
          <Radio value="read" label={say('support.access.read')} description={say('support.readHint')} />
          <Radio value="write" label={say('support.access.write')} description={say('support.writeHint')} />
        </Stack>
      </Radio.Group>
      <Select
        label={say('support.hours')}
        data={durations.map((hours) => ({ value: String(hours), label: say('support.forHours', { hours, days: hours / 24 }) }))}
        allowDeselect={false}
        {...field('hours')}
      />
    </Form>
  );
}
