import { Button, Group } from '@mantine/core';
import { IconCpu } from '@tabler/icons-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useText } from '../../../ui/use-text.ts';
import { ModelDialog } from './model-dialog.tsx';
import { type CatalogueModel, useCatalogue, useForgetModel } from './use-catalogue.ts';

/** What models cost and take, and which plans may use those of the installation. */
export function CataloguePage() {
  const say = useText();
  const intl = useIntl();
  const [edited, setEdited] = useState<CatalogueModel | 'new'>();
  const query = useCatalogue();
  const forget = useForgetModel();
  const columns: Column<CatalogueModel>[] = [
    { key: 'model', title: say('catalogue.model'), cell: ({ model }) => model },
    { key: 'provider', title: say('catalogue.provider'), minor: true, cell: ({ provider }) => provider },
    {
      key: 'context',
      title: say('catalogue.context'),
      align: 'end',
      minor: true,
      cell: ({ contextTokens }) => (contextTokens === null ? '–' : intl.formatNumber(contextTokens)),
    },
    {
      key: 'prices',
      title: say('catalogue.prices'),
      align: 'end',
      cell: ({ prices }) => (prices === null ? '–' : `${prices.input} / ${prices.output}`),
    },
    {
      key: 'plans',
      title: say('catalogue.plans'),
      cell: ({ plans }) => (plans === null ? say('catalogue.allPlans') : plans.map((plan) => say(`operator.plan.${plan}`)).join(', ')),
    },
    {
      key: 'change',
      title: say('catalogue.change'),
      titleHidden: true,
      align: 'end',
      cell: (entry) => (
        <Group gap={4} justify="flex-end" wrap="nowrap">
          {entry.own ? (
            <Button
              variant="subtle"
              size="xs"
              color="red"
              aria-label={say('catalogue.forgetOf', { model: entry.model })}
              disabled={forget.isPending}
              onClick={() => forget.mutate(entry)}
            >
              {say('catalogue.forget')}
            </Button>
          ) : null}
          <Button
            variant="subtle"
            size="xs"
            aria-label={say('catalogue.changeOf', { model: entry.model })}
            onClick={() => setEdited(entry)}
          >
            {say('catalogue.change')}
          </Button>
        </Group>
      ),
    },
  ];
  return (
    <Page
      title={say('catalogue.title')}
      description={say('catalogue.description')}
      actions={<Button onClick={() => setEdited('new')}>{say('catalogue.add')}</Button>}
    >
      {forget.isError ? <ProblemAlert error={forget.error} /> : null}
      <DataTable
        label={say('catalogue.title')}
        columns={columns}
        query={query}
        rowKey={({ provider, model }) => `${provider}/${model}`}
        empty={<EmptyState icon={IconCpu} title={say('catalogue.title')} text={say('catalogue.description')} />}
      />
      <ModelDialog edited={edited} onClose={() => setEdited(undefined)} />
    </Page>
  );
}
