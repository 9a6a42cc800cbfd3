import { SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { Form } from '../../../ui/form/form.tsx';
import { required } from '../../../ui/form/rules.ts';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import { ExistingNotice } from './existing-notice.tsx';
import { useAdded } from './use-added.ts';

/** Words that are typed or pasted, plain or with the marks of Markdown. */
export function TextWay() {
  const say = useText();
  const { api } = useTenant();
  const added = useAdded();
  const action = useActionForm({
    initialValues: { name: '', format: 'markdown' as 'markdown' | 'text', text: '', url: '' },
    rules: { name: required, text: required },
    action: ({ name, format, text, url }) =>
      take(api.POST('/v1/sources', { body: { name, format, text, ...(url.trim() === '' ? {} : { url: url.trim() }) } })),
    onDone: added,
  });
  const { form } = action;
  return (
    <Section title={say('addSource.text')} description={say('addSource.textText')}>
      <Form action={action} submitLabel={say('addSource.addText')}>
        <TextInput
          label={say('addSource.name')}
          description={say('addSource.textNameHint')}
          maxLength={300}
          {...form.getInputProps('name')}
        />
        <Stack gap="xs">
          <SegmentedControl
            aria-label={say('addSource.format')}
            data={[
              { value: 'markdown', label: say('addSource.markdown') },
              { value: 'text', label: say('addSource.plain') },
            ]}
            w="fit-content"
            {...form.getInputProps('format')}
          />
          <Textarea label={say('addSource.words')} autosize minRows={10} maxRows={24} {...form.getInputProps('text')} />
        </Stack>
        <TextInput
          label={say('addSource.link')}
          description={say('addSource.linkHint')}
          type="url"
          maxLength={2000}
          {...form.getInputProps('url')}
        />
        <ExistingNotice error={action.error} />
      </Form>
    </Section>
  );
}
