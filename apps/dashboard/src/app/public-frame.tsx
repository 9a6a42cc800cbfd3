import { ActionIcon, Menu } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { AppearanceItems } from '../ui/appearance-items.tsx';
import { Logo } from '../ui/logo.tsx';
import { useText } from '../ui/use-text.ts';
import classes from './public-frame.module.css';

/** Around the screens for those who are not signed in: the sign of the house, one narrow column, and how things look. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const say = useText();
  return (
    <div className={classes['frame']}>
      <header className={classes['head']}>
        <Logo />
        <Menu position="bottom-end" closeOnItemClick={false}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={say('appearance.menu')}>
              <IconSettings size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <AppearanceItems />
          </Menu.Dropdown>
        </Menu>
      </header>
      <main className={classes['main']}>{children}</main>
    </div>
  );
}
