import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './turn-trace.module.css';

/** How an answer came about, once somebody wants to know. */
export function TurnTrace({ turnId }: { turnId: string }) {
  const say = useText();
  const { may } = useTenant();
  const [open, setOpen] = useState(false);
  if (!may('conversations.read')) return null;
  return (
    <div>
      <Button variant="subtle" size="compact-xs" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say('playground.trace')}
      </Button>
      {open ? <TraceFacts turnId={turnId} /> : null}
    </div>
  );
}

function TraceFacts({ turnId }: { turnId: string }) {
  const say = useText();
  const { formatNumber } = useIntl();
  const { slug, api } = useTenant();
  const query = useQuery({
    queryKey: ['tenant', slug, 'trace', turnId],
    queryFn: ({ signal }) => take(api.GET('/v1/turns/{turnId}/trace', { params: { path: { turnId } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  type Call = NonNullable<NonNullable<typeof query.data>['calls']>[number];
  const callText = ({ model, inputTokens, outputTokens, durationMs, costUsd, failure }: Call): string =>
    [
      say('playground.callFacts', { model, input: inputTokens ?? 0, output: outputTokens ?? 0, ms: Math.round(durationMs) }),
      ...(costUsd === null ? [] : [formatNumber(Number(costUsd), dollars)]),
      ...(failure === null ? [] : [failure]),
    ].join(' · ');
  return (
    <Loaded query={query} skeleton={<Skeleton height={80} />}>
      {({ retrieved, calls = [], actions = [], timings }) => (
        <dl className={classes['facts']}>
          <dt>{say('playground.passages')}</dt>
          <dd>
            {retrieved.length === 0 ? (
              say('playground.nothingFound')
            ) : (
              <ul>
                {retrieved.map(({ chunkId, documentTitle, score }) => (
                  <li key={chunkId} dir="auto">
                    {`${documentTitle} (${formatNumber(score, { maximumFractionDigits: 2 })})`}
                  </li>
                ))}
              </ul>
            )}
          </dd>
          <dt>{say('playground.calls')}</dt>
          <dd>
            {calls.length === 0 ? (
              say('playground.noCall')
            ) : (
              <ol>
                {calls.map((call, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a trace never changes.
                  <li key={index}>{callText(call)}</li>
                ))}
              </ol>
            )}
          </dd>
          {actions.length === 0 ? null : (
            <>
              <dt>{say('bot.actions')}</dt>
              <dd>{actions.map(({ name, outcome }) => `${name} (${outcome})`).join(', ')}</dd>
            </>
          )}
          <dt>{say('playground.took')}</dt>
          <dd>{say('playground.ms', { ms: Math.round(timings['total'] ?? 0) })}</dd>
        </dl>
      )}
    </Loaded>
  );
}

const dollars = { style: 'currency', currency: 'USD', maximumFractionDigits: 6 } as const;
