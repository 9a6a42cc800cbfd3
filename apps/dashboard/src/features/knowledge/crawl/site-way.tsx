import { Radio, Stack, TextInput } from '@mantine/core';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { Form } from '../../../ui/form/form.tsx';
import { required } from '../../../ui/form/rules.ts';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import { useAdded } from '../add/use-added.ts';
import { CrawlFields, type CrawlSettings } from './crawl-fields.tsx';
import { SitePreview } from './site-preview.tsx';
import { wholeAddress } from './whole-address.ts';

const scopes = ['site', 'sitemap', 'page'] as const;
type Scope = (typeof scopes)[number];

interface SiteValues extends CrawlSettings, Record<string, unknown> {
  url: string;
  scope: Scope;
}

/** A web site that is read page by page, and read again as often as one likes. */
export function SiteWay() {
  const say = useText();
  const { api } = useTenant();
  const added = useAdded();
  const initialValues: SiteValues = { url: '', scope: 'site', maxPages: 500, maxDepth: 10, include: [], exclude: [], schedule: 'weekly' };
  const action = useActionForm({
    initialValues,
    rules: { url: required },
    action: ({ url, maxPages, maxDepth, ...settings }: SiteValues) => {
      const limits = { maxPages: Number(maxPages), maxDepth: Number(maxDepth) };
      const { scope, include, exclude, schedule } = settings;
      return take(api.POST('/v1/sources/sites', { body: { url: wholeAddress(url), scope, ...limits, include, exclude, schedule } }));
    },
    onDone: added,
  });
  const { form } = action;
  const { scope } = form.values;
  return (
    <Section title={say('crawl.site')} description={say('crawl.siteText')}>
      <Form action={action} submitLabel={say('crawl.add')}>
        <TextInput
          label={say('addSource.url')}
          placeholder="https://www.example.com"
          type="url"
          inputMode="url"
          autoComplete="url"
          spellCheck={false}
          {...form.getInputProps('url')}
        />
        <Radio.Group label={say('crawl.scope')} {...form.getInputProps('scope')}>
          <Stack gap="xs" mt="xs">
            {scopes.map((each) => (
              <Radio key={each} value={each} label={say(`crawl.scope.${each}`)} description={say(`crawl.scope.${each}Hint`)} />
            ))}
          </Stack>
        </Radio.Group>
        {scope === 'page' ? null : <CrawlFields form={form} follows={scope === 'site'} />}
        {scope === 'site' ? <SitePreview url={form.values.url} include={form.values.include} exclude={form.values.exclude} /> : null}
      </Form>
    </Section>
  );
}
