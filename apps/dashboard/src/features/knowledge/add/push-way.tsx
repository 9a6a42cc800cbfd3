import { TextInput } from '@mantine/core';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { Form } from '../../../ui/form/form.tsx';
import { required } from '../../../ui/form/rules.ts';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import { PushCall } from '../push-call.tsx';
import { useAdded } from './use-added.ts';

/** A collection that another system fills over the API. */
export function PushWay() {
  const say = useText();
  const { api } = useTenant();
  const added = useAdded();
  const action = useActionForm({
    initialValues: { name: '' },
    rules: { name: required },
    action: ({ name }) => take(api.POST('/v1/sources/collections', { body: { name, kind: 'pushed' } })),
    onDone: added,
  });
  return (
    <Section title={say('sources.kind.pushed')} description={say('addSource.pushText')}>
      <Form action={action} submitLabel={say('addSource.addPush')}>
        <TextInput
          label={say('addSource.name')}
          description={say('addSource.pushNameHint')}
          maxLength={300}
          {...action.form.getInputProps('name')}
        />
        <PushCall sourceId="src_…" />
      </Form>
    </Section>
  );
}
