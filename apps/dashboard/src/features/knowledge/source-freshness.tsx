import { Tooltip } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Moment } from '../../ui/moment.tsx';
import { Status } from '../../ui/status.tsx';
import { useText } from '../../ui/use-text.ts';
import type { Source } from './use-sources.ts';

const dayMs = 24 * 60 * 60_000;

interface FreshnessProps {
  /** When it was last known to be current, and for how many days it is good. */
  freshAt: string;
  maxAgeDays: number | null;
  /** Documents that are older than that by themselves. */
  staleCount?: number;
  /** Says what moment it is, where no heading does. */
  introduced?: boolean;
}

/** When something was last known to be current, and whether that, or some of it, is longer ago than it is good for. */
export function Freshness({ freshAt, maxAgeDays, staleCount = 0, introduced = false }: FreshnessProps) {
  const say = useText();
  const intl = useIntl();
  const stale = maxAgeDays !== null && Date.now() - Date.parse(freshAt) > maxAgeDays * dayMs;
  if (!stale && staleCount === 0) {
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
        <Status tone="waiting">
          {stale
            ? say('sources.asOf', { date: intl.formatDate(freshAt, { dateStyle: 'medium' }) })
            : say('sources.staleCount', { count: staleCount })}
        </Status>
      </span>
    </Tooltip>
  );
}

/** The {@link Freshness} of a source. */
export function SourceFreshness({
  source: { freshAt, maxAgeDays, staleCount },
  introduced = false,
}: {
  source: Source;
  introduced?: boolean;
}) {
  return <Freshness {...{ freshAt, maxAgeDays, staleCount, introduced }} />;
}
