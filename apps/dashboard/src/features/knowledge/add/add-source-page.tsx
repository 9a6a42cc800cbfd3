import { Skeleton, Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { BackLink } from '../../../ui/back-link.tsx';
import { Page } from '../../../ui/page.tsx';
import { useText } from '../../../ui/use-text.ts';
import { DropOverlay } from '../uploads/drop-overlay.tsx';
import { useDropAnywhere } from '../uploads/use-drop-anywhere.ts';
import { useUploads } from '../uploads/use-uploads.ts';
import classes from './add-source-page.module.css';
import { addWays } from './add-ways.ts';

/** Gives the bots something to know, in one way of several. Files may be dropped anywhere on it. */
export function AddSourcePage() {
  const say = useText();
  const { way } = useSearch({ from: '/signed-in/t/$slug/shell/sources/new' });
  const navigate = useNavigate({ from: '/t/$slug/sources/new' });
  const { queue } = useUploads();
  const held = useDropAnywhere((files) => {
    queue.add(files);
    void navigate({ search: {}, replace: true });
  });
  const shown = addWays.find(({ key }) => key === way) ?? addWays[0];
  return (
    <Page
      title={say('addSource.title')}
      description={say('addSource.description')}
      width="narrow"
      above={<BackLink to="/t/$slug/sources" list="sources.title" />}
    >
      {held ? <DropOverlay /> : null}
      <Tabs
        value={shown?.key ?? null}
        keepMounted={false}
        onChange={(next) => {
          if (next !== null) void navigate({ search: { way: next }, replace: true });
        }}
      >
        <Tabs.List aria-label={say('addSource.ways')} mb="lg" className={classes['ways'] ?? ''}>
          {addWays.map(({ key, label, icon: Picture }) => (
            <Tabs.Tab key={key} value={key} leftSection={<Picture size={16} stroke={1.6} aria-hidden />}>
              {say(label)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {addWays.map(({ key, component: Way }) => (
          <Tabs.Panel key={key} value={key}>
            <Suspense fallback={<Skeleton height={220} radius="lg" />}>
              <Way />
            </Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}
