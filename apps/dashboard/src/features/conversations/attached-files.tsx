import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTenant } from '../../api/tenant.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useByteText } from '../../ui/use-byte-text.ts';
import { useText } from '../../ui/use-text.ts';
import { AttachedPicture } from './attached-picture.tsx';
import classes from './conversation-page.module.css';
import { type Attached, fetchAttached } from './fetch-attached.ts';

/** What came with a question: pictures to be seen, and all of it to be saved. */
export function AttachedFiles({ attachments }: { attachments: readonly Attached[] }) {
  const say = useText();
  return (
    <ul className={classes['attached']} aria-label={say('conversation.attached')}>
      {attachments.map((attachment) => (
        <li key={attachment.id}>
          {attachment.kind === 'image' ? <AttachedPicture attachment={attachment} /> : null}
          <SaveAttached attachment={attachment} />
        </li>
      ))}
    </ul>
  );
}

function SaveAttached({ attachment: { id, name, byteSize } }: { attachment: Attached }) {
  const say = useText();
  const bytes = useByteText();
  const tenant = useTenant();
  const save = useMutation({
    mutationFn: () => fetchAttached(tenant, id),
    onSuccess: (blob) => saveFile(blob, name),
  });
  if (save.error !== null) return <ProblemAlert error={save.error} />;
  return (
    <span>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconDownload size={14} aria-hidden />}
        loading={save.isPending}
        aria-label={say('conversation.saveFile', { name })}
        onClick={() => save.mutate()}
      >
        <span dir="auto" className={classes['fileName']}>
          {name}
        </span>
      </Button>
      <span className={classes['note']}>{bytes(byteSize)}</span>
    </span>
  );
}
