import { Modal, SegmentedControl, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { Form } from '../../../ui/form/form.tsx';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { SecretOnce } from '../../../ui/secret-once.tsx';
import { useText } from '../../../ui/use-text.ts';
import { previewLinksKey } from './use-preview-links.ts';

const choices = [1, 7, 30] as const;

/** Asks how long a link to the draft is good, then shows it this once. */
export function AddLinkDialog({ botId, opened, onClose }: { botId: string; opened: boolean; onClose: () => void }) {
  const say = useText();
  const { slug } = useTenant();
  const queryClient = useQueryClient();
  const [link, setLink] = useState<string>();
  const close = (): void => {
    setLink(undefined);
    onClose();
    void queryClient.invalidateQueries({ queryKey: previewLinksKey(slug, botId) });
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={say('share.makeTitle')}
      closeOnClickOutside={link === undefined}
      closeOnEscape={link === undefined}
      withCloseButton={link === undefined}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      {link === undefined ? (
        <AddLinkForm botId={botId} onAdded={setLink} />
      ) : (
        <SecretOnce label={say('share.link')} secret={link} warning={say('share.linkHint')} onStored={close} />
      )}
    </Modal>
  );
}

function AddLinkForm({ botId, onAdded }: { botId: string; onAdded: (link: string) => void }) {
  const say = useText();
  const { api } = useTenant();
  const action = useActionForm({
    initialValues: { days: '7' },
    action: ({ days }) =>
      take(
        api.POST('/v1/bots/{botId}/preview-links', {
          params: { path: { botId } },
          body: { days: choices.find((each) => String(each) === days) ?? 7 },
        }),
      ),
    onDone: ({ token }) => onAdded(`${location.origin}/preview#${token}`),
  });
  return (
    <Form action={action} submitLabel={say('share.make')}>
      <Text>{say('share.makeText')}</Text>
      <SegmentedControl
        aria-label={say('share.days')}
        data={choices.map((days) => ({ value: String(days), label: say('share.daysOf', { days }) }))}
        {...action.form.getInputProps('days')}
      />
    </Form>
  );
}
