import { useQueryClient } from '@tanstack/react-query';
import { apiOf, take } from '../../../api/client.ts';
import { sessionQuery } from '../../../api/session.ts';
import { Form } from '../../../ui/form/form.tsx';
import { newPassword } from '../../../ui/form/rules.ts';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import { passwordFault } from '../password-fault.ts';
import { PasswordField } from '../password-field.tsx';
import { CurrentPasswordField, useCurrentPassword } from './current-password.tsx';
import { sessionsKey } from './use-person-sessions.ts';

/** Changes the password, or sets the first one of somebody who has none. */
export function PasswordForm() {
  const say = useText();
  const queryClient = useQueryClient();
  const { rules, bodyOf, faultOf } = useCurrentPassword();
  const action = useActionForm({
    initialValues: { currentPassword: '', password: '' },
    rules: { ...rules, password: newPassword },
    action: (values) => take(apiOf().POST('/v1/auth/change-password', { body: { password: values.password, ...bodyOf(values) } })),
    faultOf: (error) => faultOf(error) ?? passwordFault(say)(error),
    onDone: async () => {
      action.form.reset();
      await Promise.all([sessionQuery.queryKey, sessionsKey].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      toast(say('account.passwordChanged'));
    },
  });
  return (
    <Form action={action} submitLabel={say('account.passwordSubmit')}>
      <CurrentPasswordField {...action.form.getInputProps('currentPassword')} />
      <PasswordField kind="new" {...action.form.getInputProps('password')} />
    </Form>
  );
}
