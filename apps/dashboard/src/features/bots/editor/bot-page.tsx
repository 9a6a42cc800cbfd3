import { Skeleton, Tabs } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTenant } from '../../../api/tenant.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { Page } from '../../../ui/page.tsx';
import { useText } from '../../../ui/use-text.ts';
import { useBot } from '../use-bot.ts';
import type { Bot } from '../use-bots.ts';
import { PublishButton } from '../versions/publish-button.tsx';
import { BotFileMenu } from './bot-file-menu.tsx';
import classes from './bot-page.module.css';
import { BotStatus } from './bot-status.tsx';
import { botTabs } from './bot-tabs.ts';
import { DraftProvider } from './draft-provider.tsx';
import { RenameBot } from './rename-bot.tsx';
import { SaveBar } from './save-bar.tsx';

const Playground = lazy(async () => ({ default: (await import('../playground/playground.tsx')).Playground }));

const route = '/signed-in/t/$slug/shell/bots/$botId';

/** One bot: all that its draft decides, and what of it visitors get. */
export function BotPage() {
  const say = useText();
  const { botId } = useParams({ from: route });
  const { may } = useTenant();
  const query = useBot(botId);
  const bot = query.data;
  if (bot === undefined)
    return (
      <Page title={say('bot.title')} above={<BackLink to="/t/$slug/bots" list="bots.title" />}>
        <Loaded query={query} skeleton={<Skeleton height={320} radius="lg" />}>
          {() => null}
        </Loaded>
      </Page>
    );
  return (
    <DraftProvider key={bot.id} bot={bot}>
      <Page
        title={bot.name}
        width="full"
        description={<BotStatus bot={bot} />}
        above={<BackLink to="/t/$slug/bots" list="bots.title" />}
        actions={
          may('bots.write') ? (
            <>
              <RenameBot bot={bot} />
              <BotFileMenu bot={bot} />
              <PublishButton bot={bot} />
            </>
          ) : undefined
        }
      >
        <BotParts bot={bot} />
      </Page>
    </DraftProvider>
  );
}

/** The parts of a bot, and beside them its draft to be tried. What is chosen stands in the address, so that it can be sent to somebody. */
function BotParts({ bot }: { bot: Bot }) {
  const say = useText();
  const { may } = useTenant();
  const { tab } = useSearch({ from: route });
  const navigate = useNavigate({ from: '/t/$slug/bots/$botId' });
  const parts = botTabs.filter(({ permission }) => permission === undefined || may(permission));
  const shown = parts.find(({ key }) => key === tab) ?? parts[0];
  const list = useRef<HTMLDivElement>(null);
  const shownKey = shown?.key;
  useEffect(() => {
    if (shownKey !== undefined)
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [shownKey]);
  const panels = parts.map(({ key, component: Part }) => (
    <Tabs.Panel key={key} value={key} className={classes['part'] ?? ''}>
      <Suspense fallback={<Skeleton height={320} radius="lg" />}>
        <Part bot={bot} />
      </Suspense>
    </Tabs.Panel>
  ));
  return (
    <Tabs
      value={shown?.key ?? null}
      keepMounted={false}
      onChange={(next) => {
        if (next !== null) void navigate({ search: { tab: next }, replace: true });
      }}
    >
      <Tabs.List ref={list} aria-label={say('bot.parts')} mb="lg" className={classes['tabs'] ?? ''}>
        {parts.map(({ key, label }) => (
          <Tabs.Tab key={key} value={key}>
            {say(label)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {may('bots.write') && shown?.alone ? (
        <>
          {panels}
          <SaveBar />
        </>
      ) : may('bots.write') ? (
        <div className={classes['beside']}>
          <div>
            {panels}
            <SaveBar />
          </div>
          <div className={classes['try']}>
            <Suspense fallback={<Skeleton height={320} radius="lg" />}>
              <Playground bot={bot} />
            </Suspense>
          </div>
        </div>
      ) : (
        panels
      )}
    </Tabs>
  );
}
