import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { take } from '../../../api/client.ts';
import type { components } from '../../../api/schema.generated.ts';
import { useTenant } from '../../../api/tenant.ts';
import { Form } from '../../../ui/form/form.tsx';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import { heldKey } from '../use-held.ts';
import { AnswerFields, answerApiNames, answerOf, answerRules, emptyAnswer, toAnswerBody } from './answer-fields.tsx';

interface AnswerDialogProps {
  sourceId: string;
  /** The one to change; a new one when undefined. */
  document: components['schemas']['Document'] | undefined;
  onClose: () => void;
}

/** Writes an answer that is given word for word, or writes it anew. */
export function AnswerDialog({ sourceId, document, onClose }: AnswerDialogProps) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const action = useActionForm({
    initialValues: document === undefined ? emptyAnswer : answerOf(document),
    rules: answerRules,
    apiNames: answerApiNames,
    action: (values) => {
      const body = toAnswerBody(values);
      if (document === undefined) return take(api.POST('/v1/sources/{sourceId}/answers', { params: { path: { sourceId } }, body }));
      const path = { sourceId, documentId: document.id };
      return take(api.PUT('/v1/sources/{sourceId}/answers/{documentId}', { params: { path }, body }));
    },
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: heldKey(slug, sourceId) });
      onClose();
      toast(say('answers.saved'));
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={say(document === undefined ? 'answers.add' : 'answers.edit')}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      <Form action={action} submitLabel={say('answers.save')}>
        <AnswerFields form={action.form} />
      </Form>
    </Modal>
  );
}
