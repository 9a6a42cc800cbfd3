import { Anchor, Tabs } from '@mantine/core';
import { CodeSample } from '../../../ui/code-sample.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { Bot } from '../use-bots.ts';
import { snippetsOf } from './snippets.ts';

/** What to paste into a site, for the usual ways of building one. */
export function SnippetsSection({ bot }: { bot: Bot }) {
  const say = useText();
  const host = location.origin;
  const snippets = snippetsOf({ host, botId: bot.id });
  const page = `${host}/c/${bot.id}`;
  return (
    <Section
      title={say('install.snippets')}
      description={
        <>
          {say('install.snippetsHint')}{' '}
          {bot.published === null ? null : (
            <Anchor href={page} target="_blank" rel="noreferrer" inherit>
              {say('install.openPage')}
            </Anchor>
          )}
        </>
      }
    >
      {bot.published === null ? <Notice tone="info">{say('install.unpublished')}</Notice> : null}
      <Tabs defaultValue="html" keepMounted={false} variant="pills">
        <Tabs.List aria-label={say('install.ways')} mb="md">
          {snippets.map(({ key, name }) => (
            <Tabs.Tab key={key} value={key}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {snippets.map(({ key, name, hint, code, install }) => (
          <Tabs.Panel key={key} value={key}>
            {install === undefined ? null : <CodeSample label={say('install.package')} code={install} hint={say('install.packageHint')} />}
            <CodeSample label={name} code={code} hint={say(hint)} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Section>
  );
}
