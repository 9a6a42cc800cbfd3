import { Tooltip } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Moment } from '../../ui/moment.tsx';
import { Status } from '../../ui/status.tsx';
import { useText } from '../../ui/use-text.ts';
import type { Source } from './use-sources.ts';

const dayMs = 24 * 60 * 60_000;

interface SourceFreshnessProps {
  source: Source;
  /** Says what moment it is, where no heading does. */
  introduced?: boolean;
}

/** When the content of a source was last known to be current, and whether that is longer ago than it is good for. */
export function SourceFreshness({ source: { freshAt, maxAgeDays }, introduced = false }: SourceFreshnessProps) {
  const say = useText();
  const intl = useIntl();
  const stale = maxAgeDays !== null && Date.now() - Date.parse(freshAt) > maxAgeDays * dayMs;
  if (!stale) {
    return (
      <>
        {introduced ? `${say('sources.fresh')} ` : null}
        <Moment at={freshAt} />
      </>
    );
  }
  return (
    <Tooltip label={say('sources.staleHint')} multiline maw={280}>
      <span>
        <Status tone="waiting">{say('sources.asOf', { date: intl.formatDate(freshAt, { dateStyle: 'medium' }) })}</Status>
      </span>
    </Tooltip>
  );
}
