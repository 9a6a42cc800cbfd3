import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { take } from '../../../api/client.ts';
import type { components } from '../../../api/schema.generated.ts';
import { useTenant } from '../../../api/tenant.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import { heldKey } from '../use-held.ts';

interface AnswerMenuProps {
  sourceId: string;
  document: components['schemas']['Document'];
  onEdit: () => void;
}

/** What can be done to an answer. */
export function AnswerMenu({ sourceId, document: { id, title }, onEdit }: AnswerMenuProps) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const [removing, setRemoving] = useState(false);
  const remove = useMutation({
    mutationFn: () => take(api.DELETE('/v1/sources/{sourceId}/answers/{documentId}', { params: { path: { sourceId, documentId: id } } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: heldKey(slug, sourceId) });
      setRemoving(false);
      toast(say('answers.removed'));
    },
  });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={say('answers.actionsFor', { question: title })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
            {say('answers.edit')}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setRemoving(true)}>
            {say('answers.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={removing}
        title={say('answers.removeTitle')}
        confirmLabel={say('answers.remove')}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={() => setRemoving(false)}
      >
        {say('answers.removeText', { question: title })}
      </ConfirmDialog>
    </>
  );
}
