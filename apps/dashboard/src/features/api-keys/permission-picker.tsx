import { Checkbox, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTenant } from '../../api/tenant.ts';
import { useText } from '../../ui/use-text.ts';
import { permissionGroups } from './permission-groups.ts';
import classes from './permission-picker.module.css';

interface PermissionPickerProps {
  /** Whether the key is for some bots only. */
  someBots: boolean;
  value?: string[];
  onChange?: (permissions: string[]) => void;
  error?: ReactNode;
}

/** Chooses what a key may do, by area. What the person may not do cannot be chosen. */
export function PermissionPicker({ someBots, ...props }: PermissionPickerProps) {
  const say = useText();
  const { may } = useTenant();
  return (
    <Checkbox.Group
      label={say('apiKeys.permissions')}
      description={say(someBots ? 'apiKeys.permissionsOfBots' : 'apiKeys.permissionsHint')}
      {...props}
    >
      <div className={classes['groups']}>
        {permissionGroups(someBots).map(({ area, permissions }) => (
          <fieldset key={area} className={classes['group']}>
            <legend>{say(`apiKeys.area.${area}`)}</legend>
            <Stack gap="xs">
              {permissions.map((permission) => (
                <Checkbox key={permission} value={permission} label={say(`permission.${permission}`)} disabled={!may(permission)} />
              ))}
            </Stack>
          </fieldset>
        ))}
      </div>
    </Checkbox.Group>
  );
}
