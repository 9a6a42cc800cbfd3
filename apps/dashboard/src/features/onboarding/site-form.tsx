import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { CopyField } from '../../ui/copy-field.tsx';
import { Form } from '../../ui/form/form.tsx';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { useText } from '../../ui/use-text.ts';
import { pageAddressOf } from './page-address-of.ts';

/** Lets a site embed the bot, and gives the line to paste there. */
export function SiteForm({ botId }: { botId: string }) {
  const say = useText();
  const { api } = useTenant();
  const [allowed, setAllowed] = useState(false);
  const action = useActionForm({
    initialValues: { site: '' },
    rules: { site: (value) => (originOf(value) === undefined ? say('start.siteInvalid') : null) },
    apiNames: { site: 'draft.allowedOrigins' },
    action: async ({ site }) => {
      const path = { botId };
      const { draft } = await take(api.GET('/v1/bots/{botId}', { params: { path } }));
      const allowedOrigins = [...new Set([...draft.allowedOrigins, originOf(site) ?? ''])];
      await take(api.PATCH('/v1/bots/{botId}', { params: { path }, body: { draft: { ...draft, allowedOrigins } } }));
      await take(api.POST('/v1/bots/{botId}/publish', { params: { path }, body: {} }));
    },
    onDone: () => setAllowed(true),
  });
  if (allowed) {
    return (
      <Stack gap="xs">
        {say('start.siteDone')}
        <CopyField
          label={say('start.snippet')}
          value={`<script src="${window.location.origin}/widget.js" data-bot="${botId}" async></script>`}
        />
      </Stack>
    );
  }
  return (
    <Form action={action} submitLabel={say('start.siteSubmit')}>
      <TextInput
        label={say('start.site')}
        placeholder="https://www.example.com"
        type="url"
        autoComplete="url"
        spellCheck={false}
        {...action.form.getInputProps('site')}
      />
    </Form>
  );
}

function originOf(site: unknown): string | undefined {
  const address = pageAddressOf(String(site));
  return address === undefined ? undefined : new URL(address).origin;
}
