import { Button, CopyButton, Group, Stack } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { CopyField } from './copy-field.tsx';
import { Notice } from './notice.tsx';
import { saveFile } from './save-file.ts';
import classes from './secret-once.module.css';
import { useText } from './use-text.ts';

interface SecretOnceProps {
  /** What it is, for a screen reader. */
  label: string;
  /** One text, or several codes. */
  secret: string | readonly string[];
  /** What becomes of whoever loses it. */
  warning: string;
  /** Offers to save codes under this name. */
  fileName?: string;
  onStored: () => void;
}

/** Something that is shown this once: to be copied or saved, and the reader says when that is done. */
export function SecretOnce({ label, secret, warning, fileName, onStored }: SecretOnceProps) {
  const say = useText();
  return (
    <Stack gap="md">
      <Notice tone="warning" title={say('secret.once')}>
        {warning}
      </Notice>
      {typeof secret === 'string' ? (
        <CopyField label={label} value={secret} />
      ) : (
        <Codes label={label} codes={secret} {...(fileName === undefined ? {} : { fileName })} />
      )}
      <Group justify="flex-end">
        <Button onClick={onStored} autoFocus>
          {say('secret.stored')}
        </Button>
      </Group>
    </Stack>
  );
}

function Codes({ label, codes, fileName }: { label: string; codes: readonly string[]; fileName?: string }) {
  const say = useText();
  const text = `${codes.join('\n')}\n`;
  return (
    <>
      <ul className={classes['codes']} aria-label={label}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="xs">
        <CopyButton value={text} timeout={2_000}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              size="xs"
              leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
              onClick={copy}
            >
              {say(copied ? 'copy.done' : 'copy.do')}
            </Button>
          )}
        </CopyButton>
        {fileName === undefined ? null : (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={() => saveFile(new Blob([text], { type: 'text/plain' }), fileName)}
          >
            {say('secret.download')}
          </Button>
        )}
      </Group>
    </>
  );
}
