import { Button, FileButton, Group } from '@mantine/core';
import { useState } from 'react';
import { Monogram } from '../../../ui/monogram.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './avatar-field.module.css';
import { shrinkPicture } from './shrink-picture.ts';
import { useDraftField } from './use-draft-field.ts';

/** The picture beside a bot's name, made small enough to travel with every session. */
export function AvatarField({ name }: { name: string }) {
  const say = useText();
  const { value, set, readOnly, error } = useDraftField('avatar');
  const [refused, setRefused] = useState(false);
  const take = (file: File | null): void => {
    if (file === null) return;
    setRefused(false);
    shrinkPicture(file).then(set, () => setRefused(true));
  };
  return (
    <div>
      <div className={classes['label']}>{say('bot.avatar')}</div>
      <Group gap="sm">
        {value === null ? <Monogram name={name} /> : <img src={value} alt={say('bot.avatar')} className={classes['picture']} />}
        {readOnly ? null : (
          <>
            <FileButton accept="image/png,image/jpeg,image/webp" onChange={take}>
              {(props) => (
                <Button {...props} variant="default" size="xs">
                  {say('avatar.choose')}
                </Button>
              )}
            </FileButton>
            {value === null ? null : (
              <Button variant="subtle" size="xs" color="red" onClick={() => set(null)}>
                {say('avatar.remove')}
              </Button>
            )}
          </>
        )}
      </Group>
      {refused || error !== undefined ? <Notice tone="problem">{say('avatar.unreadable')}</Notice> : null}
    </div>
  );
}
