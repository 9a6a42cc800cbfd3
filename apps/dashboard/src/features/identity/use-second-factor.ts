import { useState } from 'react';
import { apiOf, take } from '../../api/client.ts';
import { required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';

/** The form that proves a second factor: by a code of the app, or after `change` by one of the codes kept for when it is lost. */
export function useSecondFactor(onDone: () => void | Promise<void>) {
  const [withBackupCode, setWithBackupCode] = useState(false);
  const action = useActionForm({
    initialValues: { code: '' },
    rules: { code: required },
    apiNames: withBackupCode ? { code: 'backupCode' } : {},
    action: ({ code }) => {
      const given = code.replaceAll(/\s/g, '');
      return take(apiOf().POST('/v1/auth/second-factor', { body: withBackupCode ? { backupCode: given } : { code: given } }));
    },
    onDone,
  });
  const change = (): void => {
    setWithBackupCode(!withBackupCode);
    action.form.reset();
  };
  return { action, withBackupCode, change };
}
