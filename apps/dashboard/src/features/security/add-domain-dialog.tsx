import { Modal, Radio, Stack, TextInput } from '@mantine/core';
import type { DomainPurpose } from '@parley/contract/domains';
import { useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { Form } from '../../ui/form/form.tsx';
import { required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { useProblemText } from '../../ui/use-problem-text.ts';
import { useText } from '../../ui/use-text.ts';
import { domainsKey } from './use-domains.ts';

interface AddDomainDialogProps {
  opened: boolean;
  onClose: () => void;
}

const purposes: readonly DomainPurpose[] = ['sso', 'host'];

/** Asks for a domain and what it is for. */
export function AddDomainDialog({ opened, onClose }: AddDomainDialogProps) {
  const say = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={say('domains.add')} closeButtonProps={{ 'aria-label': say('action.close') }}>
      <AddDomainForm onClose={onClose} />
    </Modal>
  );
}

/** Inside the dialog, so that it is empty again whenever that opens. */
function AddDomainForm({ onClose }: Pick<AddDomainDialogProps, 'onClose'>) {
  const say = useText();
  const textOf = useProblemText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const action = useActionForm({
    initialValues: { domain: '', purpose: 'sso' as string },
    rules: { domain: required },
    action: ({ domain, purpose }) => take(api.POST('/v1/domains', { body: { domain: domain.trim(), purpose: purpose as DomainPurpose } })),
    faultOf: (error) =>
      error.code === 'already_exists' || error.code === 'domain_reserved' ? { field: 'domain', text: textOf(error) } : undefined,
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: domainsKey(slug) });
      onClose();
    },
  });
  return (
    <Form action={action} submitLabel={say('domains.add')}>
      <TextInput
        label={say('domains.domain')}
        placeholder={say('domains.example')}
        maxLength={253}
        spellCheck={false}
        autoCapitalize="none"
        data-autofocus
        {...action.form.getInputProps('domain')}
      />
      <Radio.Group label={say('domains.for')} {...action.form.getInputProps('purpose')}>
        <Stack gap="xs" mt="xs">
          {purposes.map((purpose) => (
            <Radio
              key={purpose}
              value={purpose}
              label={say(`domains.purpose.${purpose}`)}
              description={say(`domains.purposeHint.${purpose}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Form>
  );
}
