import { Table } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { components } from '../../api/schema.generated.ts';
import { useText } from '../../ui/use-text.ts';
import classes from './queue-table.module.css';
import { TroubleCount } from './trouble-count.tsx';

/** What waits, runs and failed, job by job. */
export function QueueTable({ queues }: { queues: components['schemas']['InstallationHealth']['queues'] }) {
  const say = useText();
  const intl = useIntl();
  return (
    <Table aria-label={say('health.jobs')} layout="fixed" horizontalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col" w="36%">
            {say('health.job')}
          </Table.Th>
          <Table.Th scope="col">{say('health.waiting')}</Table.Th>
          <Table.Th scope="col">{say('health.running')}</Table.Th>
          <Table.Th scope="col">{say('health.dead')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {queues.map(({ job, waiting, running, dead }) => (
          <Table.Tr key={job}>
            <Table.Th scope="row" fw={400} className={classes['job'] ?? ''}>
              {job}
            </Table.Th>
            <Table.Td>{intl.formatNumber(waiting)}</Table.Td>
            <Table.Td>{intl.formatNumber(running)}</Table.Td>
            <Table.Td>
              <TroubleCount count={dead} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
