import { Modal, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ChangeEvent } from 'react';
import { apiOf, take } from '../../api/client.ts';
import { sessionQuery } from '../../api/session.ts';
import { timeZoneHere } from '../../api/time-zone-here.ts';
import { Form } from '../../ui/form/form.tsx';
import { required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { useText } from '../../ui/use-text.ts';
import { slugForm } from './slug-form.ts';
import { slugOfName } from './slug-of-name.ts';

/** Asks what a new tenant is called, and goes to its first steps. */
export function NewTenantDialog({ onClose }: { onClose: () => void }) {
  const say = useText();
  return (
    <Modal opened onClose={onClose} title={say('newTenant.title')} closeButtonProps={{ 'aria-label': say('action.close') }}>
      <NewTenantForm onClose={onClose} />
    </Modal>
  );
}

function NewTenantForm({ onClose }: { onClose: () => void }) {
  const say = useText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const action = useActionForm({
    initialValues: { name: '', slug: '' },
    rules: { name: required, slug: (slug) => (slugForm.test(String(slug)) ? null : say('settings.slugInvalid')) },
    action: (body) => take(apiOf().POST('/v1/tenants', { body: { ...body, timeZone: timeZoneHere() } })),
    faultOf: ({ code }) => (code === 'already_exists' ? { field: 'slug', text: say('settings.slugTaken') } : undefined),
    onDone: async ({ tenant: { slug } }) => {
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
      onClose();
      await navigate({ to: '/t/$slug/start', params: { slug } });
    },
  });
  const { form } = action;
  const { name, slug } = form.values;
  // The short name follows the name until somebody writes one of their own.
  const rename = (event: ChangeEvent<HTMLInputElement>): void => {
    const next = event.currentTarget.value;
    form.setValues({ name: next, ...(slug === slugOfName(name) ? { slug: slugOfName(next) } : {}) });
  };
  return (
    <Form action={action} submitLabel={say('newTenant.create')}>
      <Text>{say('newTenant.text')}</Text>
      <TextInput label={say('settings.name')} maxLength={120} data-autofocus {...form.getInputProps('name')} onChange={rename} />
      <TextInput
        label={say('settings.slug')}
        description={say('newTenant.slugHint', { address: `/app/t/${slug === '' ? '…' : slug}` })}
        maxLength={40}
        spellCheck={false}
        autoCapitalize="none"
        {...form.getInputProps('slug')}
      />
    </Form>
  );
}
