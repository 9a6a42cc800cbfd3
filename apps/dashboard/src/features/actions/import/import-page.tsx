import { Box, Tabs } from '@mantine/core';
import { useState } from 'react';
import { ProblemError } from '../../../api/problem.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { Page } from '../../../ui/page.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useText } from '../../../ui/use-text.ts';
import { ImportChoice, type ReadActions } from './import-choice.tsx';
import { McpWay } from './mcp-way.tsx';
import { OpenapiWay } from './openapi-way.tsx';

/** Reads what another service offers, an OpenAPI document or an MCP server, and makes actions of what is chosen of it. */
export function ImportPage() {
  const say = useText();
  const [read, setRead] = useState<ReadActions>();
  return (
    <Page
      title={say('actions.import')}
      description={say('actions.importHint')}
      above={<BackLink to="/t/$slug/actions" list="actions.title" />}
      width="narrow"
    >
      <Tabs defaultValue="openapi" keepMounted={false} onChange={() => setRead(undefined)}>
        <Tabs.List>
          <Tabs.Tab value="openapi">{say('actions.openapi')}</Tabs.Tab>
          <Tabs.Tab value="mcp">{say('actions.mcp')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="openapi" pt="md">
          <OpenapiWay onRead={setRead} />
        </Tabs.Panel>
        <Tabs.Panel value="mcp" pt="md">
          <McpWay onRead={setRead} />
        </Tabs.Panel>
      </Tabs>
      {read === undefined ? null : read.problem === null ? (
        <Box mt="xl">
          <ImportChoice read={read} />
        </Box>
      ) : (
        <ProblemAlert error={new ProblemError(read.problem as ProblemError['code'])} />
      )}
    </Page>
  );
}
