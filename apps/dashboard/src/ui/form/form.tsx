import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../problem-alert.tsx';
import type { ActionForm } from './use-action-form.ts';

interface FormProps<Values extends Record<string, unknown>> {
  action: ActionForm<Values>;
  submitLabel: string;
  /** Stretches the button, for forms that are a screen by themselves. */
  fullWidth?: boolean;
  /** For a button by which something is lost. */
  danger?: boolean;
  /** Beside the button. */
  secondary?: ReactNode;
  children: ReactNode;
}

/** A form made with `useActionForm`: its fields, what went wrong, and the button. */
export function Form<Values extends Record<string, unknown>>(props: FormProps<Values>) {
  const { action, submitLabel, fullWidth = false, danger = false, secondary, children } = props;
  return (
    <form onSubmit={action.submit} noValidate>
      <Stack gap="md">
        {children}
        {action.error === null ? null : <ProblemAlert error={action.error} />}
        <Group justify={fullWidth ? 'center' : 'flex-end'} gap="xs">
          {secondary}
          <Button type="submit" loading={action.pending} fullWidth={fullWidth} {...(danger ? { color: 'red' } : {})}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
