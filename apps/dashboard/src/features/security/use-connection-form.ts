import type { SsoDefaultRole } from '@parley/contract/sso';
import { useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { paths } from '../../api/schema.generated.ts';
import { useTenant } from '../../api/tenant.ts';
import { required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { type Connection, connectionsKey } from './use-connections.ts';

type Changes = NonNullable<paths['/v1/sso-connections/{connectionId}']['patch']['requestBody']>['content']['application/json'];

/** What both kinds of connection are asked. */
interface CommonValues extends Record<string, unknown> {
  name: string;
  issuer: string;
  defaultRole: string;
  domains: string[];
}

interface ConnectionFormOptions<Values extends CommonValues> {
  /** What only this kind is asked. */
  initialValues: Omit<Values, keyof CommonValues>;
  apiNames: Partial<Record<keyof Values & string, string>>;
  changesOf: (values: Values) => Changes;
  onDone: () => void;
}

/** The form of a connection: what both kinds are asked, and what one kind adds. An empty field is a part that is still missing. */
export function useConnectionForm<Values extends CommonValues>(connection: Connection, options: ConnectionFormOptions<Values>) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const { id, name, issuer, defaultRole, domains } = connection;
  return useActionForm<Values, Connection>({
    initialValues: {
      name,
      issuer: issuer ?? '',
      defaultRole: defaultRole ?? 'none',
      domains,
      ...options.initialValues,
    } as unknown as Values,
    rules: { name: required } as never,
    apiNames: options.apiNames,
    action: (values) => {
      const common: Changes = {
        name: values.name,
        issuer: orNull(values.issuer),
        defaultRole: values.defaultRole === 'none' ? null : (values.defaultRole as SsoDefaultRole),
        domains: values.domains,
      };
      const body = { ...common, ...options.changesOf(values) };
      return take(api.PATCH('/v1/sso-connections/{connectionId}', { params: { path: { connectionId: id } }, body }));
    },
    onDone: async (saved) => {
      await queryClient.invalidateQueries({ queryKey: connectionsKey(slug) });
      options.onDone();
      toast(say('signOn.saved', { name: saved.name }));
    },
  });
}

/** What a field holds, without the blanks around it; null when it is empty. */
export function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
