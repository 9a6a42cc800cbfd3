import { Button, Skeleton } from '@mantine/core';
import { useTenant } from '../../../api/tenant.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useText } from '../../../ui/use-text.ts';
import { EmbeddingForm } from './embedding-form.tsx';
import { IndexSection } from './index-section.tsx';
import { useEmbeddingIndexes, useEmbeddingSettings, useIndexActions } from './use-embeddings.ts';

/** By which model passages are found by meaning, how far its index is, and how to change to another without a gap. */
export function EmbeddingsPage() {
  const say = useText();
  const { may } = useTenant();
  const settings = useEmbeddingSettings();
  const indexes = useEmbeddingIndexes();
  const { build } = useIndexActions();
  const on = settings.data !== undefined && settings.data.provider !== 'none';
  const waits = indexes.data?.some(({ state }) => state === 'building' || state === 'ready') === true;
  return (
    <Page title={say('embeddings.title')} description={say('embeddings.description')} width="narrow">
      <Loaded query={settings} skeleton={<Skeleton height={320} radius="lg" aria-busy />}>
        {(current) => <EmbeddingForm key={JSON.stringify(current)} settings={current} />}
      </Loaded>
      {on && settings.data?.indexed === false && !waits && may('knowledge.write') ? (
        <Notice tone="info" title={say('embeddings.otherModel')}>
          <p>{say('embeddings.otherModelText')}</p>
          <Button size="xs" loading={build.isPending} onClick={() => build.mutate()}>
            {say('embeddings.build')}
          </Button>
          {build.error === null ? null : <ProblemAlert error={build.error} />}
        </Notice>
      ) : null}
      <Loaded query={indexes} skeleton={<Skeleton height={160} radius="lg" aria-busy />}>
        {(items) => (
          <>
            {items.map((index) => (
              <IndexSection key={index.id} index={index} on={on} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}
