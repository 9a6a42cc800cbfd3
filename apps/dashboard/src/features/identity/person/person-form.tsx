import { Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { apiOf, take } from '../../../api/client.ts';
import { sessionQuery, useSession } from '../../../api/session.ts';
import { type Language, languages } from '../../../locales/read-language.ts';
import { Form } from '../../../ui/form/form.tsx';
import { required } from '../../../ui/form/rules.ts';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';

/** The name and the language of a person. */
export function PersonForm() {
  const say = useText();
  const { person } = useSession();
  const { choose } = useLanguage();
  const queryClient = useQueryClient();
  const spoken = person.locale?.slice(0, 2) ?? '';
  const action = useActionForm({
    initialValues: { name: person.name, locale: Object.hasOwn(languages, spoken) ? spoken : 'browser' },
    rules: { name: required },
    action: ({ name, locale }) => take(apiOf().PATCH('/v1/auth/person', { body: { name, locale: locale === 'browser' ? null : locale } })),
    onDone: async (_, { locale }) => {
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      if (locale !== 'browser') await choose(locale as Language);
      toast(say('account.saved'));
    },
  });
  const data = [
    { value: 'browser', label: say('account.languageOfBrowser') },
    ...Object.entries(languages).map(([value, label]) => ({ value, label })),
  ];
  return (
    <Form action={action} submitLabel={say('account.save')}>
      <TextInput label={say('field.name')} autoComplete="name" maxLength={120} {...action.form.getInputProps('name')} />
      <Select
        label={say('language.title')}
        description={say('account.languageHint')}
        data={data}
        allowDeselect={false}
        {...action.form.getInputProps('locale')}
      />
    </Form>
  );
}
