import { ActionIcon, Button, Stack, Switch, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import { useDraftField } from '../editor/use-draft-field.ts';
import classes from './install.module.css';
import { readSite } from './read-site.ts';

const switches = ['same-origin', 'localhost'] as const;
const mostSites = 50;

/** Which sites may have the bot. It counts for visitors once it is published, like everything of the draft. */
export function AllowListSection() {
  const say = useText();
  const { value, set, readOnly, error } = useDraftField('allowedOrigins');
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const sites = value.filter((entry) => !switches.some((name) => name === entry));
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const site = readSite(typed);
    setRefused(site === undefined);
    if (site === undefined) return;
    if (!value.includes(site)) set([...value, site]);
    setTyped('');
  };
  return (
    <Section title={say('sites.title')} description={say('sites.hint')}>
      <Stack gap="md">
        {value.length === 0 ? (
          <Notice tone="warning" title={say('sites.none')}>
            {say('sites.noneText')}
          </Notice>
        ) : null}
        {sites.length === 0 ? null : (
          <ul className={classes['sites']} aria-label={say('sites.title')}>
            {sites.map((site) => (
              <li key={site}>
                <code>{site}</code>
                {readOnly ? null : (
                  <ActionIcon
                    variant="subtle"
                    color="red"
                    aria-label={say('sites.remove', { site })}
                    onClick={() => set(value.filter((entry) => entry !== site))}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                )}
              </li>
            ))}
          </ul>
        )}
        {readOnly || value.length >= mostSites ? null : (
          <form onSubmit={add}>
            <TextInput
              label={say('sites.add')}
              description={say('sites.addHint')}
              placeholder="https://shop.example.com"
              maxLength={255}
              value={typed}
              error={refused ? say('sites.unreadable') : error}
              onChange={({ currentTarget }) => {
                setTyped(currentTarget.value);
                setRefused(false);
              }}
              inputContainer={(input) => (
                <div className={classes['withButton']}>
                  {input}
                  <Button type="submit" variant="default" disabled={typed.trim() === ''}>
                    {say('sites.addDo')}
                  </Button>
                </div>
              )}
            />
          </form>
        )}
        {switches.map((name) => (
          <Switch
            key={name}
            label={say(`sites.${name}`)}
            description={say(`sites.${name}.hint`)}
            checked={value.includes(name)}
            disabled={readOnly}
            onChange={({ currentTarget }) => set(currentTarget.checked ? [...value, name] : value.filter((entry) => entry !== name))}
          />
        ))}
      </Stack>
    </Section>
  );
}
