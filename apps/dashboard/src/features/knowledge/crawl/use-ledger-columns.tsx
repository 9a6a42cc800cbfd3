import { Anchor, Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useTenant } from '../../../api/tenant.ts';
import type { MessageId } from '../../../locales/catalogue.ts';
import type { Column } from '../../../ui/data-table.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { NameWithSign } from '../../../ui/name-with-sign.tsx';
import { Status } from '../../../ui/status.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './ledger-tab.module.css';
import type { CrawlOutcome, CrawlPage, useCrawlActions } from './use-crawl.ts';

const tones: Readonly<Record<CrawlOutcome, 'good' | 'quiet' | 'waiting' | 'bad'>> = {
  queued: 'waiting',
  fetched: 'good',
  unchanged: 'good',
  duplicate: 'quiet',
  robots: 'quiet',
  excluded: 'quiet',
  not_html: 'quiet',
  empty: 'bad',
  too_big: 'bad',
  limit: 'bad',
  gone: 'quiet',
  error: 'bad',
};

/** The columns of a ledger: the address, what became of it and why, where it was found, and asking for it again. */
export function useLedgerColumns({ retry }: ReturnType<typeof useCrawlActions>): Column<CrawlPage>[] {
  const say = useText();
  const whyOf = useReasonText();
  const mayWrite = useTenant().may('knowledge.write');
  const columns: Column<CrawlPage>[] = [
    {
      key: 'address',
      title: say('addSource.url'),
      cell: ({ url, title, kind }) => (
        <NameWithSign
          sign={null}
          name={
            <Anchor href={url} target="_blank" rel="noreferrer" inherit className={`${classes['address']} ${classes['page']}`}>
              {url}
            </Anchor>
          }
          {...(kind === 'sitemap' ? { detail: say('crawl.sitemap') } : title === null ? {} : { detail: title })}
        />
      ),
    },
    {
      key: 'outcome',
      title: say('crawl.outcome'),
      cell: (page) => (
        <NameWithSign
          sign={null}
          name={<Status tone={tones[page.outcome]}>{say(`crawl.outcome.${page.outcome}`)}</Status>}
          {...(page.reason === null && page.leadsTo === null ? {} : { detail: whyOf(page) })}
        />
      ),
    },
    {
      key: 'found',
      title: say('crawl.foundOn'),
      minor: true,
      cell: ({ foundOn }) => <span className={classes['address']}>{foundOn ?? '–'}</span>,
    },
    { key: 'when', title: say('crawl.when'), minor: true, cell: ({ fetchedAt }) => (fetchedAt === null ? '–' : <Moment at={fetchedAt} />) },
  ];
  if (!mayWrite) return columns;
  return [
    ...columns,
    {
      key: 'retry',
      title: say('crawl.retry'),
      titleHidden: true,
      align: 'end',
      cell: ({ id, url, outcome }) =>
        outcome === 'queued' || outcome === 'excluded' ? null : (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={say('crawl.retryOf', { url })}
            loading={retry.isPending && retry.variables === id}
            onClick={() => retry.mutate(id)}
          >
            {say('crawl.retry')}
          </Button>
        ),
    },
  ];
}

/** What is answered from as it stands on the site, or is yet to be asked for. */
const settled: readonly CrawlPage['outcome'][] = ['fetched', 'unchanged', 'queued'];

/** Says why something became of an address, in the reader's language; a reason that is not known here as the API says it. */
function useReasonText(): (page: CrawlPage) => string {
  const say = useText();
  const { messages } = useIntl();
  const known = (id: string): id is MessageId => Object.hasOwn(messages, id);
  return ({ reason, status, leadsTo, outcome, held }) => {
    const ids = [`crawl.reason.${reason}`, `problem.${reason}`];
    const found = ids.find(known);
    const why = found === undefined ? (reason ?? '') : say(found, { status: status ?? 0, what: '', limit: 0 });
    const whole = leadsTo === null || outcome === 'fetched' ? why : say('crawl.leadsTo', { why, url: leadsTo });
    return held && !settled.includes(outcome) ? `${whole}${leadsTo === null ? '' : ' ·'} ${say('crawl.kept')}` : whole;
  };
}
