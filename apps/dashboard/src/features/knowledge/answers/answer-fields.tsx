import { ActionIcon, Button, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { components } from '../../../api/schema.generated.ts';
import { type Rule, required } from '../../../ui/form/rules.ts';
import { useText } from '../../../ui/use-text.ts';
import classes from './answer-fields.module.css';

type Document = components['schemas']['Document'];

/** A curated answer as it stands in a form: the question as most ask it, other ways to ask it, what is said, and where it can be read. */
export const emptyAnswer: { question: string; others: string[]; answer: string; url: string } = {
  question: '',
  others: [],
  answer: '',
  url: '',
};
export const answerRules: { question: Rule; answer: Rule } = { question: required, answer: required };
/** How the API calls the fields. */
export const answerApiNames = { question: 'questions' } as const;

export function answerOf({ questions: [question = '', ...others], answer, url }: Document): typeof emptyAnswer {
  return { question, others, answer: answer ?? '', url: url ?? '' };
}

export function toAnswerBody({ question, others, answer, url }: typeof emptyAnswer) {
  const questions = [question, ...others].map((each) => each.trim()).filter((each) => each !== '');
  return { questions, answer, ...(url.trim() === '' ? {} : { url: url.trim() }) };
}

const mostQuestions = 20;

/** The fields of a curated answer. */
export function AnswerFields<Values extends typeof emptyAnswer>({ form }: { form: UseFormReturnType<Values> }) {
  const say = useText();
  const { others } = form.values;
  const set = (next: string[]): void => form.setFieldValue('others', next as never);
  return (
    <>
      <TextInput
        label={say('answers.question')}
        description={say('answers.questionHint')}
        maxLength={500}
        {...form.getInputProps('question')}
      />
      <Stack gap="xs" align="flex-start">
        {others.map((other, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is typed has no other name.
          <div key={index} className={classes['other']}>
            <TextInput
              aria-label={say('answers.other', { number: index + 2 })}
              placeholder={say('answers.otherHint')}
              maxLength={500}
              value={other}
              onChange={(event) => set(others.with(index, event.currentTarget.value))}
              className={classes['grow'] ?? ''}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={say('answers.removeOther', { number: index + 2 })}
              onClick={() => set(others.toSpliced(index, 1))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        {others.length < mostQuestions - 1 ? (
          <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => set([...others, ''])}>
            {say('answers.addOther')}
          </Button>
        ) : null}
      </Stack>
      <Textarea
        label={say('answers.answer')}
        description={say('answers.answerHint')}
        autosize
        minRows={4}
        maxRows={14}
        maxLength={5000}
        {...form.getInputProps('answer')}
      />
      <TextInput
        label={say('addSource.link')}
        description={say('addSource.linkHint')}
        type="url"
        maxLength={2000}
        {...form.getInputProps('url')}
      />
    </>
  );
}
