import { Button, FileButton, Group } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '../../../ui/notice.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './appearance.module.css';
import { fitLogo } from './fit-logo.ts';
import type { AppearanceEditing } from './use-appearance.ts';

/** A logo in the header of the chat, beside its title. */
export function LogoField({ editing: { widget, put, readOnly } }: { editing: AppearanceEditing }) {
  const say = useText();
  const [refused, setRefused] = useState(false);
  const take = (file: File | null): void => {
    if (file === null) return;
    setRefused(false);
    fitLogo(file).then(
      (logo) => put({ logo }),
      () => setRefused(true),
    );
  };
  return (
    <div>
      <Group gap="sm">
        {widget.logo === null ? null : <img src={widget.logo} alt={say('appearance.logo')} className={classes['logo']} />}
        {readOnly ? null : (
          <FileButton accept="image/png,image/jpeg,image/webp" onChange={take}>
            {(props) => (
              <Button {...props} variant="default" size="xs">
                {say('appearance.chooseLogo')}
              </Button>
            )}
          </FileButton>
        )}
        {readOnly || widget.logo === null ? null : (
          <Button variant="subtle" size="xs" color="red" onClick={() => put({ logo: null })}>
            {say('appearance.removeLogo')}
          </Button>
        )}
      </Group>
      {refused ? <Notice tone="problem">{say('avatar.unreadable')}</Notice> : null}
    </div>
  );
}
