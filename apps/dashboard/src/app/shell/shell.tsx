import { ActionIcon, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { IconMenu2 } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useText } from '../../ui/use-text.ts';
import classes from './shell.module.css';

interface ShellProps {
  /** Where one is, for the bar of a phone. */
  place: string;
  /** The way to the other screens. Drawn twice: at the side, and in the drawer of a phone. */
  sidebar: ReactNode;
  children: ReactNode;
}

/** Around every screen of somebody who is signed in. */
export function Shell({ place, sidebar, children }: ShellProps) {
  const say = useText();
  const [opened, { open, close }] = useDisclosure(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drawer closes whenever the screen changes.
  useEffect(close, [path]);
  return (
    <div className={classes['shell']}>
      <a href="#main" className={classes['skip']}>
        {say('shell.skip')}
      </a>
      <header className={classes['bar']}>
        <ActionIcon variant="subtle" color="gray" size="lg" onClick={open} aria-label={say('shell.openMenu')}>
          <IconMenu2 size={20} aria-hidden />
        </ActionIcon>
        <span className={classes['place']}>{place}</span>
      </header>
      <div className={classes['side']}>{sidebar}</div>
      <Drawer.Root opened={opened} onClose={close} size={272} padding={0}>
        <Drawer.Overlay backgroundOpacity={0.4} />
        <Drawer.Content aria-label={say('shell.menu')}>
          <div className={classes['drawer']}>{sidebar}</div>
        </Drawer.Content>
      </Drawer.Root>
      <main id="main" className={classes['main']} tabIndex={-1}>
        {children}
      </main>
      <Notifications position="bottom-right" limit={3} />
    </div>
  );
}
