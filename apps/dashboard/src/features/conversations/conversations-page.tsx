import { Group, Select } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTenant } from '../../api/tenant.ts';
import { useBotChoice } from '../../api/use-bot-choice.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { Status } from '../../ui/status.tsx';
import { useText } from '../../ui/use-text.ts';
import { HandoffFilter } from './handoff-filter.tsx';
import { narrowTo, opinionOf, opinions, triedPurposes } from './read-conversation-filters.ts';
import { type ConversationFilters, type ListedConversation, useConversations } from './use-conversations.ts';

/** What was asked, of which bot and when: the way to every answer and how it came about. */
export function ConversationsPage() {
  const say = useText();
  const { slug } = useTenant();
  const filters = useSearch({ from: '/signed-in/t/$slug/shell/conversations' });
  const navigate = useNavigate({ from: '/t/$slug/conversations' });
  const { data: bots = [] } = useBotChoice();
  const query = useConversations(filters);
  const change = (next: ConversationFilters) => void navigate({ search: next, replace: true });
  const columns: Column<ListedConversation>[] = [
    {
      key: 'question',
      title: say('conversations.firstQuestion'),
      cell: ({ id, firstQuestion, handoff }) => (
        <>
          <TextLink
            to="/t/$slug/conversations/$conversationId"
            params={{ slug, conversationId: id }}
            inherit
            c="inherit"
            dir="auto"
            lineClamp={2}
          >
            {firstQuestion ?? say('conversations.erased')}
          </TextLink>
          {handoff === null ? null : <Status tone={handoff.person === null ? 'bad' : 'waiting'}>{say(`handoff.${handoff.state}`)}</Status>}
        </>
      ),
    },
    { key: 'bot', title: say('conversations.bot'), cell: ({ botId }) => bots.find(({ id }) => id === botId)?.name ?? '–' },
    { key: 'turns', title: say('conversations.questions'), minor: true, cell: ({ turnCount }) => turnCount },
    { key: 'last', title: say('conversations.last'), cell: ({ lastTurnAt }) => <Moment at={lastTurnAt} /> },
  ];
  return (
    <Page title={say('conversations.title')} description={say('conversations.description')}>
      <Group gap="sm" align="flex-end" mb="md">
        <HandoffFilter filters={filters} onChange={change} />
        <Select
          label={say('conversations.bot')}
          placeholder={say('conversations.anyBot')}
          data={bots.map(({ id, name }) => ({ value: id, label: name }))}
          value={filters.botId ?? null}
          onChange={(chosen) => {
            const { botId: _before, ...others } = filters;
            change({ ...others, ...(chosen === null ? {} : { botId: chosen }) });
          }}
          clearable
          clearButtonProps={{ 'aria-label': say('conversations.clearBot') }}
        />
        <Select
          label={say('conversations.with')}
          data={[
            { value: 'live', label: say('conversations.purpose.live') },
            ...triedPurposes.map((purpose) => ({ value: purpose, label: say(`conversations.purpose.${purpose}`) })),
          ]}
          value={filters.purpose ?? 'live'}
          allowDeselect={false}
          onChange={(chosen) => {
            const purpose = triedPurposes.find((each) => each === chosen);
            const { purpose: _before, ...others } = filters;
            change({ ...others, ...(purpose ? { purpose } : {}) });
          }}
        />
        <Select
          label={say('conversations.opinion')}
          placeholder={say('conversations.anyOpinion')}
          data={opinions.map((value) => ({ value, label: say(`conversations.opinion.${value}`) }))}
          value={opinionOf(filters) ?? null}
          onChange={(chosen) => {
            const { feedback: _feedback, maxStars: _stars, ...others } = filters;
            change({ ...others, ...narrowTo(opinions.find((each) => each === chosen)) });
          }}
          clearable
          clearButtonProps={{ 'aria-label': say('conversations.anyOpinion') }}
        />
      </Group>
      <DataTable
        label={say('conversations.title')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={IconMessages} title={say('conversations.emptyTitle')} text={say('conversations.emptyText')} />}
      />
    </Page>
  );
}
