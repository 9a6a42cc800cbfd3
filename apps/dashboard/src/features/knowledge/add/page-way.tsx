import { TextInput } from '@mantine/core';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { Form } from '../../../ui/form/form.tsx';
import { required } from '../../../ui/form/rules.ts';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import { useAdded } from './use-added.ts';

/** One page of the web, as it is now. */
export function PageWay() {
  const say = useText();
  const { api } = useTenant();
  const added = useAdded();
  const action = useActionForm({
    initialValues: { url: '', name: '' },
    rules: { url: required },
    action: ({ url, name }) => {
      const address = /^[a-z]+:\/\//i.test(url.trim()) ? url.trim() : `https://${url.trim()}`;
      return take(api.POST('/v1/sources/pages', { body: { url: address, ...(name.trim() === '' ? {} : { name }) } }));
    },
    onDone: added,
  });
  return (
    <Section title={say('addSource.page')} description={say('addSource.pageText')}>
      <Form action={action} submitLabel={say('addSource.readPage')}>
        <TextInput
          label={say('addSource.url')}
          placeholder="https://www.example.com/questions"
          type="url"
          inputMode="url"
          autoComplete="url"
          spellCheck={false}
          {...action.form.getInputProps('url')}
        />
        <TextInput
          label={say('addSource.name')}
          description={say('addSource.pageNameHint')}
          maxLength={300}
          {...action.form.getInputProps('name')}
        />
      </Form>
    </Section>
  );
}
