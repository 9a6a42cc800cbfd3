import { Button, FileButton, Group } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useText } from '../../../ui/use-text.ts';
import { chosenFiles } from './dropped-files.ts';
import classes from './file-drop.module.css';
import type { ChosenFile } from './upload-queue.ts';

/** Invites to drop files on the page, and chooses files or a whole folder by a button. */
export function FileDrop({ onFiles }: { onFiles: (files: ChosenFile[]) => void }) {
  const say = useText();
  const take = (files: File[]): void => onFiles(chosenFiles(files));
  return (
    <div className={classes['drop']}>
      <IconFileUpload size={28} stroke={1.4} aria-hidden className={classes['sign'] ?? ''} />
      <p className={classes['title']}>{say('uploads.dropTitle')}</p>
      <p className={classes['text']}>{say('uploads.dropText')}</p>
      <Group justify="center" gap="xs" mt="sm">
        <FileButton multiple onChange={take} inputProps={{ 'aria-label': say('uploads.chooseFiles') }}>
          {(props) => <Button {...props}>{say('uploads.chooseFiles')}</Button>}
        </FileButton>
        <FileButton multiple onChange={take} inputProps={{ ...folderInput, 'aria-label': say('uploads.chooseFolder') }}>
          {(props) => (
            <Button {...props} variant="default">
              {say('uploads.chooseFolder')}
            </Button>
          )}
        </FileButton>
      </Group>
    </div>
  );
}

/** React does not know the attribute by which a browser lets one choose a folder. */
const folderInput = { webkitdirectory: '' } as object;
