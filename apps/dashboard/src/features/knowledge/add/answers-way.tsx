import { TextInput } from '@mantine/core';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { Form } from '../../../ui/form/form.tsx';
import { required } from '../../../ui/form/rules.ts';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import { AnswerFields, answerRules, emptyAnswer, toAnswerBody } from '../answers/answer-fields.tsx';
import { useAdded } from './use-added.ts';

/** A collection of answers that are given word for word, with the first of them. */
export function AnswersWay() {
  const say = useText();
  const { api } = useTenant();
  const added = useAdded();
  const action = useActionForm({
    initialValues: { name: say('addSource.answersName'), ...emptyAnswer },
    rules: { name: required, ...answerRules },
    action: async ({ name, ...answer }) => {
      const source = await take(api.POST('/v1/sources/collections', { body: { name, kind: 'qa' } }));
      await take(api.POST('/v1/sources/{sourceId}/answers', { params: { path: { sourceId: source.id } }, body: toAnswerBody(answer) }));
      return source;
    },
    onDone: added,
  });
  return (
    <Section title={say('sources.kind.qa')} description={say('addSource.answersText')}>
      <Form action={action} submitLabel={say('addSource.addAnswers')}>
        <TextInput label={say('addSource.collectionName')} maxLength={300} {...action.form.getInputProps('name')} />
        <AnswerFields form={action.form} />
      </Form>
    </Section>
  );
}
