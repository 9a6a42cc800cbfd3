import { Modal, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { Form } from '../../ui/form/form.tsx';
import { required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { BotFromFile } from './bot-from-file.tsx';
import { draftOfTemplate } from './bot-templates.ts';
import { TemplateChoice } from './template-choice.tsx';
import { botsKey } from './use-bots.ts';

interface NewBotDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** Asks for a name and what to start from; the bot's own page asks for all else. */
export function NewBotDialog({ opened, onClose }: NewBotDialogProps) {
  const say = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={say('bots.new')} closeButtonProps={{ 'aria-label': say('action.close') }}>
      <NewBotForm onClose={onClose} />
      <BotFromFile onClose={onClose} />
    </Modal>
  );
}

/** Inside the dialog, so that it is empty again whenever that opens. */
function NewBotForm({ onClose }: Pick<NewBotDialogProps, 'onClose'>) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const action = useActionForm({
    initialValues: { name: '', template: 'none' },
    rules: { name: required },
    action: ({ name, template }) => take(api.POST('/v1/bots', { body: { name, draft: draftOfTemplate(template, say) } })),
    onDone: async (bot) => {
      await queryClient.invalidateQueries({ queryKey: botsKey(slug) });
      onClose();
      toast(say('bots.created', { name: bot.name }));
    },
  });
  return (
    <Form action={action} submitLabel={say('bots.create')}>
      <TextInput
        label={say('bots.name')}
        description={say('bots.nameHint')}
        maxLength={120}
        data-autofocus
        key={action.form.key('name')}
        {...action.form.getInputProps('name')}
      />
      <TemplateChoice none {...action.form.getInputProps('template')} />
    </Form>
  );
}
