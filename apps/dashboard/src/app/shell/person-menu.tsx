import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconBuildingCommunity, IconLogout, IconSelector, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../api/session.ts';
import { AppearanceItems } from '../../ui/appearance-items.tsx';
import { Monogram } from '../../ui/monogram.tsx';
import { useText } from '../../ui/use-text.ts';
import classes from './chooser.module.css';
import { useKeepLanguage } from './use-keep-language.ts';
import { useSignOut } from './use-sign-out.ts';

/** Says who one is: the way to one's account, how things look, the language, and the way out. */
export function PersonMenu() {
  const say = useText();
  const { person, operator } = useSession();
  const signOut = useSignOut();
  const keepLanguage = useKeepLanguage();
  return (
    <Menu width={232} position="top-start" closeOnItemClick={false}>
      <Menu.Target>
        <UnstyledButton className={classes['chooser'] ?? ''}>
          <Monogram name={person.name} shape="round" />
          <span className={classes['names']}>
            <span className={classes['name']}>{person.name}</span>
            <span className={classes['detail']}>{person.email}</span>
            <VisuallyHidden>{say('person.menu')}</VisuallyHidden>
          </span>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          renderRoot={(props) => <Link to="/account/profile" {...props} />}
          leftSection={<IconUserCircle size={16} aria-hidden />}
          closeMenuOnClick
        >
          {say('person.account')}
        </Menu.Item>
        {operator ? (
          <Menu.Item
            renderRoot={(props) => <Link to="/operator/tenants" {...props} />}
            leftSection={<IconBuildingCommunity size={16} aria-hidden />}
            closeMenuOnClick
          >
            {say('operator.console')}
          </Menu.Item>
        ) : null}
        <Menu.Divider />
        <AppearanceItems onLanguage={keepLanguage.mutate} />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOut.mutate()} disabled={signOut.isPending}>
          {say('person.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
