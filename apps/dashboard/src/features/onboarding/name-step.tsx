import { TextInput } from '@mantine/core';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { Form } from '../../ui/form/form.tsx';
import { required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { StepCard } from '../../ui/step-card.tsx';
import { useText } from '../../ui/use-text.ts';
import type { NamedBot } from './named-bot.ts';

interface NameStepProps {
  /** The bot that came with signing up. */
  known: NamedBot | undefined;
  onDone: (bot: NamedBot) => void;
}

/** What visitors call the bot. */
export function NameStep({ known, onDone }: NameStepProps) {
  const say = useText();
  const { api } = useTenant();
  const action = useActionForm({
    initialValues: { name: known?.name ?? '' },
    rules: { name: required },
    action: async ({ name }) => {
      if (known?.name === name) return known;
      return known === undefined
        ? take(api.POST('/v1/bots', { body: { name } }))
        : take(api.PATCH('/v1/bots/{botId}', { params: { path: { botId: known.id } }, body: { name } }));
    },
    onDone: ({ id, name }) => onDone({ id, name }),
  });
  return (
    <StepCard number={1} of={3} title={say('start.nameTitle')} text={say('start.nameText')}>
      <Form action={action} submitLabel={say('action.continue')}>
        <TextInput label={say('start.name')} size="md" maxLength={120} autoComplete="off" {...action.form.getInputProps('name')} />
      </Form>
    </StepCard>
  );
}
