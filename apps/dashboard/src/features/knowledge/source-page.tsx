import { Button, FileButton, Skeleton, Tabs } from '@mantine/core';
import { IconFileUpload, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTenant } from '../../api/tenant.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useText } from '../../ui/use-text.ts';
import { SourceFacts } from './source-facts.tsx';
import { SourceMenu } from './source-menu.tsx';
import classes from './source-page.module.css';
import { sourceTabs } from './source-tabs.ts';
import { UploadList } from './uploads/upload-list.tsx';
import { useUploads } from './uploads/use-uploads.ts';
import { useSourceActions } from './use-source-actions.ts';
import { useSourceEvents } from './use-source-events.ts';
import { type Source, useSource } from './use-sources.ts';

const route = '/signed-in/t/$slug/shell/sources/$sourceId';

/** One source, as it changes: how it stands, what it holds, and what can be done about it. */
export function SourcePage() {
  const say = useText();
  const { slug, may } = useTenant();
  const { sourceId } = useParams({ from: route });
  const navigate = useNavigate();
  const query = useSource(sourceId);
  useSourceEvents();
  const actions = useSourceActions();
  const { switchOn, switchOff } = actions;
  const { uploads, queue } = useUploads();
  const source = query.data;
  return (
    <Page
      title={source?.name ?? say('source.title')}
      description={source && <SourceFacts source={source} />}
      above={<BackLink to="/t/$slug/sources" list="sources.title" />}
      actions={
        source && may('knowledge.write') ? (
          <>
            {source.kind !== 'file' ? null : (
              <FileButton
                onChange={(file) => file && queue.add([{ name: file.name, file, replaces: source.id }])}
                inputProps={{ 'aria-label': say('source.replaceFile') }}
              >
                {(props) => (
                  <Button {...props} variant="default" leftSection={<IconFileUpload size={16} aria-hidden />}>
                    {say('source.replaceFile')}
                  </Button>
                )}
              </FileButton>
            )}
            <Button
              variant="default"
              leftSection={source.enabled ? <IconPlayerPause size={16} aria-hidden /> : <IconPlayerPlay size={16} aria-hidden />}
              loading={switchOn.isPending || switchOff.isPending}
              onClick={() => (source.enabled ? switchOff : switchOn).mutate([source])}
            >
              {say(source.enabled ? 'sources.switchOff' : 'sources.switchOn')}
            </Button>
            <SourceMenu source={source} actions={actions} onRemoved={() => void navigate({ to: '/t/$slug/sources', params: { slug } })} />
          </>
        ) : undefined
      }
    >
      {actions.error === null ? null : <ProblemAlert error={actions.error} />}
      <UploadList uploads={uploads.filter(({ replaces }) => replaces === sourceId)} queue={queue} />
      <Loaded query={query} skeleton={<Skeleton height={220} radius="lg" />}>
        {(known) => <SourceParts source={known} />}
      </Loaded>
    </Page>
  );
}

/** What is chosen stands in the address, so that it can be sent to somebody. */
function SourceParts({ source }: { source: Source }) {
  const say = useText();
  const { may } = useTenant();
  const { tab } = useSearch({ from: route });
  const navigate = useNavigate({ from: '/t/$slug/sources/$sourceId' });
  const parts = sourceTabs.filter(({ has, permission }) => has(source) && (permission === undefined || may(permission)));
  const shown = parts.find(({ key }) => key === tab) ?? parts.find(({ leads }) => leads?.(source)) ?? parts[0];
  return (
    <Tabs
      value={shown?.key ?? null}
      keepMounted={false}
      onChange={(next) => {
        if (next !== null) void navigate({ search: { tab: next }, replace: true });
      }}
    >
      <Tabs.List aria-label={say('source.parts')} mb="lg" className={classes['tabs'] ?? ''}>
        {parts.map(({ key, label }) => (
          <Tabs.Tab key={key} value={key}>
            {say(label)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map(({ key, component: Part }) => (
        <Tabs.Panel key={key} value={key}>
          <Suspense fallback={<Skeleton height={220} radius="lg" />}>
            <Part source={source} />
          </Suspense>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
