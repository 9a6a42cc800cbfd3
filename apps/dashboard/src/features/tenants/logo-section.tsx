import { Button, FileButton, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { LogoPicture } from './logo-picture.tsx';
import { logoKey, useLogo } from './use-tenant-facts.ts';

const accepted = 'image/png,image/jpeg,image/webp';
const maxBytes = 256 * 1024;

/** Shows the tenant's logo, and sets or removes it. */
export function LogoSection({ name }: { name: string }) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const [tooLarge, setTooLarge] = useState(false);
  const change = useMutation({
    mutationFn: async (file: File | null): Promise<void> => {
      if (file === null) await take(api.DELETE('/v1/tenant/logo'));
      else await take(api.PUT('/v1/tenant/logo', { body: file, bodySerializer: (bytes) => bytes, headers: { 'content-type': file.type } }));
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: logoKey(slug) });
      toast(say('settings.logoSaved'));
    },
  });
  const choose = (file: File | null): void => {
    if (file === null) return;
    setTooLarge(file.size > maxBytes);
    if (file.size <= maxBytes) change.mutate(file);
  };
  return (
    <Section title={say('settings.logo')} description={say('settings.logoHint')}>
      <Stack gap="md">
        <Loaded query={useLogo()} skeleton={<Skeleton height={64} width={64} />}>
          {(picture) => (
            <Group gap="md">
              {picture === null ? <Text c="dimmed">{say('settings.logoNone')}</Text> : <LogoPicture picture={picture} name={name} />}
              <FileButton accept={accepted} onChange={choose}>
                {(props) => (
                  <Button {...props} variant="default" loading={change.isPending}>
                    {say('settings.logoChoose')}
                  </Button>
                )}
              </FileButton>
              {picture === null ? null : (
                <Button variant="subtle" color="red" onClick={() => change.mutate(null)}>
                  {say('settings.logoRemove')}
                </Button>
              )}
            </Group>
          )}
        </Loaded>
        {tooLarge ? <Notice tone="problem" title={say('settings.logoTooLarge')} /> : null}
        {change.error === null ? null : <ProblemAlert error={change.error} />}
      </Stack>
    </Section>
  );
}
