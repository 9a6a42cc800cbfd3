import { Button, FileButton, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './appearance.module.css';
import { readPalette } from './read-palette.ts';
import type { AppearanceEditing } from './use-appearance.ts';

/** Finds colours in a logo, in this browser, or on a site, and puts the one that is chosen into both schemes. */
export function FoundColors({ editing: { widget, put } }: { editing: AppearanceEditing }) {
  const say = useText();
  const { api } = useTenant();
  const [address, setAddress] = useState('');
  const [colors, setColors] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState(false);
  const site = useMutation({
    mutationFn: () => take(api.POST('/v1/site-palettes', { body: { url: wholeAddress(address) } })),
    onSuccess: async ({ colors: found, icon }) => {
      const ofIcon = icon === null ? [] : await coloursOf(icon);
      setRefused(false);
      setColors([...new Set([...found, ...ofIcon])].slice(0, 10));
    },
  });
  const takeLogo = (file: File | null): void => {
    if (file === null) return;
    site.reset();
    readPalette(file).then(
      (found) => {
        setRefused(false);
        setColors(found);
      },
      () => setRefused(true),
    );
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (address.trim() !== '') site.mutate();
  };
  return (
    <Stack gap="sm">
      <form onSubmit={submit}>
        <Group gap="xs" align="end" wrap="nowrap">
          <TextInput
            label={say('appearance.siteAddress')}
            placeholder={say('appearance.siteExample')}
            inputMode="url"
            autoComplete="url"
            maxLength={2_000}
            value={address}
            onChange={({ currentTarget }) => setAddress(currentTarget.value)}
            flex={1}
          />
          <Button type="submit" variant="default" loading={site.isPending}>
            {say('appearance.readSite')}
          </Button>
        </Group>
      </form>
      <FileButton accept="image/png,image/jpeg,image/webp" onChange={takeLogo}>
        {(props) => (
          <Button {...props} variant="default" size="xs">
            {say('appearance.fromLogo')}
          </Button>
        )}
      </FileButton>
      {site.error === null ? null : <ProblemAlert error={site.error} />}
      {refused ? <Notice tone="problem">{say('avatar.unreadable')}</Notice> : null}
      {site.isSuccess && colors.length === 0 ? <Notice tone="info">{say('appearance.noColors')}</Notice> : null}
      {colors.length === 0 ? null : (
        <ul className={classes['swatches']} aria-label={say('appearance.found')}>
          {colors.map((color) => (
            <li key={color}>
              <button
                type="button"
                className={classes['swatch']}
                style={{ background: color }}
                aria-label={say('appearance.useColor', { color })}
                title={say('appearance.useColor', { color })}
                onClick={() =>
                  put({ light: { ...widget.light, accent: color }, dark: { ...widget.dark, accent: color } }, `found ${color}`)
                }
              />
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}

function wholeAddress(typed: string): string {
  const text = typed.trim();
  return /^https?:\/\//i.test(text) ? text : `https://${text}`;
}

async function coloursOf(dataAddress: string): Promise<string[]> {
  try {
    const bytes = Uint8Array.from(atob(dataAddress.slice(dataAddress.indexOf(',') + 1)), (character) => character.charCodeAt(0));
    return await readPalette(new Blob([bytes]));
  } catch {
    return [];
  }
}
