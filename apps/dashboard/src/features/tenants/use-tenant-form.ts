import { useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { sessionQuery } from '../../api/session.ts';
import { useTenant } from '../../api/tenant.ts';
import { required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { slugForm } from './slug-form.ts';
import { type Tenant, tenantKey } from './use-tenant-facts.ts';

/** The form of a tenant's settings. A new slug is a new address: the dashboard then begins anew there. */
export function useTenantForm(tenant: Tenant) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const { retentionDays, ...settings } = tenant.settings;
  return useActionForm({
    // An empty field stands for no end of keeping.
    initialValues: { name: tenant.name, slug: tenant.slug, ...settings, retentionDays: retentionDays ?? ('' as number | string) },
    rules: {
      name: required,
      slug: (value) => (slugForm.test(String(value)) ? null : say('settings.slugInvalid')),
      defaultModel: required,
    },
    apiNames: {
      locale: 'settings.locale',
      timeZone: 'settings.timeZone',
      dataRegion: 'settings.dataRegion',
      defaultModel: 'settings.defaultModel',
      retentionDays: 'settings.retentionDays',
    },
    action: ({ name, slug: wanted, retentionDays: days, ...changed }) =>
      take(
        api.PATCH('/v1/tenant', {
          body: {
            name,
            ...(wanted === tenant.slug ? {} : { slug: wanted }),
            settings: { ...changed, retentionDays: days === '' ? null : Number(days) },
          },
        }),
      ),
    faultOf: (error) => (error.code === 'already_exists' ? { field: 'slug', text: say('settings.slugTaken') } : undefined),
    onDone: async (saved) => {
      if (saved.slug !== slug) return window.location.assign(`/app/t/${saved.slug}/settings`);
      queryClient.setQueryData(tenantKey(slug), saved);
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      toast(say('settings.saved'));
    },
  });
}
