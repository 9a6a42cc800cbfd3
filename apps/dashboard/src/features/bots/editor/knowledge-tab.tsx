import { Button, Checkbox, Select, Skeleton, Stack, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { take } from '../../../api/client.ts';
import type { components } from '../../../api/schema.generated.ts';
import { useTenant } from '../../../api/tenant.ts';
import { TextLink } from '../../../ui/links.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { Bot } from '../use-bots.ts';

type Source = components['schemas']['Source'];

/** Which sources a bot is answered from. It counts at once, for visitors too: knowledge belongs to no version. */
export function KnowledgeTab({ bot }: { bot: Bot }) {
  const say = useText();
  const { slug, api } = useTenant();
  const [search, setSearch] = useState('');
  const [label, setLabel] = useState<string | null>(null);
  const labels = useQuery({
    queryKey: ['tenant', slug, 'sources', 'labels'],
    queryFn: async ({ signal }) => (await take(api.GET('/v1/sources/labels', { signal }))).items.map((each) => each.label),
  });
  const filters = { ...(search.trim() === '' ? {} : { search: search.trim() }), ...(label === null ? {} : { label }) };
  const query = useInfiniteQuery({
    queryKey: ['tenant', slug, 'sources', 'list', 'of-bot', filters],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/v1/sources', {
          params: { query: { limit: 50, ...filters, ...(pageParam === null ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  return (
    <Section
      title={say('botKnowledge.title')}
      description={say('botKnowledge.hint')}
      action={
        <TextLink to="/t/$slug/sources" params={{ slug }}>
          {say('botKnowledge.all')}
        </TextLink>
      }
    >
      <Stack gap="md">
        <TextInput
          label={say('botKnowledge.search')}
          value={search}
          maxLength={200}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        {(labels.data ?? []).length === 0 ? null : (
          <Select
            label={say('botKnowledge.label')}
            data={labels.data ?? []}
            clearable
            clearButtonProps={{ 'aria-label': say('botKnowledge.anyLabel') }}
            placeholder={say('botKnowledge.anyLabel')}
            value={label}
            onChange={setLabel}
          />
        )}
        <Loaded query={query} skeleton={<Skeleton height={160} />}>
          {({ pages }) => {
            const sources = pages.flatMap(({ items }) => items);
            if (sources.length === 0) return <p>{say('botKnowledge.none')}</p>;
            return (
              <Stack gap="sm">
                {sources.map((source) => (
                  <SourceChoice key={source.id} source={source} bot={bot} />
                ))}
                {query.hasNextPage ? (
                  <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {say('table.more')}
                  </Button>
                ) : null}
              </Stack>
            );
          }}
        </Loaded>
      </Stack>
    </Section>
  );
}

function SourceChoice({ source, bot }: { source: Source; bot: Bot }) {
  const say = useText();
  const { slug, api, may } = useTenant();
  const queryClient = useQueryClient();
  const { botIds } = source;
  const assign = useMutation({
    mutationFn: (serves: boolean) =>
      take(
        api.PATCH('/v1/sources/{sourceId}', {
          params: { path: { sourceId: source.id } },
          body: { botIds: serves ? [...(botIds ?? []), bot.id] : (botIds ?? []).filter((id) => id !== bot.id) },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['tenant', slug, 'sources'] }),
  });
  return (
    <div>
      <Checkbox
        label={source.name}
        description={[...(botIds === null ? [say('botKnowledge.ofAll')] : []), ...source.labels].join(' · ')}
        checked={botIds === null || botIds.includes(bot.id)}
        disabled={botIds === null || !may('knowledge.write') || assign.isPending}
        onChange={({ currentTarget }) => assign.mutate(currentTarget.checked)}
      />
      {assign.error === null ? null : <ProblemAlert error={assign.error} />}
    </div>
  );
}
