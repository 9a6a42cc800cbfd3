import { Skeleton, Tabs } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useText } from '../../ui/use-text.ts';
import { SourceStatus } from './source-status.tsx';
import { sourceTabs } from './source-tabs.ts';
import { type Source, useSource } from './use-sources.ts';

const route = '/signed-in/t/$slug/shell/sources/$sourceId';

/** One source: how it stands, what it holds, and what can be done about it. */
export function SourcePage() {
  const say = useText();
  const { sourceId } = useParams({ from: route });
  const query = useSource(sourceId);
  return (
    <Page title={query.data?.name ?? say('source.title')} description={query.data ? <SourceStatus source={query.data} /> : undefined}>
      <Loaded query={query} skeleton={<Skeleton height={220} radius="lg" />}>
        {(source) => <SourceParts source={source} />}
      </Loaded>
    </Page>
  );
}

/** What is chosen stands in the address, so that it can be sent to somebody. */
function SourceParts({ source }: { source: Source }) {
  const say = useText();
  const { tab } = useSearch({ from: route });
  const navigate = useNavigate({ from: '/t/$slug/sources/$sourceId' });
  const parts = sourceTabs.filter(({ has }) => has(source));
  const shown = parts.find(({ key }) => key === tab) ?? parts[0];
  return (
    <Tabs
      value={shown?.key ?? null}
      keepMounted={false}
      onChange={(next) => {
        if (next !== null) void navigate({ search: { tab: next }, replace: true });
      }}
    >
      <Tabs.List aria-label={say('source.parts')} mb="lg">
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
