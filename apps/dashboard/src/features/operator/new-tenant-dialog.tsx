import { Modal, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { apiOf, take } from '../../api/client.ts';
import { Form } from '../../ui/form/form.tsx';
import { emailAddress, required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { operatorTenantsKey, type Plan, plans } from './use-operator-tenants.ts';

interface NewTenantDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** Asks what a tenant is called and whom it shall belong to. */
export function NewTenantDialog({ opened, onClose }: NewTenantDialogProps) {
  const say = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={say('operator.newTenant')} closeButtonProps={{ 'aria-label': say('action.close') }}>
      <NewTenantForm onClose={onClose} />
    </Modal>
  );
}

/** Inside the dialog, so that it is empty again whenever that opens. */
function NewTenantForm({ onClose }: Pick<NewTenantDialogProps, 'onClose'>) {
  const say = useText();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const initialValues: { name: string; slug: string; plan: Plan; ownerEmail: string; locale: 'en' | 'de' } = {
    ...{ name: '', slug: '', plan: 'free', ownerEmail: '', locale: 'en' },
  };
  const action = useActionForm({
    initialValues,
    rules: { name: required, ownerEmail: emailAddress },
    action: ({ slug, ownerEmail, ...values }) => {
      const body = { ...values, ownerEmail: ownerEmail.trim(), ...(slug.trim() === '' ? {} : { slug: slug.trim() }) };
      return take(apiOf().POST('/v1/operator/tenants', { body }));
    },
    faultOf: ({ code }) => (code === 'already_exists' ? { field: 'slug', text: say('settings.slugTaken') } : undefined),
    onDone: async ({ id, name }, { ownerEmail }) => {
      await queryClient.invalidateQueries({ queryKey: operatorTenantsKey });
      onClose();
      toast(say('operator.tenantCreated', { name, email: ownerEmail.trim() }));
      await navigate({ to: '/operator/tenants/$tenantId', params: { tenantId: id } });
    },
  });
  const field = action.form.getInputProps;
  return (
    <Form action={action} submitLabel={say('operator.createTenant')}>
      <TextInput label={say('settings.name')} maxLength={120} autoComplete="off" data-autofocus {...field('name')} />
      <TextInput
        label={say('settings.slug')}
        description={say('operator.slugHint')}
        maxLength={40}
        spellCheck={false}
        autoComplete="off"
        {...field('slug')}
      />
      <TextInput
        type="email"
        label={say('operator.ownerEmail')}
        description={say('operator.ownerHint')}
        maxLength={254}
        autoComplete="off"
        {...field('ownerEmail')}
      />
      <Select
        label={say('operator.plan')}
        data={plans.map((plan) => ({ value: plan, label: say(`operator.plan.${plan}`) }))}
        allowDeselect={false}
        {...field('plan')}
      />
      <Select
        label={say('operator.locale')}
        data={[
          { value: 'en', label: say('operator.english') },
          { value: 'de', label: say('operator.german') },
        ]}
        allowDeselect={false}
        {...field('locale')}
      />
    </Form>
  );
}
