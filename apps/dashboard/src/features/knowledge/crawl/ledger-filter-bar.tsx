import { Chip } from '@mantine/core';
import { useText } from '../../../ui/use-text.ts';
import classes from './ledger-tab.module.css';
import type { Crawl, CrawlOutcome, LedgerFilter } from './use-crawl.ts';

const crawlOutcomes = [
  'queued',
  'fetched',
  'unchanged',
  'duplicate',
  'robots',
  'excluded',
  'not_html',
  'empty',
  'too_big',
  'limit',
  'gone',
  'error',
] as const satisfies readonly CrawlOutcome[];

interface LedgerFilterBarProps {
  crawl: Crawl;
  filter: LedgerFilter;
  onChange: (filter: LedgerFilter) => void;
}

/** What became of addresses, each with how many, and what of the sitemap was missed. What there is none of is not offered. */
export function LedgerFilterBar({ crawl: { counts, coverage }, filter, onChange }: LedgerFilterBarProps) {
  const say = useText();
  const all = crawlOutcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
  const chosen = filter.outcome ?? filter.coverage ?? 'all';
  const shown = crawlOutcomes.filter((outcome) => counts[outcome] > 0 || outcome === filter.outcome);
  return (
    <Chip.Group
      value={chosen}
      onChange={(value) => {
        if (value === 'missed' || value === 'unlisted') onChange({ coverage: value });
        else onChange(value === 'all' ? {} : { outcome: value as CrawlOutcome });
      }}
    >
      <div className={classes['filters']} role="radiogroup" aria-label={say('crawl.filter')}>
        <Chip value="all" size="xs">
          {say('crawl.all', { count: all })}
        </Chip>
        {shown.map((outcome) => (
          <Chip key={outcome} value={outcome} size="xs">
            {say('crawl.counted', { name: say(`crawl.outcome.${outcome}`), count: counts[outcome] })}
          </Chip>
        ))}
        {coverage === null ? null : (
          <>
            <Chip value="missed" size="xs">
              {say('crawl.counted', { name: say('crawl.missed'), count: coverage.missed })}
            </Chip>
            <Chip value="unlisted" size="xs">
              {say('crawl.counted', { name: say('crawl.unlisted'), count: coverage.unlisted })}
            </Chip>
          </>
        )}
      </div>
    </Chip.Group>
  );
}
